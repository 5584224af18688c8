/** What handlers keep that no check compares with its owner, and why not; a test holds the list complete. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  'agencies.changes-of-agencies': 'a journal of facts: no field of the owner lists the facts it has stated',
  'agencies.changes-of-databases': 'a journal of facts: no field of the owner lists the facts it has stated',
  'agencies.changes-of-directives': 'a journal of facts: no field of the owner lists the facts it has stated',
  'agencies.changes-of-procedures': 'a journal of facts: no field of the owner lists the facts it has stated',
  'agencies.changes-of-public-services':
    'a journal of facts: no field of the owner lists the facts it has stated',
  'directives.connection-evidence':
    'a record that a fact was stated about a task or finding: the owner knows neither',
  'directives.dossier-reports':
    'no list of Query has the reports: the graph shows them added up, by service and months',
  'directives.finding-evidence': 'a record that a fact was stated about a finding: the owner knows none',
  'directives.tasks-at-risk': 'a record that a deadline slipped, about tasks that the owner does not know',
  'procedures.dossier-use':
    'no list of Query has the reports: the graph shows them added up, by service and months',
  'public-services.withdrawals': 'keeps nothing of the owner: it withdraws offerings, which are its own',
};
