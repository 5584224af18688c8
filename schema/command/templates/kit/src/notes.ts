import { createLoader, alignToKeys } from '@lien-thong/kit/loaders';

export interface Note {
  readonly id: string;
  /** Code of the agency that it is about. */
  readonly agency: string;
  readonly text: string;
  readonly sample: boolean;
}

/** Invented, and said to be: put your own data in its place. */
const NOTES: readonly Note[] = [
  { id: '1', agency: 'G09', text: 'SAMPLE: a note about the agency G09', sample: true },
  { id: '2', agency: 'G15', text: 'SAMPLE: a note about the agency G15', sample: true },
];

/** Each answers many keys at once: one look at your data for a whole request, however many agencies it asks about. */
export function createLoaders() {
  return {
    noteById: createLoader(async (ids) => alignToKeys(ids, NOTES, ({ id }) => id)),
    noteOfAgency: createLoader(async (codes) => alignToKeys(codes, NOTES, ({ agency }) => agency)),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
