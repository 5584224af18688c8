import {
  createHttpTransport,
  SubgraphUnreachable,
  type HttpTransportOptions,
} from '../../src/subgraphs/http';
import type { SubgraphTransport } from '../../src/subgraphs/transport';
import { rawServer, type RawServer } from './raw-server';

export interface Client {
  readonly server: RawServer;
  readonly transport: SubgraphTransport;
  /** @returns the text of the answer, or the reason for which there is none. */
  ask(body?: string, repeatable?: boolean): Promise<string>;
}

type Answering = Parameters<typeof rawServer>[0];

const open: Client[] = [];

/** A server and a client of it; both are gone after `closeAll`. */
export async function client(
  answer: Answering,
  options: Partial<HttpTransportOptions> = {},
): Promise<Client> {
  const server = await rawServer(answer);
  const transport = createHttpTransport({ url: server.url, timeoutMs: 30_000, ...options });
  const made: Client = {
    server,
    transport,
    ask: (body = '{}', repeatable) => answerOf(transport.send({ body, headers: {}, repeatable })),
  };
  open.push(made);
  return made;
}

export async function answerOf(sent: Promise<Buffer>): Promise<string> {
  try {
    return (await sent).toString();
  } catch (error) {
    if (error instanceof SubgraphUnreachable) return error.reason;
    throw error;
  }
}

export async function closeAll(): Promise<void> {
  for (const { transport, server } of open.splice(0)) {
    await transport.close();
    await server.stop();
  }
}
