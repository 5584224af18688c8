import { createHttpTransport } from '../../src/subgraphs/http';

/** A process that asks one question, closes nothing and tells what keeps it from ending. */
async function main(url: string): Promise<void> {
  const transport = createHttpTransport({ url, timeoutMs: 30_000 });
  const answer = await transport.send({ body: '{}', headers: {} });
  const holding = process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap');
  process.stdout.write(`${answer.toString()}, held by ${holding.length} sockets`);
}

void main(process.argv[2] as string);
