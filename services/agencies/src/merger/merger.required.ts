import { requireVersion } from '@lien-thong/kit/commands';
import type { UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { mergerErrors } from './merger.errors';

export interface Merger {
  readonly code: string;
  readonly into: string;
  readonly effectiveOn: string;
  readonly expectedVersion: number;
}

interface Body {
  code: string;
  kind: string;
  activeFrom: string | null;
  activeUntil: string | null;
}

/** One merger at a time: two that touch the same bodies would each overlook the other. */
export async function lockMergers(uow: UnitOfWork): Promise<void> {
  await uow.manager.query(`SELECT pg_advisory_xact_lock(hashtext('merger'))`);
}

/**
 * Two bodies that may become one on the day.
 * @throws what is wrong with it: unknown, former, itself, a group, a circle, too early, changed meanwhile.
 */
export async function requireMergeable(uow: UnitOfWork, merger: Merger): Promise<void> {
  const { code, into, effectiveOn, expectedVersion } = merger;
  if (code === into) throw new CodedError(mergerErrors.MERGER_INTO_ITSELF, { code });
  const bodies: Body[] = await uow.manager.query(
    `SELECT code, kind, active_from AS "activeFrom", active_until AS "activeUntil" FROM agency WHERE code = ANY($1)`,
    [[code, into]],
  );
  for (const wanted of [code, into]) {
    const body = bodies.find((one) => one.code === wanted);
    if (!body) throw new CodedError(mergerErrors.AGENCY_UNKNOWN, { code: wanted });
    if (body.kind === 'GROUP') throw new CodedError(mergerErrors.MERGER_OF_GROUP, { code: wanted });
    if (body.activeUntil !== null && (wanted === code || body.activeUntil <= effectiveOn)) {
      throw new CodedError(mergerErrors.MERGER_FORMER, { code: wanted, until: body.activeUntil });
    }
    if (body.activeFrom !== null && effectiveOn < body.activeFrom) {
      throw new CodedError(mergerErrors.MERGER_DATED_EARLY, {
        code: wanted,
        day: effectiveOn,
        from: body.activeFrom,
      });
    }
  }
  const [line]: { last: string }[] = await uow.manager.query(
    `SELECT key_on('agency', $1, 'infinity') AS last`,
    [into],
  );
  if (line?.last === code) throw new CodedError(mergerErrors.MERGER_CIRCLE, { code, into });
  await requireVersion(uow, 'Agency', code, expectedVersion);
}
