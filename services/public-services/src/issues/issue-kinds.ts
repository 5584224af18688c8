/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  ESSENTIAL_SERVICE_WITHOUT_PROCEDURE:
    'One of the 25 essential services (Kế hoạch 02, II.1) has no procedure code in the national catalogue, so nothing of it can be followed there.',
  ESSENTIAL_SERVICE_NOT_FULL:
    'One of the 25 services that Kế hoạch 02 promises fully online has another level in the national catalogue.',
  FULL_WITHOUT_ONLINE_CHANNEL:
    'The catalogue flags a service as fully online and lists no online way to hand in its dossier.',
  LEVEL_CATALOGUE_CONTRADICTS_REPORT:
    'The agency reported a level itself and the catalogue says another (finding 18 of Phụ lục 05); the report stands.',
  OFFERING_LEVELS_DIFFER:
    'The level of a service on the national portal differs from the one in the system of the agency that offers it (finding 18 of Phụ lục 05).',
  OFFERING_BROKEN:
    'An agency reports that a service cannot be used where it offers it (finding 1 of Phụ lục 05).',
  FORM_CONTRADICTS_COMPONENTS:
    'The electronic form of a service does not fit the published papers, by its agency (finding 2 of Phụ lục 05).',
  PROGRAMME_WITHOUT_LIST:
    'A document prints how many services a programme has, but the list behind the figure is in no source at hand.',
} as const;

export type IssueKind = keyof typeof ISSUE_KINDS;
