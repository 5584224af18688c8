import { createHash } from 'node:crypto';
import { getVariableValues, parse } from 'graphql';
import { inlinePlanning, type OpenPlanning } from '../../../src/planning';
import { execute, type EntityCache, type FailureTexts } from '../../../src/run';
import { Snapshot } from '../../../src/supergraph';
import type { AnswerError, ExecutorUnderTest } from './executor';

/** What is told is set aside here. */
const TEXTS: FailureTexts = {
  answered: ({ message }) => new Error(message),
  unavailable: () => new Error('unavailable'),
};

export interface Keeping {
  readonly openPlanning: OpenPlanning;
  /** What one request takes and leaves. */
  readonly cache: () => EntityCache & { settle(): void };
}

/** The gateway's own executor over a supergraph. @param keeping left out where nothing is kept. */
export async function openExecutorUnderTest(
  supergraphSdl: string,
  keeping?: Keeping,
): Promise<ExecutorUnderTest> {
  const snapshot = await Snapshot.open(supergraphSdl, keeping?.openPlanning ?? inlinePlanning);
  return {
    stop: () => snapshot.close(),
    async execute({ query, variables, operationName = null }, transportOf) {
      const document = parse(query);
      const hash = createHash('sha256').update(query).digest('hex');
      const program = await snapshot.programs.of({ hash, source: query, document, operationName });
      const [definition] = document.definitions;
      const declared =
        definition && 'variableDefinitions' in definition ? definition.variableDefinitions : [];
      const { coerced = {}, errors: refused } = getVariableValues(snapshot.schema, declared ?? [], variables);
      if (refused?.[0]) throw refused[0];
      const entities = keeping?.cache();
      const { data, errors, violations } = await execute(program, {
        variables,
        coerced,
        subgraphs: { ask: (subgraph, body) => transportOf(subgraph).send({ body, headers: {} }) },
        failures: TEXTS,
        onFailure: () => undefined,
        entities,
      });
      if (violations.length === 0) entities?.settle();
      return {
        data: data?.read() ?? null,
        errors: [
          ...errors.map(({ path }): AnswerError => ({ kind: 'subgraph', path })),
          ...violations.map(({ path }): AnswerError => ({ kind: 'completion', path })),
        ],
      };
    },
  };
}
