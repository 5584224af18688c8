/** The electronic form of a service on a day: what its agency said, otherwise what the catalogue flags. */
export interface FormRow {
  readonly serviceId: string;
  readonly present: boolean | null;
  readonly matchesComponents: boolean | null;
  /** Null where only the catalogue says. */
  readonly reportedOn: string | null;
}
