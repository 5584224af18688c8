/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  PROCEDURE_WITHOUT_CODE:
    'A source names a procedure (the list of the 25 essential services, say) and no source gives its code in the national catalogue.',
  PROCEDURE_CODE_SHARED:
    'Two records of the catalogue claim one code: the older keeps it, the other is <code>@<agency code>.',
  PROCEDURE_CODE_MISPRINTED:
    'The catalogue prints a code with stray spaces, or one that is not a digit, a point and six digits.',
  PROCEDURE_NAME_SHARED: 'Procedures of one agency and level have the same name (question 24).',
  PROCEDURE_UNUSABLE:
    'A public procedure in force that nobody can use: the portal gives no level, body or way to hand in its dossier (finding 1 of Phụ lục 05).',
  PROCEDURE_NAMES_ABOLISHED_LEVEL:
    'The name still speaks of a district (huyện, quận, thị xã), a level abolished on 1 July 2025.',
  PROCEDURE_FULL_ONLINE_WITHOUT_CHANNEL:
    'The catalogue flags the procedure as fully online (toàn trình) and lists no online way to hand in its dossier.',
  PROCEDURE_TIME_WITHOUT_UNIT: 'The catalogue gives processing times, and a unit for none of them.',
  PROCEDURE_TIME_PARTLY_WITHOUT_UNIT:
    'The catalogue gives the unit of some processing times and not of others.',
  PROCEDURE_TIME_IN_PROSE:
    'A processing time is printed as a sentence, so that no number can be read from it.',
  PROCEDURE_FEE_ZERO_WITH_NOTE:
    'A fee is printed as 0 beside a note that sets it elsewhere; the amount is taken as unknown, not as free.',
  IMPORT_LINE_UNREADABLE:
    'A line of the catalogue is no record: broken JSON, no code or name, or a value of the wrong type.',
  IMPORT_RECORD_REPEATED: 'A record stands in the catalogue twice; the first line was taken.',
  IMPORT_AGENCY_UNKNOWN:
    'Neither the code nor the name that a record prints for its agency is that of a known body.',
  IMPORT_AGENCY_FORMER:
    'A record carries the code of a body that is no more, such as a ministry of before 1 March 2025; the code is kept as printed.',
  IMPORT_AGENCY_CONTRADICTED:
    'A record prints the code of one existing body beside the name of another; the code is followed.',
  IMPORT_VALUE_UNKNOWN:
    'A record holds a word that the shape of the catalogue does not know; it was left out.',
  IMPORT_LIST_CUT:
    'The catalogue at hand cut a list of channels or components; what is missing is not known here.',
  IMPORT_CONTRADICTS_ENTRY:
    'The catalogue says something else than what was entered by hand with its source; the entry stands.',
} as const;

export type IssueKind = keyof typeof ISSUE_KINDS;
