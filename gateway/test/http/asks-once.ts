import { createHttpTransport } from '../../src/subgraphs/http';

/** A process that asks one question and closes nothing. */
async function main(url: string): Promise<void> {
  const transport = createHttpTransport({ url, timeoutMs: 30_000 });
  const answer = await transport.send({ body: '{}', headers: {} });
  process.stdout.write(answer);
}

void main(process.argv[2] as string);
