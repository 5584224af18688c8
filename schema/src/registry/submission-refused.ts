import type { Examination } from './examine';

/** A submission is not taken, for reasons that its author can read and mend; nothing was written. */
export class SubmissionRefused extends Error {
  override readonly name = 'SubmissionRefused';

  constructor(readonly examination: Examination) {
    super(examination.refusals.map(({ definition }) => definition.code).join(', '));
  }
}
