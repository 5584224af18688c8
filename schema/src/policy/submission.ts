/** A subgraph that a partner hands in. */
export interface Submission {
  readonly name: string;
  readonly sdl: string;
  /** Where it answers GraphQL. */
  readonly address: string;
}

/** What was agreed with a partner when it joined. */
export interface PartnerRights {
  /** Lower-case letters and digits: fields begin with it, types with it capitalised. */
  readonly prefix: string;
  /** Hosts that its subgraphs may answer from: `api.example.gov.vn`, or `*.example.gov.vn` for every host below it; null
   * where nobody asks there but whoever has chosen the address. */
  readonly hosts: readonly string[] | null;
}

/** Most bytes of an SDL; the largest of the house has a tenth of it. */
export const MOST_BYTES = 512 * 1024;
/** Most words and signs of an SDL. */
export const MOST_TOKENS = 60_000;
