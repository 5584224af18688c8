export { issueId, writeDataIssues, settleDataIssues, type NewDataIssue } from './write-data-issues';
export {
  dataIssueConnection,
  issueLoaders,
  type DataIssueFilter,
  type DataIssueRow,
} from './data-issue-connection';
