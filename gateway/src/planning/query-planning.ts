import { createHash } from 'node:crypto';
import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  Supergraph,
  type Schema,
} from '@apollo/federation-internals';
import { SECURITY_SPECIFICATIONS } from '@lien-thong/kit/identity';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { isAbstractType, isCompositeType, parse, printSchema, type GraphQLSchema } from 'graphql';
import { readAuthorisation } from '../authorisation/read-authorisation';
import { readCaching } from './caching-reading';
import { eventFields } from './event-fields';
import { readOwnership } from './ownership-reading';
import type { OperationToPlan, SupergraphReading } from './planning';
import { PlanningError } from './planning-error';

/** Apollo's own reader refuses what it does not enforce; what is enforced here is named here. */
const SUPPORTED = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...SECURITY_SPECIFICATIONS]);

export interface QueryPlanning {
  readonly reading: SupergraphReading;
  plan(operation: OperationToPlan): QueryPlan;
}

/** Apollo's reading of a supergraph, and Apollo's planner over it. Both take long: a second for a graph of some size. */
export function queryPlanning(supergraphSdl: string): QueryPlanning {
  const document = parse(supergraphSdl, { noLocation: true });
  const caching = readCaching(document);
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: SUPPORTED });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  const whole = supergraph.schema.toGraphQLJSSchema();
  return {
    reading: {
      id: createHash('sha256').update(supergraphSdl).digest('hex'),
      apiSdl: printSchema(apiSchema.toGraphQLJSSchema()),
      subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url: url || null })),
      composites: Object.values(whole.getTypeMap())
        .filter(isCompositeType)
        .map(({ name }) => name),
      subtypes: subtypesOf(whole),
      eventFields: eventFields(document),
      authorisation: readAuthorisation(document, whole),
      ownership: readOwnership(document, caching.entities),
      ...caching,
    },
    plan: (operation) => planned(planner, apiSchema, operation),
  };
}

/** The checks against exploding selections are the planner's own; here nothing switches them off. */
function planned(planner: QueryPlanner, apiSchema: Schema, { source, operationName }: OperationToPlan) {
  const document = parse(source, { noLocation: true });
  const operation = operationFromDocument(apiSchema, document, {
    ...(operationName !== null && { operationName }),
    validate: false,
  });
  try {
    return planner.buildQueryPlan(operation);
  } catch (error) {
    throw new PlanningError(error instanceof Error ? error.message : String(error));
  }
}

function subtypesOf(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return new Map(
    abstract.map((type) => {
      const interfaces = 'getFields' in type ? schema.getImplementations(type).interfaces : [];
      return [type.name, [...schema.getPossibleTypes(type), ...interfaces].map(({ name }) => name)];
    }),
  );
}
