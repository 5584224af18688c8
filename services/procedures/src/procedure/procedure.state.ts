import { createHash } from 'node:crypto';
import type {
  ProcedureAuthorityLevel,
  ProcedureChannelKind,
  ProcedureFeeKind,
  ProcedureKind,
  ProcedureStatus,
  ProcessingTimeUnit,
} from '../generated/graphql';

export type OnlineLevel = 'FULL' | 'PARTIAL' | 'INFORMATION';

export interface TimeState {
  readonly value: number | null;
  readonly unit: ProcessingTimeUnit | null;
  readonly text: string | null;
}

export interface FeeState {
  readonly amount: number | null;
  readonly currency: string | null;
  readonly kind: ProcedureFeeKind;
  readonly note: string | null;
}

export interface ChannelState {
  readonly channel: ProcedureChannelKind;
  readonly processingTime: TimeState | null;
  readonly fees: FeeState[];
  readonly note: string | null;
}

/** A paper without the code of its procedure, which a record does not choose itself. */
export interface ComponentState {
  readonly code: string | null;
  /** Counts the same code within one procedure, so that a paper put before it does not rename it. */
  readonly ordinal: number;
  readonly name: string;
  readonly group: string | null;
  readonly originals: number | null;
  readonly copies: number | null;
  readonly forms: readonly string[];
  readonly eForm: boolean;
  /** Left out where no source says: a state that was kept before the word existed is the same state. */
  readonly required?: boolean | null;
}

export interface ResultState {
  readonly code: string | null;
  readonly name: string;
  /** In years, 0 for ever; left out where no source says. */
  readonly validYears?: number | null;
  readonly personalIdentifier?: boolean | null;
}

/** What one origin says of a procedure, or what holds after all of them; null: nobody says. */
export interface ProcedureState {
  readonly printedCode: string | null;
  readonly name: string;
  readonly field: string | null;
  readonly kind: ProcedureKind;
  readonly status: ProcedureStatus;
  readonly managingAgencyCode: string | null;
  readonly authorityLevels: readonly ProcedureAuthorityLevel[];
  readonly audiences: readonly string[] | null;
  readonly executingBodies: readonly string[] | null;
  readonly channels: readonly ChannelState[] | null;
  readonly processingTimes: readonly TimeState[] | null;
  readonly components: readonly ComponentState[] | null;
  readonly results: readonly ResultState[] | null;
  readonly requirements: string | null;
  readonly legalBasis: readonly string[] | null;
  readonly onlineLevel: OnlineLevel | null;
  /** Left out where no source tells the steps. */
  readonly steps?: readonly string[] | null;
}

export const componentId = (procedure: string, { code, ordinal }: ComponentState): string =>
  `${procedure}/${code ?? '-'}/${ordinal}`;

/** The same state has the same hash, whatever order a database gives the keys of an object back in. */
export function hashOf(state: ProcedureState): string {
  return createHash('sha256').update(JSON.stringify(state, inOrder)).digest('base64url');
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
