export { ISSUE_KINDS } from './issue-kinds';
export { quote } from './quote';
export { issueId, writeDataIssues, settleDataIssues, type NewDataIssue } from './write-data-issues';
export {
  dataIssueConnection,
  issueLoaders,
  type DataIssueCount,
  type DataIssueFilter,
  type DataIssueList,
  type DataIssueRow,
} from './data-issue-connection';
