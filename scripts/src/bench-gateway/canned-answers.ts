import { writeFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import type { Shop } from './data/shop';
import { wholeAnswer } from './graph/whole-answer';
import { bodyOf, type GraphQLRequest, type Question } from './questions';

export interface CannedAnswer {
  readonly request: GraphQLRequest;
  readonly body: string;
  /** The text of the whole answer. */
  readonly answer: string;
}

/** The right answer to every request of every question. */
export function cannedAnswers(
  questions: readonly Question[],
  apiSchema: GraphQLSchema,
  shop: Shop,
): CannedAnswer[] {
  return questions.flatMap(({ requests }) =>
    requests.map((request) => ({
      request,
      body: bodyOf(request),
      answer: wholeAnswer(apiSchema, shop, request),
    })),
  );
}

export function writeAnswers(file: string, answers: readonly CannedAnswer[]): void {
  writeFileSync(file, JSON.stringify(answers));
}
