/** One owner's databases that fall due in one month, counted on one day. */
export interface ProgressRow {
  asOf: string;
  ownerCode: string | null;
  dueMonth: string | null;
  total: number;
  complete: number;
  operational: number;
  overdue: number;
  unreported: number;
  /** Null while no synchronisation of any database had been reported. */
  synchronised: number | null;
}
