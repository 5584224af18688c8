import { pick } from '../data/hash';

/** What may go wrong with whole answers of one subgraph. */
const ANSWER_FAULTS = [
  'down',
  'time-out',
  'not JSON',
  'HTML',
  'empty',
  'list',
  'null with errors',
  'errors alone',
  'errors without a place',
  'null without errors',
  'wrong length',
  'unknown type',
] as const;
const REACHES = ['all', 'roots', 'entities'] as const;

type AnswerFault = (typeof ANSWER_FAULTS)[number];

/**
 * The fault is decided by subgraph and kind of fetch, never by which fetch comes first: executors may send in another
 * order, and the same entity once.
 */
export interface FaultySubgraph {
  readonly name: string;
  readonly fault: AnswerFault;
  readonly reach: (typeof REACHES)[number];
}

export function faultySubgraph(names: readonly string[], text: string): FaultySubgraph {
  return {
    name: pick(names, `${text}/name`),
    fault: pick(ANSWER_FAULTS, `${text}/fault`),
    reach: pick(REACHES, `${text}/reach`),
  };
}

/** The connection broke, or the time was up. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** @returns the answer with its fault. @throws NoAnswer where none comes. */
export function withFault(answer: string, body: string, { fault, reach }: FaultySubgraph): string {
  const ofEntities = body.includes('_entities(representations:');
  if (reach !== 'all' && (reach === 'entities') !== ofEntities) return answer;
  const error = { message: 'generated' };
  switch (fault) {
    case 'down':
    case 'time-out':
      throw new NoAnswer(fault);
    case 'not JSON':
      return answer.slice(0, -2);
    case 'HTML':
      return '<html><body>502 Bad Gateway</body></html>';
    case 'empty':
      return '{}';
    case 'list':
      return `[${answer}]`;
    case 'null with errors':
      return JSON.stringify({ data: null, errors: [error] });
    case 'errors alone':
      return JSON.stringify({ errors: [error, error] });
    case 'errors without a place':
      return JSON.stringify({ ...(JSON.parse(answer) as object), errors: [error] });
    case 'null without errors':
      return JSON.stringify({ data: null });
    case 'wrong length':
      return ofEntities ? answer.replace('"_entities":[', '"_entities":[null,') : answer;
    case 'unknown type':
      // A subgraph may call its root types as it likes.
      return answer.replaceAll(/"__typename":"(?!Query|Mutation)\w+"/g, '"__typename":"Ghost"');
  }
}
