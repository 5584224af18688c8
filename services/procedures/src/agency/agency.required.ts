import type { LocalDate } from '@lien-thong/kit/clock';
import type { UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { procedureErrors } from '../procedure/procedure.errors';

/** @throws PROCEDURES_AGENCY_UNKNOWN or PROCEDURES_AGENCY_FORMER where no agency of the code exists on the day. */
export async function requireAgency(uow: UnitOfWork, agency: string, on: LocalDate): Promise<void> {
  const rows: { until: LocalDate | null }[] = await uow.manager.query(
    'SELECT active_until AS until FROM agency_state WHERE code = $1',
    [agency],
  );
  const [known] = rows;
  if (!known) throw new CodedError(procedureErrors.AGENCY_UNKNOWN, { agency });
  if (known.until !== null && known.until <= on) {
    throw new CodedError(procedureErrors.AGENCY_FORMER, { agency, until: known.until });
  }
}
