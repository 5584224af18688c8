import { Kind } from 'graphql';
import { describeGraph, type Graph, type Subgraph } from '../graph';
import { connections } from '../rules/connections';
import { described } from '../rules/described';
import { measures } from '../rules/measures';
import { timeOnFields } from '../rules/time-on-fields';
import { unknownIsNotLate } from '../rules/unknown-is-not-late';
import { at, type Rule } from '../rules/rule';

/** What a reader of the schema would stumble over; nothing of it keeps a subgraph out. */
export interface StyleNote {
  readonly line: number | null;
  readonly note: string;
}

const FORMS = {
  type: /^[A-Z][A-Za-z0-9]*$/,
  field: /^[a-z][A-Za-z0-9]*$/,
  value: /^[A-Z][A-Z0-9_]*$/,
};

/** Types in PascalCase, fields and arguments in camelCase, values of enums in ALL_CAPS. */
const names: Rule = ({ types, fields }: Graph) => [
  ...types
    .filter(({ type }) => !FORMS.type.test(type.name.value))
    .map(({ type }) => at(type, `${type.name.value}: types are written in PascalCase`)),
  ...fields.flatMap(({ type, field }) =>
    [field, ...(field.arguments ?? [])]
      .filter(({ name }) => !FORMS.field.test(name.value))
      .map((node) => at(node, `${type.name.value}.${node.name.value}: fields and arguments are camelCase`)),
  ),
  ...types.flatMap(({ type }) =>
    (type.kind === Kind.ENUM_TYPE_DEFINITION ? (type.values ?? []) : [])
      .filter(({ name }) => !FORMS.value.test(name.value))
      .map((node) => at(node, `${type.name.value}.${node.name.value}: values of enums are ALL_CAPS`)),
  ),
];

const STYLE: readonly Rule[] = [names, described, connections, timeOnFields, measures, unknownIsNotLate];

/** Notes on one subgraph beside the others. */
export function styleNotes(subgraph: Subgraph, others: readonly Subgraph[]): StyleNote[] {
  const graph = describeGraph([...others, subgraph]);
  const place = `${subgraph.file}:`;
  return [...new Set(STYLE.flatMap((rule) => rule(graph)))]
    .filter((text) => text.startsWith(place))
    .map((text) => {
      const [, line, note] = /^(\d+): (.*)$/s.exec(text.slice(place.length)) ?? [];
      // Where the house keeps its exceptions is no business of a partner.
      const plain = (note ?? text).replace(/, or be named with a reason in \S+$/, '');
      return { line: line === undefined ? null : Number(line), note: plain };
    });
}
