import { databasesBuilt } from './databases-built';
import { proceduresFullyOnline } from './procedures-fully-online';
import { programmeServices } from './programme-services';
import type { DataSource, EntityManager } from 'typeorm';
import { dossiersOnline } from './dossiers-online';
import { programmeDossiers } from './programme-dossiers';
import { proceduresReplaced } from './procedures-replaced';
import type { Figure, TargetRule } from './rule';

/** By the name that targets.csv gives them in measured_by, before the colon. */
export const RULES: Readonly<Record<string, TargetRule>> = {
  'programme-full': programmeServices(
    ['FULL'],
    'Số mục trong danh mục của nhóm mà mọi dịch vụ được ghi là toàn trình và có cách nộp trực tuyến.',
  ),
  'programme-online': programmeServices(
    ['FULL', 'PARTIAL'],
    'Số mục trong danh mục của nhóm mà mọi dịch vụ được ghi là toàn trình hoặc một phần.',
  ),
  'procedures-fully-online': proceduresFullyOnline,
  'procedures-replaced': proceduresReplaced,
  'dossiers-online': dossiersOnline,
  'programme-dossiers': programmeDossiers,
  'databases-complete': databasesBuilt(
    ['COMPLETE', 'OPERATIONAL'],
    'Số CSDL quốc gia, chuyên ngành được báo là đã hoàn thành hoặc đã khai thác; chưa xét việc đồng bộ về ' +
      'Trung tâm dữ liệu quốc gia nên chưa kết luận là đạt.',
  ),
  'databases-in-use': databasesBuilt(
    ['OPERATIONAL'],
    'Số CSDL quốc gia, chuyên ngành được báo là đã khai thác; chưa xét việc đồng bộ về Trung tâm dữ liệu quốc gia ' +
      'nên chưa kết luận là đạt.',
  ),
};

/** `programme-full:TTDV-25` is the rule programme-full for the programme TTDV-25. */
export function ruleOf(measuredBy: string): {
  rule: TargetRule | undefined;
  name: string;
  parameter: string;
} {
  const [name = '', parameter = ''] = measuredBy.split(/:(.*)/su);
  return { rule: RULES[name], name, parameter };
}

/** The figure of each target on a day, by what measured_by says of it; one statement for each rule among them. */
export async function figuresOf(
  db: DataSource | EntityManager,
  measures: readonly string[],
  day: string,
): Promise<(Figure | null)[]> {
  const parametersOf = new Map<string, string[]>();
  for (const { name, parameter } of measures.map(ruleOf)) {
    parametersOf.set(name, [...(parametersOf.get(name) ?? []), parameter]);
  }
  const found = new Map<string, Figure>();
  for (const [name, parameters] of parametersOf) {
    const figures = await ruleOf(name).rule?.figures(db, parameters, day);
    figures?.forEach((figure, index) => found.set(`${name}:${parameters[index]}`, figure));
  }
  return measures.map((measure) => {
    const { name, parameter } = ruleOf(measure);
    return found.get(`${name}:${parameter}`) ?? null;
  });
}
