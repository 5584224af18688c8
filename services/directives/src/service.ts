import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { Directives1750000002000 } from '../migrations/1750000002000-directives';
import { TargetsAndFindings1750000002100 } from '../migrations/1750000002100-targets-and-findings';
import { Evidence1750000003000 } from '../migrations/1750000003000-evidence';
import { DossierMonths1750000004000 } from '../migrations/1750000004000-dossier-months';
import { LiveQueries1750000005000 } from '../migrations/1750000005000-live-queries';
import { createCommands, type Commands } from './commands';
import { DirectiveRow } from './directive/directive.entity';
import { directiveSeed } from './directive/directive.seed';
import { agencyGroupsCheck } from './events/agency-groups.check';
import { agencySuccessionsCheck } from './events/agency-successions.check';
import { databaseStatesCheck } from './events/database-states.check';
import { procedureLevelsCheck } from './events/procedure-levels.check';
import { procedureReadinessCheck } from './events/procedure-readiness.check';
import { serviceLevelsCheck } from './events/service-levels.check';
import { onAgencyMerged } from './events/on-agency-merged';
import { onAgencyRegistered } from './events/on-agency-registered';
import { onConnectionStatusChanged } from './events/on-connection-status-changed';
import { onDatabaseDeadlineSlipped } from './events/on-database-deadline-slipped';
import { onDatabaseRegistered } from './events/on-database-registered';
import { onProcedureImported } from './events/on-procedure-imported';
import { onProcedureReadinessChanged } from './events/on-procedure-readiness-changed';
import { onServiceFact } from './events/on-service-fact';
import { onServiceRegistered } from './events/on-service-registered';
import { onStatisticsReported } from './events/on-statistics-reported';
import { FindingRow } from './finding/finding.entity';
import { findingSeed } from './finding/finding.seed';
import { createLoaders, type Loaders } from './loaders';
import { overdueSeed } from './overdue/overdue.seed';
import { sweepOverdue } from './overdue/overdue.sweep';
import { resolvers } from './resolvers';
import { TargetRow } from './target/target.entity';
import { targetSeed } from './target/target.seed';
import { TaskRow } from './task/task.entity';
import { taskSeed } from './task/task.seed';

export const directives: ServiceDefinition<Loaders, Commands> = {
  name: 'directives',
  portOffset: 5,
  root: packageRoot(__dirname),
  entities: [DirectiveRow, TaskRow, TargetRow, FindingRow],
  migrations: [
    Directives1750000002000,
    TargetsAndFindings1750000002100,
    Evidence1750000003000,
    DossierMonths1750000004000,
    LiveQueries1750000005000,
  ],
  createLoaders,
  createCommands,
  resolvers,
  seeds: [directiveSeed, taskSeed, overdueSeed, targetSeed, findingSeed],
  handlers: [
    onAgencyRegistered,
    onAgencyMerged,
    onDatabaseRegistered,
    onDatabaseDeadlineSlipped,
    onConnectionStatusChanged,
    onServiceRegistered,
    onServiceFact,
    onStatisticsReported,
    onProcedureImported,
    onProcedureReadinessChanged,
  ],
  checks: [
    agencyGroupsCheck,
    agencySuccessionsCheck,
    databaseStatesCheck,
    procedureLevelsCheck,
    procedureReadinessCheck,
    serviceLevelsCheck,
  ],
  daily: [{ name: 'overdue-sweep', run: sweepOverdue }],
};
