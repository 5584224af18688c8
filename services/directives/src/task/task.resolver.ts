import { mapConnection } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import { agencyOf } from '../agency/agency.entity';
import type { ServiceContext } from '../context';
import { databaseOf } from '../database/database.entity';
import { deadlineOf } from '../deadline/deadline.entity';
import { knownDirective } from '../directive/directive.reference';
import type { Resolvers } from '../generated/graphql';
import type { TaskRow, TaskStateRow } from './task.entity';
import { knownTask } from './task.reference';

const mandateThat = async (
  what: 'setsDeadline' | 'namesLeads',
  { id }: TaskRow,
  { loaders }: ServiceContext,
) => (await loaders.mandatesOf.load(id)).find((mandate) => mandate[what]);

/** The bodies that carry these on by a day, each once. */
async function agenciesOn(
  codes: readonly string[],
  asOf: string | null | undefined,
  { loaders, clock }: ServiceContext,
) {
  const current = await Promise.all(codes.map((code) => loaders.agencyOn.load(code, clock.dayOf(asOf))));
  return [...new Set(current)].map(agencyOf);
}

const stateOf = async (
  { id }: TaskRow,
  { asOf }: { asOf?: string | null },
  { loaders, clock }: ServiceContext,
) => (await loaders.taskStateOn.load(id, clock.dayOf(asOf))) as TaskStateRow;

export const taskResolvers = {
  Query: {
    task: (_, { id }, { loaders }) => loaders.taskById.load(id),
    tasks: async (_, { filter, ...page }, context) => {
      const keys = await context.loaders.taskPage(filter ?? {}, context.clock.dayOf(filter?.asOf), page);
      return mapConnection(keys, (id) => knownTask(id, context));
    },
  },

  Task: {
    __resolveReference: ({ id }, { loaders }) => loaders.taskById.load(id),
    version: ({ id }, _, { loaders }) => loaders.taskVersion.load(id),
    mandates: ({ id }, _, { loaders }) => loaders.mandatesOf.load(id),
    deadline: async (task, _, context) => {
      const mandate = await mandateThat('setsDeadline', task, context);
      return mandate ? deadlineOf(mandate) : null;
    },
    leads: async (task, { asOf }, context) =>
      agenciesOn((await mandateThat('namesLeads', task, context))?.leads ?? [], asOf, context),
    coordinators: async ({ id }, { asOf }, context) => {
      const rows = await context.loaders.coordinatorsOf.load(id);
      return agenciesOn(
        rows.map(({ code }) => code),
        asOf,
        context,
      );
    },
    assignments: ({ id }, { asOf }, { loaders, clock }) => loaders.assignmentsOn.load(id, clock.dayOf(asOf)),
    status: async (task, args, context) => (await stateOf(task, args, context)).report,
    dueState: async (task, args, context) => (await stateOf(task, args, context)).dueState,
    overdue: async (task, args, context) => (await stateOf(task, args, context)).dueState === 'OVERDUE',
    daysLate: async (task, args, context) => (await stateOf(task, args, context)).daysLate,
    listedAlsoAs: async ({ id }, _, context) => {
      const rows = await context.loaders.duplicatesOf.load(id);
      return rows.map(({ other }) => knownTask(other, context));
    },
    database: async ({ id }, _, { loaders }) => {
      const [only, ...others] = await loaders.databasesOf.load(id);
      return only && others.length === 0 ? databaseOf(only.code) : null;
    },
    databases: async ({ id }, _, { loaders }) =>
      (await loaders.databasesOf.load(id)).map(({ code }) => databaseOf(code)),
    source: sourceOf,
  },

  TaskMandate: {
    directive: ({ directiveId }, _, context) => knownDirective(directiveId, context),
    deadline: deadlineOf,
    leads: ({ leads }) => leads.map(agencyOf),
    coordinators: ({ coordinators }) => coordinators.map(agencyOf),
    source: sourceOf,
  },

  TaskReport: {
    reportedBy: ({ reportedBy }) => (reportedBy === null ? null : agencyOf(reportedBy)),
    source: sourceOf,
  },

  TaskAssignment: {
    agency: ({ agencyCode }) => agencyOf(agencyCode),
    doneOn: ({ status, reportedOn }) => (status === 'DONE' ? reportedOn : null),
    reportedBy: ({ reportedBy }) => (reportedBy === null ? null : agencyOf(reportedBy)),
    source: sourceOf,
  },
} satisfies Resolvers;
