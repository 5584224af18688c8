import path from 'node:path';
import { STOCK } from '../bench-gateway/contenders/own-programs';
import type { Command } from '../bench-gateway/contenders/contender';
import { ROOT } from '../house/house-config';

export interface ChaosContender {
  readonly name: string;
  command(place: {
    readonly port: number;
    readonly supergraphFile: string;
    readonly limitsFile: string;
  }): Command;
}

export const CONTENDERS: readonly ChaosContender[] = [
  {
    name: '@apollo/gateway',
    command: ({ port, supergraphFile }) =>
      STOCK.command({ port, supergraphFile, answersFile: '', folder: '' }),
  },
  {
    name: 'Liên Thông',
    command: ({ port, supergraphFile, limitsFile }) => ({
      command: process.execPath,
      args: [
        path.join(ROOT, 'schema/command/bin/lien-thong.cjs'),
        ...['gateway', '--supergraph', supergraphFile, '--port', String(port), '--limits', limitsFile],
      ],
    }),
  },
];
