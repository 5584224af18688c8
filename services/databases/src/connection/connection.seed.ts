import { unitOfWork } from '@lien-thong/kit/database';
import { parseDeadline } from '@lien-thong/kit/deadline';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import type { ConnectionStatus } from '../generated/graphql';
import type { NewConnection, NewConnectionReport, UnplacedConnection } from './connection.input';
import {
  recordConnectionReports,
  registerConnections,
  reportSharedStates,
  reportUnplacedConnections,
} from './connection.service';

const CONNECTION = [
  'id',
  'from_code',
  'to_code',
  'platform',
  'directive_id',
  'deadline_text',
  'unplaced_end',
  'unplaced_owner',
  'document',
  'locator',
] as const;
const STATUS = ['connection_id', 'status', 'reported_on', 'basis', 'document', 'locator'] as const;

/** The connections that the documents order or report; needs the databases at both ends. */
export const connectionSeed: Seed = {
  name: 'connections',
  files: ['connections.csv', 'connection-status.csv'],
  async apply([connections = '', status = ''], { db, cause }) {
    const { placed, unplaced } = readConnections(connections);
    const reports = readReports(status);
    await unitOfWork(db, cause, async (uow) => {
      await registerConnections(uow, placed);
      await reportUnplacedConnections(uow, unplaced);
      await recordConnectionReports(uow, reports);
      await reportSharedStates(uow, reports);
    });
  },
};

interface ReadConnections {
  readonly placed: NewConnection[];
  readonly unplaced: UnplacedConnection[];
}

function readConnections(text: string): ReadConnections {
  const placed: NewConnection[] = [];
  const unplaced: UnplacedConnection[] = [];
  for (const row of readCsv(text, CONNECTION)) {
    const { id, from_code: fromCode, to_code: toCode, deadline_text: deadlineText, document, locator } = row;
    if (fromCode !== null && toCode !== null) {
      placed.push({
        id: id as string,
        fromCode,
        toCode,
        platform: row.platform,
        directiveId: row.directive_id,
        deadline: deadlineText === null ? null : parseDeadline(deadlineText),
        document,
        locator,
      });
    } else {
      unplaced.push({
        id: id as string,
        placedCode: (fromCode ?? toCode) as string,
        unplacedEnd: row.unplaced_end as string,
        unplacedOwner: row.unplaced_owner,
        deadlineText,
        document,
        locator,
      });
    }
  }
  return { placed, unplaced };
}

function readReports(text: string): NewConnectionReport[] {
  return readCsv(text, STATUS).map((row) => ({
    connectionId: row.connection_id as string,
    status: row.status as ConnectionStatus,
    reportedOn: row.reported_on as string,
    basis: row.basis,
    document: row.document,
    locator: row.locator,
  }));
}
