import { agencyResolvers } from './agency/agency.resolver';
import { databaseResolvers } from './database/database.resolver';
import { directiveResolvers } from './directive/directive.resolver';
import { evidenceResolvers } from './evidence/evidence.resolver';
import { findingResolvers } from './finding/finding.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { overdueResolvers } from './overdue/overdue.resolver';
import { progressResolvers } from './progress/progress.resolver';
import { targetResolvers } from './target/target.resolver';
import { taskResolvers } from './task/task.resolver';

export const resolvers: Resolvers = {
  ...directiveResolvers,
  ...taskResolvers,
  ...overdueResolvers,
  ...targetResolvers,
  ...findingResolvers,
  ...agencyResolvers,
  ...databaseResolvers,
  ...issueResolvers,
  ...progressResolvers,
  ...evidenceResolvers,
  Task: { ...taskResolvers.Task, ...evidenceResolvers.Task },
  Finding: { ...findingResolvers.Finding, ...evidenceResolvers.Finding },
  Query: {
    ...directiveResolvers.Query,
    ...taskResolvers.Query,
    ...overdueResolvers.Query,
    ...targetResolvers.Query,
    ...findingResolvers.Query,
    ...issueResolvers.Query,
  },
};
