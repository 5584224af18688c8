import { print, type ConstDirectiveNode } from 'graphql';
import { typeText } from '../../graph';
import { plainDirectiveName } from '../federation-names';
import { policyErrors } from '../policy-errors';
import type { PolicyRule } from '../proposal';
import { refusal } from '../refusal';
import { enumValues, inputFields, kindOf, outputFields, type TypeNodes } from '../type-nodes';

/** A server that prints the shared value types prints them as they are. */
export const sharedValues: PolicyRule = ({ shared, live }) =>
  shared.flatMap((node) => {
    const name = node.name.value;
    const difference = differenceOf(live.shared.get(name) as TypeNodes, node);
    return difference === undefined
      ? []
      : [refusal(policyErrors.SHARED_CHANGED, { type: name, difference }, node)];
  });

function differenceOf(wanted: TypeNodes, found: TypeNodes): string | undefined {
  if (kindOf(wanted) !== kindOf(found)) return `${kindOf(found)}, ${kindOf(wanted)}`;
  const [before, after] = [parts(wanted), parts(found)];
  const all = [...new Set([...before, ...after])];
  return all.find((part) => before.includes(part) !== after.includes(part)) ?? addedDirective(wanted, found);
}

function parts(type: TypeNodes): string[] {
  return [
    ...('interfaces' in type ? (type.interfaces ?? []) : []).map((one) => `implements ${one.name.value}`),
    ...outputFields(type).map((field) => {
      const given = (field.arguments ?? [])
        .map((one) => `${one.name.value}: ${typeText(one.type)}`)
        .join(', ');
      return `${field.name.value}${given && `(${given})`}: ${typeText(field.type)}`;
    }),
    ...inputFields(type).map((field) => `${field.name.value}: ${typeText(field.type)}`),
    ...enumValues(type).map((value) => value.name.value),
  ];
}

/** A directive at one copy of a type is a word on all of them: @inaccessible would hide it from everybody. */
function addedDirective(wanted: TypeNodes, found: TypeNodes): string | undefined {
  const said = new Set(directivesIn(wanted).map((one) => print(one)));
  return directivesIn(found)
    .filter(({ name }) => plainDirectiveName(name.value) !== 'shareable')
    .map((one) => print(one))
    .find((one) => !said.has(one));
}

function directivesIn(type: TypeNodes): readonly ConstDirectiveNode[] {
  return [type, ...outputFields(type), ...inputFields(type), ...enumValues(type)].flatMap(
    ({ directives }) => directives ?? [],
  );
}
