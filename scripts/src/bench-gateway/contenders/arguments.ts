import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CannedAnswer } from '../canned-answers';

export interface ContenderArguments {
  readonly port: number;
  readonly supergraphSdl: string;
  readonly answers: readonly CannedAnswer[];
  readonly lean: boolean;
  readonly asking: boolean;
}

/** What a contender of this folder is started with: `--port N --supergraph FILE --answers FILE --lean --asking`. */
export function contenderArguments(): ContenderArguments {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      supergraph: { type: 'string', default: '' },
      answers: { type: 'string', default: '' },
      lean: { type: 'boolean', default: false },
      asking: { type: 'boolean', default: false },
    },
  });
  return {
    port: Number(values.port),
    supergraphSdl: values.supergraph && readFileSync(values.supergraph, 'utf8'),
    answers: values.answers ? (JSON.parse(readFileSync(values.answers, 'utf8')) as CannedAnswer[]) : [],
    lean: values.lean,
    asking: values.asking,
  };
}
