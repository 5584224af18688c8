import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageInput,
} from '@lien-thong/kit/connections';
import type { DataSource } from 'typeorm';
import type { TaskFilter } from '../generated/graphql';

const SQL = `
  SELECT '' AS parent, task.id AS key, task.id
  FROM task_state($1) state JOIN task ON task.id = state.task_id
  WHERE ($2::text IS NULL OR task.scope = $2)
    AND ($3::text IS NULL OR task.section = $3)
    AND ($4::text IS NULL OR state.due_state = $4)
    AND ($5::date IS NULL OR state.due_on >= $5)
    AND ($6::date IS NULL OR state.due_on <= $6)
    AND ($7::text IS NULL OR EXISTS (
      SELECT FROM task_party party
      WHERE party.task_id = task.id AND party.role = 'LEAD'
        AND party.agency_code = ANY(keys_of('agency', $7, $1))))
    AND ($8::text IS NULL OR EXISTS (
      SELECT FROM task_mandate mandate WHERE mandate.task_id = task.id AND mandate.directive_id = $8))
    AND ($9::text IS NULL OR EXISTS (
      SELECT FROM assignment_state($1) unit
      WHERE unit.task_id = task.id AND unit.agency_code = $9 AND unit.status = 'OPEN'))
    AND ($10::boolean IS NULL OR $10 = EXISTS (
      SELECT FROM task_duplicate WHERE task_duplicate.task_id = task.id OR task_duplicate.same_as = task.id))
    AND ($11::text IS NULL OR EXISTS (
      SELECT FROM task_claim own JOIN task_claim other ON other.task_id = own.task_id
      WHERE own.task_id = task.id AND other.directive_id = $11 AND ($8::text IS NULL OR own.directive_id = $8)
        AND (own.readable AND other.readable AND own.due_on IS DISTINCT FROM other.due_on
             OR own.leads <> '{}' AND other.leads <> '{}' AND own.leads <> other.leads)))`;

/** @param day the day for what changes with time: due state and open units. */
export async function pageOfTasks(
  db: DataSource,
  filter: TaskFilter,
  day: string,
  input: PageInput,
): Promise<KeyPage> {
  const parameters = [
    day,
    filter.scope ?? null,
    filter.section ?? null,
    filter.dueState ?? null,
    filter.dueFrom ?? null,
    filter.dueUntil ?? null,
    filter.lead ?? null,
    filter.directive ?? null,
    filter.openUnit ?? null,
    filter.listedTwice ?? null,
    filter.contradictedBy ?? null,
  ];
  const page = pageArguments(listFingerprint('tasks', parameters), input);
  const sort = [{ column: 'id', type: 'text' }] as const;
  const [connection] = await pageOfKeys(db, { sql: SQL, parameters, sort }, page, ['']);
  return connection as KeyPage;
}
