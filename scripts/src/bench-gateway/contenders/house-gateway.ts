import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../house/house-config';
import type { Contender } from './contender';

/** What `npx lien-thong` runs; started by Node itself here, so that options of Node are those of the other contenders. */
const PROGRAM = path.join(ROOT, 'schema/command/bin/lien-thong.cjs');
const CACHE = '--cache';
/** The operations are known to the one that keeps answers: it keeps whole answers of those alone. */
const OPERATIONS = path.join(ROOT, 'scripts/src/bench-gateway/operations');

/** This repository's gateway, standing alone. */
export function houseGateway(letter: string, cache: 'on' | 'off'): Contender {
  let switched: readonly string[] = [];
  return {
    letter,
    name: `Liên Thông, cache ${cache}`,
    prepare: async () => {
      const knowsCache = (await usage()).includes(CACHE);
      switched = knowsCache ? [CACHE, cache, ...(cache === 'on' ? ['--operations', OPERATIONS] : [])] : [];
      return knowsCache || cache === 'off' ? undefined : `lien-thong gateway has no ${CACHE}`;
    },
    command: ({ port, supergraphFile }) => ({
      command: process.execPath,
      args: [
        PROGRAM,
        'gateway',
        '--supergraph',
        supergraphFile,
        '--port',
        String(port),
        '--sharing',
        'off',
        ...switched,
      ],
    }),
  };
}

/** What the command says when nothing is asked of it: its options. */
async function usage(): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [PROGRAM, 'gateway']);
    return stdout + stderr;
  } catch (error) {
    return String((error as { stderr?: string }).stderr);
  }
}
