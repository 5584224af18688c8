import type { LocalDate } from '@lien-thong/kit/clock';
import type { ComponentState, ProcedureState } from '../procedure/procedure.state';

/** A state that a procedure has had, as it is kept. */
export interface VersionRow {
  readonly code: string;
  readonly number: number;
  readonly validFrom: LocalDate;
  readonly recordedAt: Date;
  readonly state: ProcedureState;
}

/** A paper of a past state, with the id that it had. */
export interface PaperOfVersion extends ComponentState {
  readonly id: string;
}
