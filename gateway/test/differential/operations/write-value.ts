import {
  astFromValue,
  Kind,
  type GraphQLInputType,
  type ValueNode,
  type VariableDefinitionNode,
  parseType,
} from 'graphql';
import { nameNode, variableNode } from './nodes';
import type { WrittenValue } from './tree';

/** Collects the variables of an operation while its values are written. */
export class Variables {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly given: Record<string, unknown> = {};

  /** @returns the name. */
  declare(type: string, json: { readonly value?: unknown; readonly default?: ValueNode }): string {
    const name = `v${this.definitions.length}`;
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: variableNode(name),
      type: parseType(type, { noLocation: true }),
      ...(json.default && { defaultValue: json.default as never }),
    });
    if (json.value !== undefined) this.given[name] = json.value;
    return name;
  }

  write(value: WrittenValue): ValueNode {
    switch (value.kind) {
      case 'leaf':
        return astFromValue(value.json, value.type as GraphQLInputType) ?? { kind: Kind.NULL };
      case 'list':
        return { kind: Kind.LIST, values: value.items.map((item) => this.write(item)) };
      case 'object': {
        const fields = value.fields.map((field) => ({
          kind: Kind.OBJECT_FIELD as const,
          name: nameNode(field.name),
          value: this.write(field.value),
        }));
        return { kind: Kind.OBJECT, fields };
      }
      case 'variable': {
        const { type, given } = value;
        const sent = given === 'given' || given === 'given over default';
        const defaulted = given === 'default' || given === 'given over default';
        const name = this.declare(String(type), {
          ...(sent && { value: jsonOf(value.value) }),
          ...(defaulted && { default: this.write(value.value) }),
        });
        return variableNode(name);
      }
    }
  }
}

function jsonOf(value: WrittenValue): unknown {
  switch (value.kind) {
    case 'leaf':
      return value.json;
    case 'list':
      return value.items.map(jsonOf);
    case 'object':
      return Object.fromEntries(value.fields.map((field) => [field.name, jsonOf(field.value)]));
    case 'variable':
      return jsonOf(value.value);
  }
}
