import { unitOfWork } from '@lien-thong/kit/database';
import type { DataSource } from 'typeorm';
import { registerProcedures, type Statement } from '../src/procedure/procedure.service';

const CAUSE = { actor: 'test', correlationId: 'test', at: new Date('2026-07-20T05:00:00.000Z') };

/** Registers invented procedures: names that repeat, few agencies, papers with and without forms. @returns the codes. */
export async function createManyProcedures(db: DataSource, count: number): Promise<string[]> {
  const statements = Array.from({ length: count }, (_, i): Statement => {
    const code = `TEST-${String(i).padStart(4, '0')}`;
    return {
      ...{ code, origin: 'IMPORT', document: 'test', locator: code, recordKey: code, recordLikeness: code },
      state: {
        ...{ printedCode: code, name: `Thủ tục ${i % 7}`, field: `Lĩnh vực ${i % 3}`, kind: 'PUBLIC' },
        ...{ status: 'IN_FORCE', managingAgencyCode: `T${i % 5}`, authorityLevels: ['COMMUNAL'] },
        ...{ audiences: ['ĐT1'], executingBodies: [], requirements: null, legalBasis: ['01/2026/NĐ-TEST'] },
        ...{ results: [{ code: null, name: 'Giấy' }], onlineLevel: 'FULL', processingTimes: [] },
        channels: [{ channel: 'ONLINE', processingTime: null, fees: [], note: null }],
        components: Array.from({ length: 1 + (i % 9) }, (_, place) => ({
          ...{
            code: 'KQ-1',
            ordinal: place + 1,
            name: `Giấy ${place}`,
            group: null,
            originals: 1,
            copies: 0,
          },
          ...{ forms: [], eForm: false },
        })),
      },
    };
  });
  await unitOfWork(db, CAUSE, (uow) => registerProcedures(uow, statements));
  return statements.map(({ code }) => code);
}
