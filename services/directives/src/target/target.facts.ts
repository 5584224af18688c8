import { todayInVietnam } from '@lien-thong/kit/clock';
import type { UnitOfWork } from '@lien-thong/kit/database';
import type { TargetRecounted } from '../generated/events';
import { figuresOf } from './rules';
import { TargetRow } from './target.entity';
import { isMet } from './target.judge';
import { measureOf } from './target.measure';

/** Counts anew the targets of these rules and states each; what was stated before in the same words is no news. */
export async function stateTargets(uow: UnitOfWork, rules: readonly string[]): Promise<void> {
  const targets: TargetRow[] = await uow.manager
    .getRepository(TargetRow)
    .createQueryBuilder('target')
    .where(`split_part(target.measured_by, ':', 1) IN (:...rules)`, { rules })
    .orderBy('target.code')
    .getMany();
  const day = todayInVietnam(uow.cause.at);
  const figures = await figuresOf(
    uow.manager,
    targets.map(({ measuredBy }) => measuredBy as string),
    day,
  );
  targets.forEach((target, index) => {
    const figure = figures[index] ?? null;
    const { value: actual, basis } = measureOf(target, figure, day);
    const { code, name, value, unit, dueOn } = target;
    uow.emit({
      type: 'directives.target-recounted.v1',
      entity: 'Target',
      subject: code,
      agencies: [],
      // Without the day: a figure that stays the same overnight is no news.
      data: {
        code,
        name,
        value,
        unit,
        dueOn,
        actual,
        basis,
        met: isMet(target, figure),
      } satisfies TargetRecounted,
    });
  });
}
