/** A fact that concerns an agency. */
export interface ChangeRow {
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly subject: string;
}
