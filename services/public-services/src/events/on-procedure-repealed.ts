import { todayInVietnam } from '@lien-thong/kit/clock';
import { defineHandler } from '@lien-thong/kit/events';
import type { ProcedureRepealed } from '../generated/events';
import { withdrawOfferings } from '../offering/offering.withdrawal';
import { serviceIdOf } from '../public-service/service-id';

/** Nobody offers a procedure that is no more: its offerings are withdrawn from the day of the repeal. */
export const onProcedureRepealed = defineHandler<ProcedureRepealed>({
  name: 'public-services.withdrawals',
  source: 'procedures',
  types: ['procedures.procedure-repealed.v1'],
  async apply(events, uow) {
    const repealed = new Map(
      events.map(({ data, time }) => [
        serviceIdOf(data.code),
        data.effectiveOn ?? todayInVietnam(new Date(time)),
      ]),
    );
    await withdrawOfferings(
      uow,
      [...repealed].map(([service, on]) => ({ service, unit: null, on })),
    );
  },
});
