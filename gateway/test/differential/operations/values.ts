import fc, { type Arbitrary } from 'fast-check';
import {
  getNullableType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { WrittenArgument, WrittenValue } from './tree';

type Input = GraphQLArgument | GraphQLInputField;

const DEEPEST = 2;

/** Some of the arguments or input fields, those that are required always, each as a literal or a variable. */
export function writtenInputs(inputs: readonly Input[], depth = 0): Arbitrary<WrittenArgument[]> {
  return fc
    .tuple(...inputs.map((input) => writtenInput(input, depth)))
    .map((written) => written.filter((one) => one !== null));
}

function writtenInput(input: Input, depth: number): Arbitrary<WrittenArgument | null> {
  const required =
    isRequiredArgument(input as GraphQLArgument) || isRequiredInputField(input as GraphQLInputField);
  if (depth > DEEPEST && !required) return fc.constant(null);
  const written = fc
    .oneof({ weight: 2, arbitrary: value(input.type, depth) }, variable(input, depth))
    .map((one) => ({ name: input.name, value: one }));
  return required ? written : fc.option(written, { nil: null, freq: 1 });
}

/**
 * A variable of the type of its place. Where the place has a default of its own, the variable may be nullable and
 * missing even though the place is not.
 */
function variable(input: Input, depth: number): Arbitrary<WrittenValue> {
  const { type, defaultValue } = input;
  const nullable = getNullableType(type);
  const ways =
    !isNonNullType(type) || defaultValue !== undefined
      ? (['given', 'default', 'given over default', 'missing'] as const)
      : (['given', 'default', 'given over default'] as const);
  return fc.constantFrom(...ways).chain((given) => {
    const declared = given === 'given' ? type : nullable;
    const held = given === 'missing' || isNonNullType(type) ? new GraphQLNonNull(nullable) : type;
    return constantValue(held, depth).map((inner) => ({
      kind: 'variable' as const,
      type: declared,
      value: inner,
      given,
    }));
  });
}

/** May hold variables. */
function value(type: GraphQLInputType, depth: number): Arbitrary<WrittenValue> {
  return written(type, depth, (inputs) => writtenInputs(inputs, depth + 1));
}

/** Holds no variable, as defaults and what a client sends must not. */
function constantValue(type: GraphQLInputType, depth: number): Arbitrary<WrittenValue> {
  return written(type, depth, (inputs) =>
    fc
      .tuple(
        ...inputs.map((input) => {
          const required = isRequiredInputField(input as GraphQLInputField);
          if (depth > DEEPEST && !required) return fc.constant(null);
          const field = constantValue(input.type, depth + 1).map((one) => ({ name: input.name, value: one }));
          return required ? field : fc.option(field, { nil: null, freq: 1 });
        }),
      )
      .map((fields) => fields.filter((one) => one !== null)),
  );
}

function written(
  type: GraphQLInputType,
  depth: number,
  fieldsOf: (inputs: readonly Input[]) => Arbitrary<WrittenArgument[]>,
): Arbitrary<WrittenValue> {
  if (!isNonNullType(type)) {
    const nothing = fc.constant<WrittenValue>({ kind: 'leaf', type, json: null });
    const something = written(new GraphQLNonNull(type), depth, fieldsOf);
    return fc.oneof({ weight: 6, arbitrary: something }, { weight: 1, arbitrary: nothing });
  }
  const inner = type.ofType;
  if (isListType(inner))
    return fc
      .array(written(inner.ofType, depth + 1, fieldsOf), { maxLength: 3 })
      .map((items) => ({ kind: 'list', items }));
  if (isInputObjectType(inner))
    return fieldsOf(Object.values(inner.getFields())).map((fields) => ({ kind: 'object', fields }));
  return leaf(inner).map((json) => ({ kind: 'leaf', type: inner, json }));
}

function leaf(type: GraphQLInputType): Arbitrary<unknown> {
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((one) => one.name));
  switch (String(type)) {
    case 'Int':
      return fc.integer({ min: -1, max: 5 });
    case 'Float':
      return fc.constantFrom(0, 1, 0.5, -2.25, 1e21);
    case 'Boolean':
      return fc.boolean();
    case 'ID':
      return fc.constantFrom('0', '1', '5', 'x', 'a-1');
    case 'Date':
      return fc.constantFrom('2025-07-31', '2025-08-01');
    case 'DateTime':
      return fc.constantFrom('2025-07-31T00:00:00Z');
    default:
      return fc.constantFrom('', 'a', 'Tree', 'Query', 'đ "\\\n');
  }
}
