import type { AgencyScorecardQuery } from '../generated/agency-scorecard';

/** Everything that the one query of a scorecard answers; each part is null where its subgraph does not answer. */
export type Scorecard = AgencyScorecardQuery;
export type Agency = NonNullable<Scorecard['agency']>;
export type Duty = NonNullable<Agency['leads']>['nodes'][number];
export type LateTask = NonNullable<Scorecard['overdueLed']>['nodes'][number];
export type Held = NonNullable<Agency['databases']>['nodes'][number];
export type Mismatch = NonNullable<Agency['offeringMismatches']>['nodes'][number];
export type Finding = NonNullable<Agency['foundThere']>['nodes'][number];
export type Figure = NonNullable<Agency['onlineShare']>;
export type Issue = NonNullable<NonNullable<Scorecard['dataIssues']>['databases']>['nodes'][number];
