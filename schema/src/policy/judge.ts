import type { Composed } from '../compose';
import type { Subgraph } from '../graph';
import { addressFaults, type AddressSettings } from './address-rule';
import { composedWith } from './composition-rule';
import { LiveGraph } from './live-graph';
import { nameFaults } from './name-rule';
import { describeProposal } from './proposal';
import { readSubmission, tooDeep } from './read-submission';
import type { Refusal } from './refusal';
import { POLICY } from './rules';
import type { PartnerRights, Submission } from './submission';

/** What a submission is held against. */
export interface Surroundings {
  /** The subgraphs that are there, without the one that the submission takes the place of. */
  readonly live: readonly Subgraph[];
  /** The house's shared definitions. */
  readonly shared: Subgraph['shared'];
  /** Names of the subgraphs that the house itself runs. */
  readonly house: ReadonlySet<string>;
}

export interface Judgement {
  readonly refusals: readonly Refusal[];
  /** Null where the submission is refused. */
  readonly taken: { readonly subgraph: Subgraph; readonly composed: Composed } | null;
}

/** Whether a submission may become a part of the graph, and the graph that it would make. */
export async function judge(
  submission: Submission,
  rights: PartnerRights,
  surroundings: Surroundings,
  addresses: AddressSettings,
): Promise<Judgement> {
  const outside = [
    ...nameFaults(submission.name, surroundings.house),
    ...(await addressFaults(submission.address, rights.hosts, addresses)),
  ];
  const { refusals, taken } = readably(() => judgeSdl(submission, rights, surroundings));
  const all = [...outside, ...refusals];
  return { refusals: all, taken: all.length === 0 ? taken : null };
}

function judgeSdl(
  submission: Submission,
  { prefix }: PartnerRights,
  { live, shared }: Surroundings,
): Judgement {
  const read = readSubmission(submission, shared);
  if (!('own' in read)) return { refusals: read, taken: null };
  const proposal = describeProposal(read, prefix, new LiveGraph(live, shared));
  const refusals = POLICY.flatMap((rule) => rule(proposal));
  if (refusals.length > 0) return { refusals: once(refusals), taken: null };
  const composed = composedWith([...live, read], read.file);
  return 'supergraphSdl' in composed
    ? { refusals: [], taken: { subgraph: read, composed } }
    : { refusals: once(composed), taken: null };
}

/** A selection in a directive may be nested as deep as a type. */
function readably(judging: () => Judgement): Judgement {
  try {
    return judging();
  } catch (error) {
    const refused = tooDeep(error);
    if (!refused) throw error;
    return { refusals: [refused], taken: null };
  }
}

/** Two rules may say the same of one line. */
function once(refusals: readonly Refusal[]): Refusal[] {
  return [
    ...new Map(
      refusals.map((one) => [`${one.definition.code} ${one.line} ${JSON.stringify(one.details)}`, one]),
    ).values(),
  ];
}
