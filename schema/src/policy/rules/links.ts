import { Kind, type ConstDirectiveNode, type SchemaDefinitionNode, type SchemaExtensionNode } from 'graphql';
import { policyErrors } from '../policy-errors';
import { definitionsOf, type PolicyRule, type Proposal } from '../proposal';
import { refusal, type Refusal } from '../refusal';
import { textArgument } from '../type-nodes';

const FEDERATION = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.(\d+)$/;
/** Older ones share fields by other rules; newer ones have not been tried against the gateway. */
const LEAST = 3;
const MOST = 12;
const HOUSE_DIRECTIVES: ReadonlySet<string> = new Set(['@event', '@cacheControl']);

/** What an SDL links to, and that it calls things by their own names: the other rules read names. */
export const links: PolicyRule = (proposal) =>
  definitionsOf(proposal).flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? [...directives(proposal, definition), ...roots(definition)]
      : [],
  );

type SchemaNode = SchemaDefinitionNode | SchemaExtensionNode;

function directives(proposal: Proposal, schema: SchemaNode): Refusal[] {
  return (schema.directives ?? []).flatMap((directive) => {
    switch (directive.name.value) {
      case 'link':
        return link(proposal, directive);
      case 'composeDirective':
      case 'federation__composeDirective':
        return composed(directive);
      default:
        return [
          refusal(
            policyErrors.DIRECTIVE_NOT_ALLOWED,
            { directive: directive.name.value, on: 'schema' },
            directive,
          ),
        ];
    }
  });
}

function link({ live }: Proposal, directive: ConstDirectiveNode): Refusal[] {
  const url = textArgument(directive, 'url') ?? '';
  const minor = FEDERATION.exec(url)?.[1];
  const renamed = renaming(directive);
  if (renamed) return [refusal(policyErrors.LINK_RENAMED, { name: renamed }, directive)];
  if (minor !== undefined) {
    return Number(minor) >= LEAST && Number(minor) <= MOST ? [] : [version(url, directive)];
  }
  if (/\/\/specs\.apollo\.dev\/federation\b/.test(url)) return [version(url, directive)];
  if (live.houseLinks.has(url) || /^https:\/\/specs\.apollo\.dev\/link\/v1\.0$/.test(url)) return [];
  return [refusal(policyErrors.LINK_FOREIGN, { url }, directive)];
}

function version(url: string, directive: ConstDirectiveNode): Refusal {
  const found = url.split('/').at(-1) ?? url;
  const range = { least: `2.${LEAST}`, most: `2.${MOST}` };
  return refusal(policyErrors.FEDERATION_VERSION, { version: found, ...range }, directive);
}

/** What is renamed: the specification, or one of its names. */
function renaming(directive: ConstDirectiveNode): string | undefined {
  const as = textArgument(directive, 'as');
  if (as !== undefined) return as;
  const imported = directive.arguments?.find(({ name }) => name.value === 'import')?.value;
  if (imported?.kind !== Kind.LIST) return undefined;
  const object = imported.values.find(({ kind }) => kind === Kind.OBJECT);
  if (object?.kind !== Kind.OBJECT) return undefined;
  const name = object.fields.find((field) => field.name.value === 'name')?.value;
  return object.fields.some((field) => field.name.value === 'as')
    ? name?.kind === Kind.STRING
      ? name.value
      : '?'
    : undefined;
}

function composed(directive: ConstDirectiveNode): Refusal[] {
  const name = textArgument(directive, 'name') ?? '';
  return HOUSE_DIRECTIVES.has(name)
    ? []
    : [refusal(policyErrors.COMPOSE_DIRECTIVE, { directive: name }, directive)];
}

function roots({ operationTypes }: SchemaNode): Refusal[] {
  return (operationTypes ?? []).flatMap(({ operation, type }) => {
    const wanted = operation.charAt(0).toUpperCase() + operation.slice(1);
    return type.name.value === wanted
      ? []
      : [refusal(policyErrors.ROOT_RENAMED, { wanted, type: type.name.value }, type)];
  });
}
