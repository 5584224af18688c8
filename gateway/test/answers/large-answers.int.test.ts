import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fakeSubgraph, type FakeSubgraph } from '../fake-subgraph';
import { smallSystem, type SmallSystem } from '../small-system';

let ships: FakeSubgraph;
let system: SmallSystem;

/** A name of its own for each ship, from 40 KB to 1.2 MB. */
const nameOf = (id: number) => `${id}.`.repeat(20_000 + (id % 7) * 30_000);
const questionOf = (id: number) => ({
  query: 'query ($id: ID!) { ship(id: $id) { id name } }',
  variables: { id: String(id) },
});
const answerTo = (id: number) => JSON.stringify({ data: { ship: { id: String(id), name: nameOf(id) } } });

beforeAll(async () => {
  ships = await fakeSubgraph(({ body }) => {
    const id = String(body.variables?.id);
    return { body: { data: { ship: { __typename: 'Ship', id, name: nameOf(Number(id)) } } } };
  });
  const addresses = { ships: ships.url, crews: ships.url };
  system = await smallSystem(addresses, { timeoutMs: 20_000 });
});

afterAll(async () => {
  await system.stop();
  await ships.stop();
});

test('answers that leave at once, slowly or not at all do not run into each other', async () => {
  const quick = async (id: number) => {
    const { query, variables } = questionOf(id);
    return (await system.ask(query, variables)).text;
  };
  for (let round = 0; round < 4; round += 1) {
    const first = 100 * round;
    const asked = Array.from({ length: 8 }, (_, nth) => first + nth);
    const leaving = asked.map((id) => raw(system.url, id + 50, 'leaves'));
    const slow = asked.map((id) => raw(system.url, id + 20, 'waits'));
    expect(await Promise.all(asked.map(quick))).toEqual(asked.map(answerTo));
    expect(await Promise.all(slow)).toEqual(asked.map((id) => answerTo(id + 20)));
    await Promise.all(leaving);
  }
}, 60_000);

/** Asks over a socket of its own, and reads the answer late; or goes away when its first bytes are there. */
async function raw(url: string, id: number, then: 'waits' | 'leaves'): Promise<string> {
  const { hostname, port, pathname } = new URL(url);
  const body = JSON.stringify(questionOf(id));
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  if (then === 'leaves') {
    await new Promise((resolve) => socket.once('data', resolve));
    socket.destroy();
    return '';
  }
  await sleep(150);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const answer = Buffer.concat(chunks);
  return answer.subarray(answer.indexOf('\r\n\r\n') + 4).toString();
}
