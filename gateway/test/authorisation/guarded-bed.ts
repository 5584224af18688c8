import { createHash } from 'node:crypto';
import { ANONYMOUS } from '@lien-thong/kit/identity';
import {
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { Rights, type Decision } from '../../src/authorisation';
import { textOf } from '../../src/byte-text';
import type { GatewayContext } from '../../src/context';
import { inlinePlanning } from '../../src/planning';
import { execute } from '../../src/run';
import { errorsOf, Snapshot } from '../../src/supergraph';
import type { ClientRequest } from '../differential/executors/executor';
import { GUARDED_SUBGRAPHS, guardedSupergraph, type Caller } from './guarded-graph';
import { MarkingSubgraph } from './marking-subgraph';

export interface GuardedAnswer {
  readonly data: unknown;
  readonly codes: readonly { readonly path: string; readonly code: unknown }[];
  /** Every field that a subgraph was asked for, by `Type.field`; of an interface, for each object that has it. */
  readonly asked: ReadonlySet<string>;
}

/** Runs operations over the guarded graph for callers of every kind. */
export class GuardedBed {
  private readonly subgraphs = new Map(
    Object.entries(GUARDED_SUBGRAPHS).map(([name, sdl]) => [name, new MarkingSubgraph(sdl)]),
  );

  private constructor(readonly snapshot: Snapshot) {}

  static async open(): Promise<GuardedBed> {
    return new GuardedBed(await Snapshot.open(guardedSupergraph(), inlinePlanning));
  }

  /** As the gateway does: nothing but what may be seen is planned. */
  async ask(request: ClientRequest, caller: Caller): Promise<GuardedAnswer> {
    const requested = requestedOf(request);
    const decision = await this.decide(request, caller);
    if (decision && decision.refused.length > 0) {
      const codes = decision.refused.map(({ path, denial }) => ({ path: path.join('.'), code: denial }));
      return { data: null, codes, asked: new Set() };
    }
    return this.run(request, await this.snapshot.programs.of(requested, decision));
  }

  /** Everything is asked for, and what may not be seen left out of the answer alone. */
  async askAll(request: ClientRequest, caller: Caller): Promise<GuardedAnswer> {
    const requested = requestedOf(request);
    const decision = await this.decide(request, caller);
    if (!decision || decision.complete) return this.run(request, await this.snapshot.programs.of(requested));
    const whole = {
      key: `all ${decision.key}`,
      complete: false,
      source: request.query,
      denies: decision.denies.bind(decision),
    } as unknown as Decision;
    return this.run(request, await this.snapshot.programs.of(requested, whole));
  }

  async decide(request: ClientRequest, { known, scopes, policies }: Caller): Promise<Decision | null> {
    const rights = new Rights(() => new Set(policies), fail);
    const identity = known
      ? { subject: 'someone', agency: null, roles: [], scopes }
      : { ...ANONYMOUS, scopes };
    const context: GatewayContext = {
      instant: new Date(0),
      locale: 'en',
      correlationId: 'x',
      identity,
      client: 'x',
    };
    return (await this.snapshot.guards?.decide(requestedOf(request), context, rights)) ?? null;
  }

  private async run(
    { query, variables, operationName }: ClientRequest,
    program: Parameters<typeof execute>[0],
  ): Promise<GuardedAnswer> {
    const operation = getOperationAST(parse(query), operationName ?? null);
    const { coerced = {} } = getVariableValues(
      this.snapshot.schema,
      operation?.variableDefinitions ?? [],
      variables,
    );
    const asked = new Set<string>();
    const executed = await execute(program, {
      variables,
      coerced,
      subgraphs: {
        ask: async (name, body) => {
          const subgraph = this.subgraphs.get(name) as MarkingSubgraph;
          this.note(subgraph, textOf(body), asked);
          return Buffer.from(await subgraph.answer(textOf(body)));
        },
      },
      failures: {
        answered: ({ message }) => new Error(message),
        unavailable: () => new Error('unavailable'),
      },
      onFailure: (_, error) => fail(error),
    });
    const codes = errorsOf(executed).map(({ path, extensions }) => ({
      path: path?.join('.') ?? '',
      code: extensions.code,
    }));
    return { data: executed.data?.read() ?? null, codes, asked };
  }

  private note({ schema }: MarkingSubgraph, body: string, asked: Set<string>): void {
    const { query } = JSON.parse(body) as { query: string };
    const info = new TypeInfo(schema);
    visit(
      parse(query),
      visitWithTypeInfo(info, {
        Field({ name }) {
          const parent = getNamedType(info.getParentType());
          if (!parent || name.value.startsWith('_')) return;
          const objects = isAbstractType(parent)
            ? schema.getPossibleTypes(parent)
            : [parent].filter(isObjectType);
          for (const one of objects) asked.add(`${one.name}.${name.value}`);
        },
      }),
    );
  }
}

function requestedOf({ query, operationName }: ClientRequest) {
  const hash = createHash('sha256').update(query).digest('hex');
  return { hash, source: query, document: parse(query), operationName: operationName ?? null };
}

function fail(error: unknown): never {
  throw error;
}
