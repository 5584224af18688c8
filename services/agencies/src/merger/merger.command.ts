import { requireRight, type Author } from '@lien-thong/kit/commands';
import { unitOfWork } from '@lien-thong/kit/database';
import { normaliseText } from '@lien-thong/kit/text';
import type { DataSource } from 'typeorm';
import type { AgencyMergerInput } from '../generated/graphql';
import { lockMergers, requireMergeable } from './merger.required';
import { recordMergers } from './merger.service';

export interface Merged {
  readonly from: readonly string[];
  readonly into: string;
}

/** Merges bodies into another one from a day on. A dry run refuses what it would, and writes nothing. */
export function mergeAgencies(
  db: DataSource,
  author: Author,
  { from, into, effectiveOn, decision }: AgencyMergerInput,
  dryRun: boolean,
): Promise<Merged> {
  return unitOfWork(db, author.cause, async (uow) => {
    requireRight(author, null);
    await lockMergers(uow);
    const codes = [...new Map(from.map((one) => [one.agency, one])).values()];
    for (const { agency, expectedVersion } of codes) {
      await requireMergeable(uow, { code: agency, into, effectiveOn, expectedVersion });
    }
    const source = decision ? normaliseText(decision).slice(0, 200) : null;
    const mergers = codes.map(({ agency }) => ({ code: agency, into, effectiveOn, decision: source }));
    if (!dryRun) await recordMergers(uow, mergers);
    return { from: codes.map(({ agency }) => agency), into };
  });
}
