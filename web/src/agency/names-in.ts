import type { Agency } from './scorecard';

/** Names of what the lists of a scorecard hold, by key: a feed tells the key alone. */
export function namesIn(agency: Agency): ReadonlyMap<string, string> {
  const tasks = [agency.leads, agency.coordinates, agency.shares].flatMap((list) => list?.nodes ?? []);
  const coded = [...(agency.databases?.nodes ?? []), ...(agency.procedures?.nodes ?? [])];
  const services = agency.publicServices?.nodes ?? [];
  return new Map([
    ...tasks.map(({ id, title }) => [id, title] as const),
    ...coded.map(({ code, name }) => [code, name] as const),
    ...services.map(({ id, name }) => [id, name] as const),
    [agency.code, agency.name],
  ]);
}
