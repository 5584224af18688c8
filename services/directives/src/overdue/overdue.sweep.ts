import { randomUUID } from 'node:crypto';
import { todayInVietnam } from '@lien-thong/kit/clock';
import { unitOfWork } from '@lien-thong/kit/database';
import type { DataSource } from 'typeorm';
import { publicStates } from '../task/task.state';

/**
 * States of each task that became overdue that it is, once until it is not any more; several replicas at once and a
 * restart state nothing twice.
 */
export async function sweepOverdue(db: DataSource, at: Date): Promise<void> {
  const cause = { actor: 'directives.overdue-sweep', correlationId: randomUUID(), at };
  await unitOfWork(db, cause, async (uow) => {
    const today = todayInVietnam(at);
    await uow.manager.query(`SELECT pg_advisory_xact_lock(hashtext('overdue-sweep'))`);
    await uow.manager.query(
      `DELETE FROM overdue_stated WHERE task_id NOT IN (
         SELECT task_id FROM task_state($1) WHERE due_state = 'OVERDUE')`,
      [today],
    );
    const added: { id: string }[] = await uow.manager.query(
      `INSERT INTO overdue_stated (task_id, overdue_on)
       SELECT task_id, $1 FROM task_state($1) WHERE due_state = 'OVERDUE'
       ON CONFLICT DO NOTHING RETURNING task_id AS id`,
      [today],
    );
    for (const { state, agencies } of await publicStates(
      uow.manager,
      added.map(({ id }) => id),
    )) {
      uow.audit({ action: 'state-overdue', subjectType: 'Task', subject: state.id });
      uow.emit({
        type: 'directives.task-overdue.v1',
        // Of its own: that a day passes must not make an agency's report stale.
        entity: 'TaskOverdue',
        subject: state.id,
        agencies,
        data: { ...state, overdueOn: today },
      });
    }
  });
}
