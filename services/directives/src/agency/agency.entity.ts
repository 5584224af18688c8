/** Another subgraph's agency, by its key alone. */
export interface AgencyReference {
  code: string;
}

export const agencyOf = (code: string): AgencyReference => ({ code });
