import { ApolloServer } from '@apollo/server';
import { InvariantError } from '@lien-thong/kit/errors';
import { failStart } from '@lien-thong/kit/process';
import type { ExecutionResult } from 'graphql';
import { composeShop } from '../graph/compose-shop';
import { endWithParent } from '../program/end-with-parent';
import { contenderArguments } from './arguments';
import { askLight } from './ask-light';
import { serveLean } from './lean-front';

type Data = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

const LIGHT = 'Light';

/** The answer to `{ __typename }`, by which it is found to serve. */
const SMALLEST: Data = { data: { __typename: 'Query' } };

const keyOf = (operationName: string | null, variables: Readonly<Record<string, unknown>> = {}): string =>
  `${operationName} ${String(variables.id)}`;

/**
 * Apollo Server with an executor that has the data in memory: what its pipeline and JSON.stringify cost by themselves; with
 * `--asking` and what no executor is spared, the requests to subgraphs.
 */
async function main(): Promise<void> {
  const { port, supergraphSdl, answers, asking } = contenderArguments();
  const ask = asking ? askLight(supergraphSdl) : undefined;
  const results = new Map(
    answers.map(({ request, answer }) => [
      keyOf(request.operationName, request.variables),
      JSON.parse(answer) as Data,
    ]),
  );
  const { apiSchema } = composeShop((name) => name);
  const server = new ApolloServer({
    gateway: {
      onSchemaLoadOrUpdate: (update) => {
        update({ apiSchema, coreSupergraphSdl: supergraphSdl });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ operationName, request }) => {
          if (operationName === null) return SMALLEST;
          const result = results.get(keyOf(operationName, request.variables));
          if (operationName === LIGHT) await ask?.(request.variables);
          if (!result) throw new InvariantError(`No answer to ${operationName} is kept`);
          return result;
        },
      }),
      stop: async () => undefined,
    },
  });
  await serveLean(server, port);
  endWithParent();
}

main().catch(failStart('canned-apollo'));
