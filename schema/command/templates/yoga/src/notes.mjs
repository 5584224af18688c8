/** Invented, and said to be: put your own data in its place. */
const NOTES = [
  { id: '1', agency: 'G09', text: 'SAMPLE: a note about the agency G09', sample: true },
  { id: '2', agency: 'G15', text: 'SAMPLE: a note about the agency G15', sample: true },
];

export async function noteById(id) {
  return NOTES.find((note) => note.id === id) ?? null;
}

/** Asked for each agency of an answer: where a database stands behind it, gather the codes first (npm `dataloader`). */
export async function noteOfAgency(code) {
  return NOTES.find((note) => note.agency === code) ?? null;
}
