import { randomUUID } from 'node:crypto';
import { ANONYMOUS } from '@lien-thong/kit/identity';
import { readAnswer } from '../run';
import type { SubgraphProtocol } from './protocol';
import type { SubgraphPlace } from './subgraph-directory';

const PATIENCE_MS = 2000;
const QUESTION = '{"query":"{__typename}"}';

/** Asks a subgraph for next to nothing. @returns the milliseconds that it took; null where no answer came within two seconds. */
export async function probe(
  { name, transport }: SubgraphPlace,
  protocol: SubgraphProtocol,
): Promise<number | null> {
  const nobody = {
    instant: new Date(),
    locale: 'en',
    correlationId: randomUUID(),
    identity: ANONYMOUS,
    client: 'gateway',
  } as const;
  const headers = protocol.headersOf(nobody, name, QUESTION);
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS).unref());
  const begun = performance.now();
  try {
    const body = await Promise.race([transport.send({ body: QUESTION, headers, repeatable: true }), late]);
    return readAnswer(body).errors.length === 0 ? performance.now() - begun : null;
  } catch {
    return null;
  }
}
