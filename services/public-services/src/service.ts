import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { PublicServices1750000002000 } from '../migrations/1750000002000-public-services';
import { Offerings1750000003000 } from '../migrations/1750000003000-offerings';
import { OfficeSearch1750000004000 } from '../migrations/1750000004000-office-search';
import { createCommands, type Commands } from './commands';
import { agencySuccessionsCheck } from './events/agency-successions.check';
import { prefillConnectionsCheck } from './events/prefill-connections.check';
import { prefillDatabasesCheck } from './events/prefill-databases.check';
import { prefillLinksCheck } from './events/prefill-links.check';
import { procedurePartsCheck } from './events/procedure-parts.check';
import { servicesCheck } from './events/services.check';
import { unitSuccessionsCheck } from './events/unit-successions.check';
import { unplacedUnitsCheck } from './events/unplaced-units.check';
import { unitsCheck } from './events/units.check';
import { onAgencyMerged } from './events/on-agency-merged';
import { onConnectionStatusChanged } from './events/on-connection-status-changed';
import { onDatabaseRegistered } from './events/on-database-registered';
import { onProcedureImported } from './events/on-procedure-imported';
import { onProcedureParts } from './events/on-procedure-parts';
import { onProcedureReadinessChanged } from './events/on-procedure-readiness-changed';
import { onProcedureRepealed } from './events/on-procedure-repealed';
import { onUnitMappingRefused } from './events/on-unit-mapping-refused';
import { onUnitMerged } from './events/on-unit-merged';
import { onUnitRegistered } from './events/on-unit-registered';
import { createLoaders, type Loaders } from './loaders';
import { OfferingRow } from './offering/offering.entity';
import { paymentSeed } from './payment/payment.seed';
import { ProgrammeRow } from './programme/programme.entity';
import { programmeSeed } from './programme/programme.seed';
import { ServiceRow } from './public-service/public-service.entity';
import { resolvers } from './resolvers';

export const publicServices: ServiceDefinition<Loaders, Commands> = {
  name: 'public-services',
  portOffset: 3,
  root: packageRoot(__dirname),
  entities: [ServiceRow, ProgrammeRow, OfferingRow],
  migrations: [PublicServices1750000002000, Offerings1750000003000, OfficeSearch1750000004000],
  createLoaders,
  createCommands,
  resolvers,
  seeds: [programmeSeed, paymentSeed],
  handlers: [
    onProcedureImported,
    onProcedureParts,
    onProcedureRepealed,
    onProcedureReadinessChanged,
    onDatabaseRegistered,
    onConnectionStatusChanged,
    onAgencyMerged,
    onUnitRegistered,
    onUnitMerged,
    onUnitMappingRefused,
  ],
  checks: [
    agencySuccessionsCheck,
    prefillConnectionsCheck,
    prefillDatabasesCheck,
    prefillLinksCheck,
    procedurePartsCheck,
    servicesCheck,
    unitSuccessionsCheck,
    unitsCheck,
    unplacedUnitsCheck,
  ],
};
