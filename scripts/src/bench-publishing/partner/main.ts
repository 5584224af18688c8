import { failStart } from '@lien-thong/kit/process';
import { endWithParent } from '../../bench-gateway/program/end-with-parent';
import { servePartner } from './serve-partner';

/** A partner's subgraph in a process of its own: `PORT`. */
async function main(port: number): Promise<void> {
  await servePartner(port);
  endWithParent();
}

main(Number(process.argv[2])).catch(failStart('partner'));
