/** Columns of seeds/agencies.csv. */
export const AGENCY_COLUMNS = [
  'code',
  'name',
  'short_name',
  'kind',
  'level',
  'parent_code',
  'unit_code',
  'active_from',
  'active_until',
  'merged_into',
  'document',
  'locator',
] as const;
