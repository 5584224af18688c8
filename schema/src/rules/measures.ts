import { namedType, typeText, type Graph } from '../graph';
import { at, type Rule } from './rule';

/** The parts by which a figure says what it is. */
const PARTS: Readonly<Record<string, string>> = {
  value: 'Float',
  unit: 'String',
  basis: 'MeasureBasis!',
  reason: 'String',
  asOf: 'Date',
  numerator: 'Float',
  denominator: 'Float',
  source: 'SourceReference',
};

/** A figure says what it is: Measure has its parts, and no other type answers a bare fraction. */
export const measures: Rule = (graph) => [...shape(graph), ...bareFractions(graph)];

function shape({ subgraphs }: Graph): string[] {
  const shared = subgraphs[0]?.shared ?? [];
  const measure = shared.find(
    (type) => type.kind === 'ObjectTypeDefinition' && type.name.value === 'Measure',
  );
  if (measure?.kind !== 'ObjectTypeDefinition') return ['The shared value types have no Measure'];
  const found = Object.fromEntries(
    (measure.fields ?? []).map((field) => [field.name.value, typeText(field.type)]),
  );
  return [...new Set([...Object.keys(PARTS), ...Object.keys(found)])].flatMap((name) =>
    found[name] === PARTS[name]
      ? []
      : [at(measure, `Measure.${name} has to be ${PARTS[name] ?? 'left out'}`)],
  );
}

/** An amount beside its unit or currency, as a price list prints it, is no figure that somebody measured. */
function bareFractions({ fields }: Graph): string[] {
  return fields.flatMap(({ type, field }) => {
    const amount = type.fields?.some((beside) => ['unit', 'currency'].includes(beside.name.value));
    return namedType(field.type) === 'Float' && !amount
      ? [
          at(
            field,
            `${type.name.value}.${field.name.value} is a figure: it has to be a Measure that says what it is`,
          ),
        ]
      : [];
  });
}
