import { createHash } from 'node:crypto';
import type { DomainEvent } from '@lien-thong/kit/events';
import type { ProcedureImported } from '../src/generated/events';

export interface Imported extends Partial<ProcedureImported> {
  readonly code: string;
  readonly version?: number;
  /** Day of the import, noon in Vietnam. */
  readonly on?: string;
  /** Another delivery of the same state as an event of its own. */
  readonly delivery?: string;
  /** Which fact states it; an import where left out. */
  readonly fact?: 'imported' | 'published' | 'amended' | 'repealed';
}

/** The fact that a procedure was imported; the same arguments are the same event. */
export function imported({
  code,
  version = 1,
  on = '2025-07-01',
  delivery = '',
  fact = 'imported',
  ...data
}: Imported): DomainEvent {
  return {
    id: uuidOf(`${code}/${version}/${delivery}`),
    source: 'procedures',
    type: `procedures.procedure-${fact}.v1`,
    subject: code,
    time: `${on}T05:00:00.000Z`,
    version,
    agencies: [],
    correlationId: 'test',
    position: version,
    data: {
      ...stateOf(code),
      ...data,
      ...(fact !== 'imported' && { versionNumber: version, effectiveOn: on }),
    },
  };
}

function stateOf(code: string): ProcedureImported {
  return {
    code,
    printedCode: code,
    name: `Thủ tục ${code}`,
    field: null,
    kind: 'PUBLIC',
    status: 'IN_FORCE',
    managingAgencyCode: 'G15',
    authorityLevels: ['COMMUNAL'],
    onlineLevel: 'FULL',
    channels: ['ONLINE', 'DIRECT'],
    components: [],
    source: { document: 'test catalogue', locator: code },
  };
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
