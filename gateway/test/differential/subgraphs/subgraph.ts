import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { type Identities } from '../data/identity';
import { entityOf, resolveField, type Resolution } from '../data/resolve';
import { type World } from '../data/world';
import { makeLenient } from './lenient-schema';
import { requiredFields } from './required-fields';

interface Request {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** A subgraph in this process that answers every request from a world. */
export class Subgraph {
  readonly schema: GraphQLSchema;
  private readonly lenient: GraphQLSchema;
  private readonly required: ReadonlyMap<string, readonly string[]>;
  private readonly documents = new Map<string, DocumentNode>();

  constructor(
    readonly name: string,
    readonly sdl: string,
  ) {
    this.schema = buildSubgraphSchema(parse(sdl));
    this.lenient = makeLenient(buildSubgraphSchema(parse(sdl)));
    this.required = requiredFields(sdl);
    for (const schema of [this.schema, this.lenient]) {
      const entities = schema.getQueryType()?.getFields()._entities;
      if (!entities) continue;
      entities.resolve = (_source, { representations }, context: Resolution) =>
        (representations as Representation[]).map((one) => this.referenced(one, context));
    }
  }

  /** @returns the answer as it stands in a body. */
  async answer(body: string, world: World, identities: Identities): Promise<string> {
    const { query, variables, operationName } = JSON.parse(body) as Request;
    const resolution: Resolution = { world, identities, schema: this.schema, required: this.required };
    const result = await execute({
      schema: world.settings.strict ? this.schema : this.lenient,
      document: this.documentOf(query),
      variableValues: variables,
      operationName,
      contextValue: resolution,
      fieldResolver: resolveField,
    });
    return JSON.stringify(result);
  }

  private referenced(representation: Representation, resolution: Resolution) {
    const { __typename: type } = representation;
    const number = this.numberOf(type, representation, resolution.identities);
    if (number === undefined) return null;
    const entity = entityOf(type, number, resolution, representation);
    const state = resolution.world.referenceAt(this.name, entity.identity);
    if (state === 'error')
      return new GraphQLError('generated', { extensions: { code: 'GENERATED', remedy: 'none' } });
    return state === 'found' ? entity : null;
  }

  private numberOf(type: string, given: Representation, identities: Identities): number | undefined {
    for (const [field, value] of Object.entries(given)) {
      if (typeof value === 'object' || !identities.isKeyField(type, field)) continue;
      const [digits] = /\d+$/.exec(String(value)) ?? [];
      if (digits) return Number(digits);
    }
    return undefined;
  }

  private documentOf(query: string): DocumentNode {
    const document = this.documents.get(query) ?? parse(query, { noLocation: true });
    this.documents.set(query, document);
    return document;
  }
}

type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };
