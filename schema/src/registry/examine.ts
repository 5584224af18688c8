import { buildSchema } from 'graphql';
import type { EntityManager } from 'typeorm';
import { brokenOperations, type BrokenOperation } from '../breaking';
import { compose } from '../compose';
import { withoutInternal } from '../contracts';
import { judge, readSubmission, type PartnerRights, type Refusal, type Submission } from '../policy';
import { styleNotes, type StyleNote } from '../style';
import type { Registry } from './registry';
import { contractsOf, widestContract, type Contract, type Stage } from './stages';
import { membersOf, subgraphOf } from './subgraph-rows';
import { newestSupergraph } from './supergraphs';
import { operationsInUse } from './usage-rows';

/** Everything that is to be said about a submission. */
export interface Examination {
  /** Why it is not taken. */
  readonly refusals: readonly Refusal[];
  /** Who would lose what. Nothing of it counts while only its partner sees the subgraph. */
  readonly breaking: readonly BrokenOperation[];
  /** What readers would stumble over; keeps nothing out. */
  readonly style: readonly StyleNote[];
  /** The graph that its partner would see; null where it is refused. */
  readonly supergraphSdl: string | null;
}

/**
 * Holds a submission against the graph as it is now, which it changes nothing of.
 * @param stage that the subgraph has, or will begin with.
 */
export async function examine(
  registry: Registry,
  manager: EntityManager,
  submission: Submission,
  partner: PartnerRights,
  stage: Stage,
): Promise<Examination> {
  const { house, addresses } = registry;
  const members = await membersOf(manager, widestContract(submission.name, stage));
  const others = members
    .filter(({ name }) => name !== submission.name)
    .map((member) => subgraphOf(member, house));
  const live = [...house.subgraphs, ...others];
  const surroundings = { live, shared: house.shared, house: house.names };
  const { refusals, taken } = await judge(submission, partner, surroundings, addresses);
  const read = readSubmission(submission, house.shared);
  const style = 'own' in read ? styleNotes(read, live) : [];
  const supergraphSdl = taken?.composed.supergraphSdl ?? null;
  if (!taken || stage === 'SANDBOX') return { refusals, breaking: [], style, supergraphSdl };
  const breaking: BrokenOperation[] = [];
  for (const contract of contractsOf(submission.name, stage)) {
    const after = contract === 'public' ? publicApi([...live, taken.subgraph]) : taken.composed.apiSdl;
    breaking.push(...(await brokenBy(registry, manager, contract, after)));
  }
  return { refusals, breaking, style, supergraphSdl };
}

/** What is refused before anything is composed. */
export function refusedOutright(refusals: readonly Refusal[]): Examination {
  return { refusals, breaking: [], style: [], supergraphSdl: null };
}

/** A part of the public graph alone may be hidden from it, so it has an API of its own. */
function publicApi(subgraphs: Parameters<typeof compose>[0]): string {
  return compose(subgraphs.map(withoutInternal)).apiSdl;
}

async function brokenBy(
  { house, now }: Registry,
  manager: EntityManager,
  contract: Contract,
  after: string,
): Promise<BrokenOperation[]> {
  const before = await newestSupergraph(manager, contract);
  if (!before) return [];
  const operations = [...house.operations, ...(await operationsInUse(manager, [contract], now()))];
  const build = (sdl: string) => buildSchema(sdl, { assumeValid: true });
  return brokenOperations(build(before.apiSdl), build(after), operations);
}
