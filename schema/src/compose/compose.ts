import { logicalAddress } from '@lien-thong/kit/http';
import { composeServices } from '@apollo/composition';
import { lexicographicSortSchema, printSchema, type ASTNode, type GraphQLSchema } from 'graphql';
import { documentOf, whereOf, type Place, type Subgraph } from '../graph';
import { acceptedHint } from './accepted-hints';

export interface Composed {
  readonly supergraphSdl: string;
  /** What clients see: sorted, with descriptions, without federation's own. */
  readonly apiSdl: string;
  readonly apiSchema: GraphQLSchema;
}

/** One thing that keeps the graph from composing. */
export interface CompositionFault {
  /** Of Apollo's list of errors, or of hints. */
  readonly code: string;
  readonly message: string;
  readonly places: readonly Place[];
  readonly hint: boolean;
}

/** The graph cannot be composed; each fault is a line that begins with its place. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
  readonly details: readonly CompositionFault[];

  constructor(
    readonly faults: readonly string[],
    details: readonly CompositionFault[] = [],
  ) {
    super(faults.join('\n'));
    this.details = details;
  }
}

/** @throws CompositionError that says all that is wrong. */
export function compose(subgraphs: readonly Subgraph[]): Composed {
  const composed = composeServices(
    subgraphs.map((subgraph) => ({
      name: subgraph.name,
      // Addresses are the business of whoever runs the graph: the contract names subgraphs, not hosts.
      url: subgraph.url ?? logicalAddress(subgraph.name),
      typeDefs: documentOf(subgraph),
    })),
  );
  if (composed.errors) {
    throw refused(
      composed.errors.map((error) => fault(String(error.extensions.code), error.message, error.nodes)),
    );
  }
  const unaccepted = composed.hints.filter((hint) => !acceptedHint(hint.definition.code, hint.coordinate));
  if (unaccepted.length > 0) {
    throw refused(
      unaccepted.map((hint) => ({
        ...fault(hint.definition.code, hint.message, hint.nodes),
        hint: true,
      })),
    );
  }
  const apiSchema = lexicographicSortSchema(composed.schema.toAPISchema().toGraphQLJSSchema());
  return { supergraphSdl: composed.supergraphSdl, apiSdl: printSchema(apiSchema), apiSchema };
}

function refused(details: readonly CompositionFault[]): CompositionError {
  return new CompositionError(details.map(lineOf), details);
}

function lineOf({ code, message, places, hint }: CompositionFault): string {
  const text = hint ? `[hint ${code}] ${message}` : message;
  const where = [...new Set(places.map(({ file, line }) => `${file}:${line}`))];
  return where.length > 0 ? `${where.join(', ')}: ${text}` : text;
}

function fault(code: string, message: string, nodes: readonly ASTNode[] | undefined): CompositionFault {
  const places = (nodes ?? []).map(whereOf).filter((place) => place !== undefined);
  return { code, message, places, hint: false };
}
