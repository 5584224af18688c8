import { createHash } from 'node:crypto';
import type { Identity } from '@lien-thong/kit/identity';
import { nameFaults, refusal, type Submission } from '../../policy';
import { changeSubgraph, ownPartner, type ChangeInHand, type Changed } from '../change-subgraph';
import { examine, refusedOutright, type Examination } from '../examine';
import type { Registry } from '../registry';
import { registryErrors } from '../registry-errors';
import { SubmissionRefused } from '../submission-refused';

export interface Publication extends Submission {
  readonly partner: string;
  /** Whom to call when it does not answer. */
  readonly contact: string;
  readonly expectedRevision: number;
}

/**
 * Stores a version, and puts it into every graph that the subgraph is a part of; the first one is seen by its partner
 * alone.
 * @throws SubmissionRefused, or what changeSubgraph throws; either way nothing is changed.
 */
export async function publish(
  registry: Registry,
  caller: Identity,
  publication: Publication,
): Promise<Changed> {
  const { name, partner, expectedRevision, sdl, address, contact } = publication;
  requireName(registry, name);
  const asked = { sdl, address, contact, partner };
  return changeSubgraph(
    registry,
    caller,
    { action: 'publish', name, expectedRevision, asked },
    (before) => ownPartner(name, partner, before),
    async (change) => {
      const stage = change.before?.stage ?? 'SANDBOX';
      const examination = await examine(registry, change.manager, publication, change.partner, stage);
      refuse(examination);
      if (!change.before) await insertSubgraph(change, name);
      const live = await insertVersion(change, publication);
      return { live, stage, retiresOn: null };
    },
  );
}

/** A name is looked at before anything is asked with it. */
function requireName({ house }: Registry, name: string): void {
  const refusals = nameFaults(name, house.names);
  if (refusals.length > 0) throw new SubmissionRefused(refusedOutright(refusals));
}

function refuse({ refusals, breaking, ...rest }: Examination): void {
  if (refusals.length === 0 && breaking.length === 0) return;
  const broken =
    breaking.length > 0 ? [refusal(registryErrors.BREAKS_CLIENTS, { count: breaking.length })] : [];
  throw new SubmissionRefused({ refusals: [...refusals, ...broken], breaking, ...rest });
}

async function insertSubgraph({ manager, partner }: ChangeInHand, name: string): Promise<void> {
  await manager.query(`INSERT INTO subgraph (name, partner, stage, revision) VALUES ($1, $2, 'SANDBOX', 0)`, [
    name,
    partner.name,
  ]);
}

async function insertVersion(
  { manager, partner, actor, at }: ChangeInHand,
  { name, sdl, address, contact }: Publication,
): Promise<number> {
  const rows = await manager.query(
    `INSERT INTO subgraph_version
       (subgraph, number, sdl, address, owner, contact, sha256, published_by, published_at)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8
     FROM subgraph_version WHERE subgraph = $1 RETURNING number`,
    [name, sdl, address, partner.agency, contact, sha256Of(sdl), actor, at],
  );
  return rows[0].number;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
