import path from 'node:path';
import type { Contender, Place } from './contender';

/** A contender whose program stands in this folder. */
function ownProgram(letter: string, name: string, script: string, ...words: string[]): Contender {
  return {
    letter,
    name,
    prepare: async () => undefined,
    command: ({ port, supergraphFile, answersFile }: Place) => ({
      command: process.execPath,
      args: [
        path.join(__dirname, `${script}.js`),
        ...['--port', String(port)],
        ...['--supergraph', supergraphFile],
        ...['--answers', answersFile],
        ...words,
      ],
    }),
  };
}

export const STOCK = ownProgram('a', '@apollo/gateway, stand-alone server', 'stock');
/** The same without Apollo's HTTP front, so that what the front costs is not counted as the executor's. */
export const STOCK_LEAN = ownProgram('a-lean', '@apollo/gateway behind node:http', 'stock', '--lean');
export const CANNED_APOLLO = ownProgram('e', 'Apollo Server, canned data, node:http', 'canned-apollo');
/** Below this no executor gets inside Apollo Server: it asks what the light question needs, and does nothing else. */
export const ASKING_APOLLO: Contender = {
  ...ownProgram('g', 'Apollo Server, canned data after two requests', 'canned-apollo', '--asking'),
  questions: ['light'],
};
export const CANNED_HTTP = ownProgram('f', 'node:http, canned bytes', 'canned-http');
