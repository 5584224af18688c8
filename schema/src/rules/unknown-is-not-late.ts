import { argumentOf, isNonNull, typeText, type Graph, type OwnField } from '../graph';
import { at, type Rule } from './rule';

const DUE_STATES = ['NOT_DUE', 'DONE', 'OVERDUE', 'UNREPORTED', 'NO_DEADLINE'];

/** Nobody's report is not a late one: a due state can say so, and a status on a day may be missing. */
export const unknownIsNotLate: Rule = (graph) => [
  ...dueStates(graph),
  ...graph.fields.flatMap((own) => statuses(own)),
];

function dueStates({ inputs, fields }: Graph): string[] {
  const enums = inputs.flatMap(({ type }) => {
    if (!type.name.value.endsWith('DueState') || type.kind !== 'EnumTypeDefinition') return [];
    const values = new Set(type.values?.map((value) => value.name.value));
    const same = values.size === DUE_STATES.length && DUE_STATES.every((value) => values.has(value));
    return same
      ? []
      : [at(type, `${type.name.value} has to have the values ${DUE_STATES.join(', ')} and no other`)];
  });
  const asked = fields.flatMap(({ type, field }) =>
    field.name.value === 'dueState' && !argumentOf(field, 'asOf')
      ? [at(field, `${type.name.value}.dueState has to take asOf: Date`)]
      : [],
  );
  return [...enums, ...asked];
}

function statuses({ type, field }: OwnField): string[] {
  const late = field.name.value === 'status' && argumentOf(field, 'asOf') && isNonNull(field.type);
  return late
    ? [
        at(
          field,
          `${type.name.value}.status(asOf:) is ${typeText(field.type)}: null has to say that nobody reported`,
        ),
      ]
    : [];
}
