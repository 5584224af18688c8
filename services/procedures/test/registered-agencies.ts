import { randomUUID } from 'node:crypto';
import { applyBatch, type DomainEvent } from '@lien-thong/kit/events';
import type { DataSource } from 'typeorm';
import { onAgencyRegistered } from '../src/events/on-agency-registered';
import type { AgencyRegistered } from '../src/generated/events';

export interface TestAgency {
  readonly code: string;
  readonly names: readonly string[];
  readonly activeUntil?: string;
  readonly mergedInto?: string;
  readonly version?: number;
  readonly level?: string;
}

/** The fact that agencies states of a body, with one alias for each name. */
export function registered(agency: TestAgency): DomainEvent<AgencyRegistered> {
  const { code, names, activeUntil = null, mergedInto = null, version = 1, level = 'CENTRAL' } = agency;
  return {
    id: randomUUID(),
    source: 'agencies',
    type: 'agencies.agency-registered.v1',
    subject: code,
    time: '2025-08-05T05:00:00.000Z',
    version,
    agencies: [code],
    correlationId: 'test',
    position: version,
    data: {
      code,
      name: names[0] ?? code,
      shortName: null,
      kind: 'MINISTRY',
      level,
      parentCode: null,
      unitCode: null,
      activeFrom: null,
      activeUntil,
      mergedInto,
      aliases: names.map((alias) => ({ alias, validFrom: null, validUntil: null })),
      members: [],
    },
  };
}

/** Lets the service hear of agencies the way it does at work: through its handler. */
export async function hearOf(db: DataSource, agencies: readonly TestAgency[]): Promise<void> {
  await applyBatch(db, onAgencyRegistered, agencies.map(registered));
}
