import { unitOfWork } from '@lien-thong/kit/database';
import type { DataSource } from 'typeorm';
import { registerProcedures, type Statement } from '../src/procedure/procedure.service';
import type { ProcedureState } from '../src/procedure/procedure.state';

/** What a source says of an invented procedure of agency T01. */
export function said(
  code: string,
  origin: Statement['origin'],
  more: Partial<ProcedureState> = {},
): Statement {
  return {
    ...{ code, origin, document: `a ${origin}`, locator: code },
    ...{ recordKey: origin === 'IMPORT' ? code : null, recordLikeness: null },
    state: {
      ...{ printedCode: code, name: `Thủ tục ${code}`, field: 'Đo thử', kind: 'PUBLIC', status: 'IN_FORCE' },
      ...{ managingAgencyCode: 'T01', authorityLevels: ['COMMUNAL'], audiences: null, executingBodies: null },
      ...{ channels: null, processingTimes: null, components: null, results: null, requirements: null },
      ...{ legalBasis: null, onlineLevel: null },
      ...more,
    },
  };
}

/** Registers what sources say on a day, at noon in Vietnam. */
export async function register(db: DataSource, on: string, ...statements: Statement[]): Promise<void> {
  const cause = { actor: 'test', correlationId: 'test', at: new Date(`${on}T12:00:00+07:00`) };
  await unitOfWork(db, cause, (uow) => registerProcedures(uow, statements));
}
