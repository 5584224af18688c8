import { composeServices } from '@apollo/composition';
import { lexicographicSortSchema, printSchema, type ASTNode, type GraphQLSchema } from 'graphql';
import { documentOf, placeOf, type Subgraph } from '../graph';
import { acceptedHint } from './accepted-hints';

export interface Composed {
  readonly supergraphSdl: string;
  /** What clients see: sorted, with descriptions, without federation's own. */
  readonly apiSdl: string;
  readonly apiSchema: GraphQLSchema;
}

/** The graph cannot be composed; each fault is a line that begins with its place. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** Addresses are the business of whoever runs the graph: the contract names subgraphs, not hosts. */
export function logicalUrl(name: string): string {
  return `http://${name}.subgraph.invalid/graphql`;
}

export function compose(subgraphs: readonly Subgraph[]): Composed {
  const composed = composeServices(
    subgraphs.map((subgraph) => ({
      name: subgraph.name,
      url: logicalUrl(subgraph.name),
      typeDefs: documentOf(subgraph),
    })),
  );
  if (composed.errors) {
    throw new CompositionError(composed.errors.map((error) => fault(error.message, error.nodes)));
  }
  const unaccepted = composed.hints.filter((hint) => !acceptedHint(hint.definition.code, hint.coordinate));
  if (unaccepted.length > 0) {
    throw new CompositionError(
      unaccepted.map((hint) => fault(`[hint ${hint.definition.code}] ${hint.message}`, hint.nodes)),
    );
  }
  const apiSchema = lexicographicSortSchema(composed.schema.toAPISchema().toGraphQLJSSchema());
  return { supergraphSdl: composed.supergraphSdl, apiSdl: printSchema(apiSchema), apiSchema };
}

function fault(message: string, nodes: readonly ASTNode[] | undefined): string {
  const places = [...new Set(nodes?.map(placeOf).filter((place) => place !== undefined))];
  return places.length > 0 ? `${places.join(', ')}: ${message}` : message;
}
