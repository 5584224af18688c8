import { typeText } from '../../graph';
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
  return all.find((part) => before.includes(part) !== after.includes(part));
}

function parts(type: TypeNodes): string[] {
  return [
    ...outputFields(type).map((field) => `${field.name.value}: ${typeText(field.type)}`),
    ...inputFields(type).map((field) => `${field.name.value}: ${typeText(field.type)}`),
    ...enumValues(type).map((value) => value.name.value),
  ];
}
