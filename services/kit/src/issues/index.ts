export type { IssueKind, IssueKinds } from './issue-kind';
export { ISSUE_KINDS } from './issue-kinds';
export { quote } from './quote';
export { issueId, writeDataIssues, settleDataIssues, type NewDataIssue } from './write-data-issues';
export {
  dataIssueConnection,
  issueLoaders,
  type DataIssueCount,
  type DataIssueList,
} from './data-issue-connection';
export type { DataIssueKind } from './data-issue-kinds';
export type { DataIssueFilter, DataIssueRow } from './data-issue-row';
