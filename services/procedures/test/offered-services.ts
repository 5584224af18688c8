import { randomUUID } from 'node:crypto';
import { applyBatch } from '@lien-thong/kit/events';
import { fittingData } from '@lien-thong/kit/testing';
import type { DataSource } from 'typeorm';
import { onServiceRegistered } from '../src/events/on-service-registered';
import type { PublicServiceRegistered } from '../src/generated/events';

const TYPE = 'public-services.service-registered.v1';

/** Lets the service hear of a fully online service in a programme of essential ones, through its handler. */
export async function offerOnline(db: DataSource, procedureCode: string): Promise<void> {
  const id = `S-${procedureCode}`;
  const programmes = [{ code: 'TEST', ordinal: 1, nameInProgramme: 'Thử' }];
  const data = fittingData(TYPE, { id, procedureCode, level: 'FULL', programmes }) as PublicServiceRegistered;
  const fact = {
    subject: id,
    time: '2025-08-05T05:00:00.000Z',
    version: 1,
    agencies: [],
    correlationId: 'test',
  };
  await applyBatch(db, onServiceRegistered, [
    { id: randomUUID(), source: 'public-services', type: TYPE, ...fact, position: 1, data },
  ]);
}
