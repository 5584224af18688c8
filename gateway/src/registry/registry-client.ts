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

/** The registry does not answer, or answers something else than what it was asked for. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

/**
 * The supergraph of a contract.
 * @param known a supergraph that need not be told again. @param waitSeconds how long the registry may wait for another.
 * @returns null where it is the known one still. @throws RegistryError
 */
export async function askRegistry(
  place: RegistryPlace,
  known: ToldSupergraph | undefined,
  waitSeconds: number,
  signal?: AbortSignal,
): Promise<ToldSupergraph | null> {
  const asked = new URLSearchParams({ contract: place.contract, wait: String(waitSeconds) });
  const patience = AbortSignal.timeout(waitSeconds * 1000 + PATIENCE_MS);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (known?.etag !== undefined) headers['if-none-match'] = known.etag;
  const { status, text, etag } = await askSealed(
    place,
    `/supergraph?${asked.toString()}`,
    { headers },
    signal ? AbortSignal.any([signal, patience]) : patience,
  );
  if (status === 304) return null;
  if (status === 200) return { ...readTold(text), etag };
  throw new RegistryError(`The registry answered ${status}: ${text.slice(0, 200)}`);
}

function readTold(text: string): ToldSupergraph {
  try {
    return toldSupergraph.parse(JSON.parse(text));
  } catch (error) {
    throw new RegistryError('The registry answered no supergraph', { cause: error });
  }
}

export interface SealedRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON */
  readonly body?: string;
}

export interface SealedAnswer {
  readonly status: number;
  readonly text: string;
  readonly etag: string | undefined;
}

/** Asks the registry as a gateway of the house. @throws RegistryError where there is no answer. */
export async function askSealed(
  { url, gatewayKey }: RegistryPlace,
  path: string,
  { method = 'GET', headers = {}, body }: SealedRequest,
  signal: AbortSignal,
): Promise<SealedAnswer> {
  const seal = sealRequest(ANONYMOUS, { subgraph: REGISTRY_AUDIENCE, body: body ?? '' }, gatewayKey);
  const sent = { ...headers, [SEAL_HEADER]: seal };
  try {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: body === undefined ? sent : { ...sent, 'content-type': 'application/json' },
      ...(body !== undefined && { body }),
      redirect: 'error',
      signal,
    });
    const { status, headers: told } = answer;
    return { status, text: await answer.text(), etag: told.get('etag') ?? undefined };
  } catch (error) {
    throw new RegistryError('The registry does not answer', { cause: error });
  }
}
