import type { AgencyListQuery } from '../generated/agency-list';

/** Groups of the list in the order shown, by the fields of the operation that make them up. */
const FIELDS = {
  ministries: ['ministries', 'ministerialAgencies'],
  government: ['governmentAgencies'],
  provinces: ['provinces'],
  state: ['partyBodies', 'assemblyBodies', 'courts', 'procuracies', 'organisations'],
  steering: ['steeringBodies'],
  units: ['departments', 'enterprises', 'others'],
  groups: ['groups'],
} as const satisfies Record<string, readonly (keyof AgencyListQuery)[]>;

export type BodyGroup = keyof typeof FIELDS;
export const BODY_GROUPS = Object.keys(FIELDS) as readonly BodyGroup[];

export type Body = NonNullable<AgencyListQuery['ministries']>['nodes'][number];

const COLLATOR = new Intl.Collator('vi');
/** What stands before the name of a place in that of its committee: provinces are looked for by their own names. */
const COMMITTEE = /^Ủy ban nhân dân (tỉnh|thành phố) /;

/** The bodies of a group, those of today first, each part by name. */
export function bodiesOf(list: AgencyListQuery, group: BodyGroup): Body[] {
  const bodies = FIELDS[group].flatMap((field) => list[field]?.nodes ?? []);
  return bodies.sort(
    (one, other) =>
      Number(other.active) - Number(one.active) || COLLATOR.compare(placeOf(one.name), placeOf(other.name)),
  );
}

function placeOf(name: string): string {
  return name.replace(COMMITTEE, '');
}
