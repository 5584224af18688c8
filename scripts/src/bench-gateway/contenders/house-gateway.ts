import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../house/house-config';
import type { Contender } from './contender';

const PROGRAM = path.join(ROOT, 'node_modules/.bin/lien-thong');

/** This repository's gateway as `npx lien-thong gateway` starts it, without npx in between. */
export function houseGateway(letter: string, cache: 'on' | 'off'): Contender {
  return {
    letter,
    name: `Liên Thông, cache ${cache}`,
    prepare: async () =>
      existsSync(PROGRAM) ? undefined : 'the command lien-thong is not there; npm run build makes it',
    command: ({ port, supergraphFile }) => ({
      command: PROGRAM,
      args: ['gateway', '--supergraph', supergraphFile, '--port', String(port), '--cache', cache],
    }),
  };
}
