import type { DatabaseStatus } from '../generated/graphql';

/** What was last reported of a database, whatever the day; null where nobody had reported. */
export interface LastReports {
  status: DatabaseStatus | null;
  reportedOn: string | null;
  synchronisedOn: string | null;
}
