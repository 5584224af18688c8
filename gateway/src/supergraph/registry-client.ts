import { ANONYMOUS, REGISTRY_AUDIENCE, SEAL_HEADER, sealRequest } from '@lien-thong/kit/identity';
import { toldSupergraph, type ToldSupergraph } from './told-supergraph';

/** Beyond what it was asked to wait. */
const PATIENCE_MS = 10_000;

export interface RegistryPlace {
  readonly url: string;
  /** Which of its graphs. */
  readonly contract: string;
  readonly gatewayKey: Uint8Array;
}

/** The registry does not answer, or answers something else than a supergraph. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

/**
 * The supergraph of a contract.
 * @param known a supergraph that need not be told again. @param waitSeconds how long the registry may wait for another.
 * @returns null where it is the known one still. @throws RegistryError
 */
export async function askRegistry(
  { url, contract, gatewayKey }: RegistryPlace,
  known: ToldSupergraph | undefined,
  waitSeconds: number,
  signal?: AbortSignal,
): Promise<ToldSupergraph | null> {
  const asked = new URL('/supergraph', url);
  asked.searchParams.set('contract', contract);
  asked.searchParams.set('wait', String(waitSeconds));
  const patience = AbortSignal.timeout(waitSeconds * 1000 + PATIENCE_MS);
  const headers: Record<string, string> = {
    accept: 'application/json',
    [SEAL_HEADER]: sealRequest(ANONYMOUS, { subgraph: REGISTRY_AUDIENCE, body: '' }, gatewayKey),
  };
  if (known?.etag !== undefined) headers['if-none-match'] = known.etag;
  try {
    const answer = await fetch(asked, {
      headers,
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    const text = await answer.text();
    if (answer.status === 304) return null;
    const etag = answer.headers.get('etag') ?? undefined;
    if (answer.status === 200) return { ...toldSupergraph.parse(JSON.parse(text)), etag };
    throw new RegistryError(`The registry answered ${answer.status}: ${text.slice(0, 200)}`);
  } catch (error) {
    if (error instanceof RegistryError) throw error;
    throw new RegistryError('The registry does not answer', { cause: error });
  }
}
