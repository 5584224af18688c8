import { createHash } from 'node:crypto';
import type { FetchNode } from '@apollo/query-planner';
import { Kind, parse, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import { NEVER, type CachePolicy } from './cache-policy';
import type { Fragments } from './collect-fields';
import { conditionOf } from './condition-of';
import { fragmentsOf } from './fragments-of';
import { OwnFields, type OwnershipReading } from './own-fields';
import type { FetchCaching } from './program';
import { SelectionPolicy, type PolicyReading } from './selection-policy';

export type ReadingForCaching = PolicyReading & OwnershipReading & { readonly id: string };

/** How long what an operation or a fetch brings may be kept, and what it rests on, from the words of the supergraph. */
export class CachingCompiler {
  private readonly own: OwnFields;

  constructor(private readonly reading: ReadingForCaching) {
    this.own = new OwnFields(reading);
  }

  ofOperation(
    { operation, selectionSet }: OperationDefinitionNode,
    rootType: string,
    fragments: Fragments,
  ): CachePolicy {
    if (operation !== 'query') return NEVER;
    const policy = new SelectionPolicy(this.reading, fragments);
    policy.add(selectionSet.selections, rootType, true);
    return policy.narrowest.policy;
  }

  /** @param head what is sent of the fetch whoever asks. */
  ofFetch(node: FetchNode, head: string): FetchCaching {
    const id = digest(`${this.reading.id}\n${node.serviceName}\n${head}`);
    const document = parse(node.operation, { noLocation: true });
    const entities = entitiesIn(document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION));
    // A rewrite of what is sent may hide a type, and with it what an entity is.
    if (!entities || !node.requires || (node.inputRewrites ?? []).length > 0) {
      return { id, policy: NEVER, entityKey: null };
    }
    const fragments = fragmentsOf(document);
    return {
      id,
      policy: this.policyOf(entities, fragments),
      entityKey: this.own.keyOf(node.serviceName, entities, fragments),
    };
  }

  private policyOf(entities: readonly SelectionNode[], fragments: Fragments): CachePolicy {
    const policy = new SelectionPolicy(this.reading, fragments);
    for (const selection of entities) {
      if (selection.kind === Kind.FIELD) continue;
      const { type, selections } = conditionOf(selection, fragments, '');
      policy.addEntity(selections, type);
    }
    return policy.narrowest.policy;
  }
}

function entitiesIn(operation: OperationDefinitionNode | undefined): readonly SelectionNode[] | undefined {
  const [first] = operation?.selectionSet.selections ?? [];
  return first?.kind === Kind.FIELD && first.name.value === '_entities'
    ? first.selectionSet?.selections
    : undefined;
}

/** Short, and for this as good as the text. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
