/** Lists of entities, and lists at the root, that are no connection because they cannot grow; each with the reason. */
export const BOUNDED_LISTS: Readonly<Record<string, string>> = {
  'Query.provinces': 'There are 34, by resolution of the National Assembly.',
  'Query.programmes': 'As many as directives have named: a handful.',
  'Query.databaseProgress': 'One row for each owner and month of a deadline.',
  'Query.overdueSummary': 'One row for each agency that has something overdue.',
  'Agency.predecessors': 'The few bodies that one merger joined.',
  'Procedure.duplicates': 'The few of one agency and level that bear the same name.',
  'Task.leads': 'The agencies that one line of a document names.',
  'Task.coordinators': 'The agencies that one line of a document names.',
  'Task.listedAlsoAs': 'The few places where documents list the same work again.',
  'Task.databases': 'The few databases that one line of a document is about.',
  'TaskMandate.coordinators': 'The agencies that one line of a document names.',
  'TaskMandate.leads': 'The agencies that one line of a document names.',
};
