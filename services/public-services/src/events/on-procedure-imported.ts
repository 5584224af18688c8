import { todayInVietnam } from '@lien-thong/kit/clock';
import { defineHandler, type DomainEvent } from '@lien-thong/kit/events';
import type { LevelReport } from '../level/level-history';
import { serviceIdOf } from '../public-service/service-id';
import { registerServices } from '../public-service/public-service.service';
import { keepProcedureStates, type ProcedureStated } from './procedure-state';

/**
 * Every procedure that a citizen or business can use is a service; it follows the procedure, whatever made it what it
 * is. The service of a repealed one stays.
 */
export const onProcedureImported = defineHandler<ProcedureStated>({
  name: 'public-services.services',
  source: 'procedures',
  types: [
    'procedures.procedure-imported.v1',
    'procedures.procedure-published.v1',
    'procedures.procedure-amended.v1',
    'procedures.procedure-repealed.v1',
  ],
  async apply(events, uow) {
    const fresh = await keepProcedureStates(uow, events);
    const usable = fresh.filter((event) => event.data.kind !== 'INTERNAL');
    const codes = new Set(usable.map((event) => event.data.code));
    const services = [...codes].map((code) => ({ id: serviceIdOf(code), procedureCode: code }));
    await registerServices(uow, services, usable.map(levelReportOf));
  },
});

function levelReportOf({ data, time }: DomainEvent<ProcedureStated>): LevelReport {
  return {
    serviceId: serviceIdOf(data.code),
    level: data.onlineLevel,
    onlineChannel: data.channels.includes('ONLINE'),
    validFrom: todayInVietnam(new Date(time)),
    reportedBy: null,
    document: data.source?.document ?? null,
    locator: data.source?.locator ?? null,
  };
}
