import { Kind, type DirectiveDefinitionNode } from 'graphql';
import {
  FEDERATION_DIRECTIVES,
  GRAPHQL_DIRECTIVES,
  isMachinery,
  plainDirectiveName,
  SECURITY_DIRECTIVES,
} from '../federation-names';
import { policyErrors } from '../policy-errors';
import {
  applications,
  definitionsOf,
  isEverybodys,
  type Application,
  type PolicyRule,
  type Proposal,
} from '../proposal';
import { refusal, type Refusal } from '../refusal';
import { INTERNAL_TAG } from '../../contracts';
import { textArgument } from '../type-nodes';

/** Fields that each subgraph has, so that one query reaches all of them. */
const SHARED_FIELDS: ReadonlySet<string> = new Set(['Query.dataIssues']);

/** Which directives may stand where. What is not named here is not taken: a newer one may mean anything. */
export const directives: PolicyRule = (proposal) => [
  ...definitions(proposal),
  ...applications(proposal).flatMap((one) => fault(proposal, one) ?? []),
];

function fault({ prefix, live, subgraph }: Proposal, application: Application): Refusal | undefined {
  const { directive, node, on, foreign } = application;
  const details = { directive, on, prefix };
  if (SECURITY_DIRECTIVES.has(directive))
    return foreign ? refusal(policyErrors.SECURITY_FOREIGN, details, node) : undefined;
  switch (directive) {
    case 'key':
      return isEverybodys(on) ? refusal(policyErrors.DIRECTIVE_NOT_ALLOWED, details, node) : undefined;
    case 'external':
    case 'extends':
      return undefined;
    case 'requires':
    case 'cacheControl':
      return foreign && !on.includes('.')
        ? refusal(policyErrors.DIRECTIVE_NOT_ALLOWED, details, node)
        : foreignField(application, details);
    case 'deprecated':
    case 'specifiedBy':
    case 'oneOf':
      return foreignField(application, details);
    case 'override':
      return refusal(policyErrors.OVERRIDE, details, node);
    case 'interfaceObject':
      return refusal(policyErrors.INTERFACE_OBJECT, details, node);
    case 'provides':
      return refusal(policyErrors.PROVIDES, details, node);
    case 'shareable':
      return SHARED_FIELDS.has(on) ? undefined : refusal(policyErrors.SHAREABLE, details, node);
    case 'inaccessible':
      return foreign ? refusal(policyErrors.HIDES_FOREIGN, details, node) : undefined;
    case 'tag':
      return foreign ? refusal(policyErrors.HIDES_FOREIGN, details, node) : tag(application);
    case 'event':
      // Stands at fields of Subscription alone, which have a rule of their own.
      return undefined;
    default:
      return definesOwn(subgraph.own, directive) || live.houseDirectives.has(directive)
        ? undefined
        : FEDERATION_DIRECTIVES.has(directive)
          ? refusal(policyErrors.DIRECTIVE_NOT_ALLOWED, details, node)
          : refusal(policyErrors.DIRECTIVE_UNKNOWN, details, node);
  }
}

function foreignField({ foreign, node }: Application, details: Refusal['details']): Refusal | undefined {
  return foreign ? refusal(policyErrors.DIRECTIVE_NOT_ALLOWED, details, node) : undefined;
}

function tag({ node, on }: Application): Refusal | undefined {
  const name = textArgument(node, 'name') ?? '';
  return name === INTERNAL_TAG ? undefined : refusal(policyErrors.TAG_UNKNOWN, { tag: name, on }, node);
}

function definesOwn(own: Proposal['subgraph']['own'], directive: string): boolean {
  return own.some((one) => one.kind === Kind.DIRECTIVE_DEFINITION && one.name.value === directive);
}

/** A directive of its own says something to its own server; those of the specifications may be printed along. */
function definitions(proposal: Proposal): Refusal[] {
  return definitionsOf(proposal)
    .filter((one): one is DirectiveDefinitionNode => one.kind === Kind.DIRECTIVE_DEFINITION)
    .filter((one) => !isOwnAndTyped(one, proposal) && !isOfSpecification(one, proposal))
    .map((one) =>
      refusal(policyErrors.DIRECTIVE_DEFINED, { directive: one.name.value, prefix: proposal.prefix }, one),
    );
}

function isOfSpecification({ name: { value } }: DirectiveDefinitionNode, { live }: Proposal): boolean {
  const name = plainDirectiveName(value);
  return (
    FEDERATION_DIRECTIVES.has(name) ||
    GRAPHQL_DIRECTIVES.has(name) ||
    live.houseDirectives.has(name) ||
    isMachinery(value)
  );
}

const EXECUTABLE =
  /^(QUERY|MUTATION|SUBSCRIPTION|FIELD|FRAGMENT_DEFINITION|FRAGMENT_SPREAD|INLINE_FRAGMENT|VARIABLE_DEFINITION)$/;

function isOwnAndTyped({ name, locations }: DirectiveDefinitionNode, { prefix }: Proposal): boolean {
  return name.value.startsWith(prefix) && !locations.some(({ value }) => EXECUTABLE.test(value));
}
