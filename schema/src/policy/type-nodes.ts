import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import { plainDirectiveName } from './federation-names';

/** A type as some SDL declares it: `type` and `extend type` mean the same to federation. */
export type TypeNodes = TypeDefinitionNode | TypeExtensionNode;
export type TypeKind = 'object' | 'interface' | 'union' | 'enum' | 'input' | 'scalar';

const KINDS: Readonly<Record<string, TypeKind>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'object',
  [Kind.OBJECT_TYPE_EXTENSION]: 'object',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.UNION_TYPE_EXTENSION]: 'union',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.ENUM_TYPE_EXTENSION]: 'enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'input',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
  [Kind.SCALAR_TYPE_EXTENSION]: 'scalar',
};

export function isTypeNode(definition: DefinitionNode): definition is TypeNodes {
  return definition.kind in KINDS;
}

export function kindOf(type: TypeNodes): TypeKind {
  return KINDS[type.kind] as TypeKind;
}

/** Fields of an object or interface; of anything else none. */
export function outputFields(type: TypeNodes): readonly FieldDefinitionNode[] {
  const kind = kindOf(type);
  return kind === 'object' || kind === 'interface'
    ? ((type as { fields?: readonly FieldDefinitionNode[] }).fields ?? [])
    : [];
}

export function inputFields(type: TypeNodes): readonly InputValueDefinitionNode[] {
  return kindOf(type) === 'input'
    ? ((type as { fields?: readonly InputValueDefinitionNode[] }).fields ?? [])
    : [];
}

export function enumValues(type: TypeNodes): readonly EnumValueDefinitionNode[] {
  return kindOf(type) === 'enum'
    ? ((type as { values?: readonly EnumValueDefinitionNode[] }).values ?? [])
    : [];
}

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[];
}

export function hasDirective(node: Directed, name: string): boolean {
  return (node.directives ?? []).some((one) => plainDirectiveName(one.name.value) === name);
}

/** The text of an argument of a directive, where it is a text. */
export function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** The keys of a type, each as its fields in one order: `code`, or `id organisation { id }`. */
export function keysOf(type: TypeNodes): { readonly key: string; readonly node: ConstDirectiveNode }[] {
  return (type.directives ?? [])
    .filter((one) => plainDirectiveName(one.name.value) === 'key')
    .map((node) => ({ key: sortedSelection(textArgument(node, 'fields') ?? ''), node }));
}

/** Names of the fields that the keys of a type begin with. */
export function keyFields(type: TypeNodes): ReadonlySet<string> {
  return new Set(keysOf(type).flatMap(({ key }) => topLevel(key)));
}

/** Selections without arguments mean the same in any order. */
export function sortedSelection(selection: string): string {
  const words = selection
    .replace(/[{}]/g, ' $& ')
    .split(/[\s,]+/)
    .filter(Boolean);
  const read = (): string => {
    const fields: string[] = [];
    for (let word = words.shift(); word !== undefined && word !== '}'; word = words.shift()) {
      if (word === '{') fields.push(`${fields.pop() ?? ''} { ${read()} }`);
      else fields.push(word);
    }
    return fields.sort().join(' ');
  };
  return read();
}

function topLevel(selection: string): string[] {
  let depth = 0;
  return selection.split(' ').filter((word) => {
    if (word === '{') depth += 1;
    else if (word === '}') depth -= 1;
    else return depth === 0;
    return false;
  });
}
