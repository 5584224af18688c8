import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { todayInVietnam } from '@lien-thong/kit/clock';
import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { keyOn } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { ServiceLevelChanged } from '../generated/events';
import type { SetServiceLevelInput } from '../generated/graphql';
import { requireNextDay, serviceErrors } from '../public-service/public-service.errors';
import { factOf, restateIssues } from '../public-service/public-service.service';
import { readStates, type ServiceState } from '../public-service/public-service.state';
import { recordLevels } from './level.service';

/** Records the level that a service's agency reports from a day on. @returns the service's id. */
export function setServiceLevel(
  db: DataSource,
  author: Author,
  input: SetServiceLevelInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const [before] = await readStates(uow.manager, [input.service]);
    if (!before) throw new CodedError(serviceErrors.SERVICE_UNKNOWN, { id: input.service });
    requireRight(author, await keyOn(uow.manager, 'agency', before.agencyCode, todayInVietnam(uow.cause.at)));
    await requireVersion(uow, 'PublicService', before.id, input.expectedVersion);
    await record(uow, before, input, author);
    const [after] = await restateIssues(uow, [before.id]);
    if (after) {
      uow.emit({
        type: 'public-services.service-level-changed.v1',
        entity: 'PublicService',
        subject: after.id,
        agencies: after.agencyCode ? [after.agencyCode] : [],
        data: factOf(after) satisfies ServiceLevelChanged,
      });
    }
    return before.id;
  });
}

async function record(
  uow: UnitOfWork,
  before: ServiceState,
  input: SetServiceLevelInput,
  author: Author,
): Promise<void> {
  const today = todayInVietnam(uow.cause.at);
  const day = input.effectiveOn ?? today;
  requireNextDay(today, day, before.levelValidFrom);
  await recordLevels(uow, [
    {
      serviceId: before.id,
      level: input.level,
      onlineChannel: input.level !== 'INFORMATION',
      validFrom: day,
      reportedBy: author.identity.agency ?? author.identity.subject,
      document: null,
      locator: null,
    },
  ]);
}
