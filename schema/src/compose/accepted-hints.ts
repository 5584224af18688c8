/** Composition hints that are no failure: code and coordinate, each with the reason why. */
export const ACCEPTED_HINTS: readonly AcceptedHint[] = [
  {
    code: 'INCONSISTENT_OBJECT_VALUE_TYPE_FIELD',
    coordinate: /^DataIssues\b/,
    reason: 'Every subgraph adds one field of its own to DataIssues, so that one query reaches all of them.',
  },
];

export interface AcceptedHint {
  readonly code: string;
  /** Where it is accepted (`Agency`, `Query.dataIssues`). */
  readonly coordinate: RegExp;
  readonly reason: string;
}

export function acceptedHint(code: string, coordinate = ''): AcceptedHint | undefined {
  return ACCEPTED_HINTS.find((hint) => hint.code === code && hint.coordinate.test(coordinate));
}
