/** What was last said of an agency's account for online payment at or before a day. */
export interface PaymentAccountRow {
  readonly agencyCode: string;
  readonly present: boolean;
  readonly reportedOn: string;
  readonly document: string | null;
  readonly locator: string | null;
}
