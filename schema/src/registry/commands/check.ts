import type { Identity } from '@lien-thong/kit/identity';
import { nameFaults, type PartnerRights, type Submission } from '../../policy';
import { actingFor } from '../callers';
import { ownPartner, partnerNamed } from '../change-subgraph';
import { examine, refusedOutright, type Examination } from '../examine';
import type { Partner } from '../partners';
import type { Registry } from '../registry';
import { findSubgraph } from '../subgraph-rows';

type Named = Submission & { readonly partner: string };

/** What would be said of a publication; writes nothing. */
export function check(registry: Registry, caller: Identity, submission: Named): Promise<Examination> {
  return examined(registry, caller, submission, (partner) => partner);
}

/**
 * The same for a subgraph that answers from its developer's machine, with the graph that it would make. The address is
 * held against no list: nobody but the developer's own gateway asks there.
 */
export function preview(registry: Registry, caller: Identity, submission: Named): Promise<Examination> {
  return examined(registry, caller, submission, (partner) => ({ ...partner, hosts: null }));
}

async function examined(
  registry: Registry,
  caller: Identity,
  submission: Named,
  rightsOf: (partner: Partner) => PartnerRights,
): Promise<Examination> {
  const { name } = submission;
  const faults = nameFaults(name, registry.house.names);
  if (faults.length > 0) return refusedOutright(faults);
  const { manager } = registry.db;
  const before = await findSubgraph(manager, name);
  const partner = await partnerNamed(manager, ownPartner(name, submission.partner, before));
  actingFor(caller, partner.agency);
  return examine(registry, manager, submission, rightsOf(partner), before?.stage ?? 'SANDBOX');
}
