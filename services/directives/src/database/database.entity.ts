/** Another subgraph's database, by its key alone. */
export interface DatabaseReference {
  code: string;
}

export const databaseOf = (code: string): DatabaseReference => ({ code });
