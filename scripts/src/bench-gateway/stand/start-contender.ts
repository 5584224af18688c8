import path from 'node:path';
import { freePort } from '../../house/ports';
import type { Contender } from '../contenders';
import { Program } from '../program/program';
import type { Stand } from './stand';

/** Starts a contender before the subgraphs of a stand; it may take a while until it answers at its address. */
export async function startContender(
  contender: Contender,
  stand: Stand,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly gateway: Program; readonly url: string }> {
  const port = await freePort();
  const gateway = Program.start({
    name: contender.name,
    ...contender.command({ port, ...stand }),
    env,
    logFile: path.join(stand.folder, 'logs', `${contender.letter}.log`),
  });
  return { gateway, url: `http://127.0.0.1:${port}/graphql` };
}
