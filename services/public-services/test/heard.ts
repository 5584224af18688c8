import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@lien-thong/kit/events';
import { fittingData } from '@lien-thong/kit/testing';

let position = 0;

/** A fact of another subgraph, in the shape of its contract. */
export function fact(
  source: string,
  name: string,
  subject: string,
  version: number,
  data: object,
): DomainEvent {
  position += 1;
  const type = `${source}.${name}.v1`;
  const fixed = { time: '2025-08-01T05:00:00Z', agencies: [], correlationId: 'test' };
  return {
    ...fixed,
    id: randomUUID(),
    source,
    type,
    subject,
    version,
    data: fittingData(type, data),
    position,
  };
}

/** An administrative unit with its committee UBND-<code>. */
export function unit(
  code: string,
  fullName: string,
  level: 'PROVINCE' | 'COMMUNE',
  parentCode: string | null = null,
  formerNames: string[] = [],
): DomainEvent {
  const data = {
    code,
    name: fullName,
    fullName,
    level,
    type: 'XA',
    parentCode,
    committeeCode: `UBND-${code}`,
    formerNames,
  };
  return fact('agencies', 'unit-registered', code, 1, data);
}

export const database = (
  code: string,
  status: string | null,
  version: number,
  fields: string[] = [],
): DomainEvent =>
  fact('databases', 'database-status-changed', code, version, {
    ...{
      code,
      name: code,
      kind: 'NATIONAL',
      ownerCode: 'G01',
      names: [],
      dueOn: null,
      deadlines: [],
      fields,
    },
    ...{ status: status && { status, reportedOn: '2025-08-01' }, synchronisedOn: null, priority: null },
  });

export const connection = (fromCode: string, toCode: string, status: string, version: number): DomainEvent =>
  fact('databases', 'connection-status-changed', `${fromCode}:${toCode}`, version, {
    ...{ id: `${fromCode}:${toCode}`, fromCode, toCode, platform: null, directiveId: null, deadline: null },
    status: { status, reportedOn: '2025-08-01', since: '2025-08-01' },
  });

export const readiness = (procedureCode: string, databases: string[], version = 1): DomainEvent =>
  fact('procedures', 'procedure-readiness-changed', procedureCode, version, {
    ...{
      procedureCode,
      managingAgencyCode: 'G15',
      total: 3,
      replaceable: databases.length,
      replaced: 0,
      waitingFor: [],
    },
    links: databases.map((databaseCode, n) => ({
      componentId: `${n}`,
      componentName: 'Giấy',
      databaseCode,
      live: false,
    })),
  });
