/** What the partner publishes first, and goes back to. */
export const FIRST = sdlWith('');

/** Each publication is another text, so that each is another graph; what the first has, all have. */
export function laterSdl(number: number): string {
  return sdlWith(`
  "Edition ${number}: kênh tiếp nhận."
  channel: String`);
}

/** A field that only later versions have: by it one sees which of them a replica serves. */
export const LATER_FIELD = 'channel';

/** What the partner itself runs: every version of its SDL is a part of it. */
export const SERVED = laterSdl(0);

function sdlWith(later: string): string {
  return `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Query {
  "Phản ánh, kiến nghị by its id."
  paknReport(id: ID!): PaknReport
}
"Phản ánh, kiến nghị."
type PaknReport @key(fields: "id") {
  id: ID!
  title: String
  agency: Agency${later}
}
type Agency @key(fields: "code") {
  code: ID!
  "How many reports wait for an answer."
  paknOpenReports: Int
}
`;
}
