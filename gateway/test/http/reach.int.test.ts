import type { LookupAddress } from 'node:dns';
import { createHttpTransport, publicReach, type Reach } from '../../src/subgraphs/http';
import { answerOf, client, closeAll } from './client';
import { rawServer, whole, type RawServer } from './raw-server';

afterEach(closeAll);

/** What a host is, as a DNS server of somebody else says it. */
const dnsSaying = (...addresses: readonly string[]): Reach =>
  publicReach((_host, { all }, done) => {
    const found: LookupAddress[] = addresses.map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    if (all) done(null, found);
    else done(null, found[0]?.address ?? '', found[0]?.family);
  });

describe('where nothing of others may lead within', () => {
  let within: RawServer;

  beforeEach(async () => {
    within = await rawServer((socket) => socket.write(whole('what only this network shows')));
  });
  afterEach(() => within.stop());

  const asked = async (url: string, reach: Reach) => {
    const transport = createHttpTransport({ url, timeoutMs: 5000, reach });
    const reason = await answerOf(transport.send({ body: '{}', headers: {}, repeatable: true }));
    await transport.close();
    return reason;
  };
  const port = () => new URL(within.url).port;

  test.each([
    ['this machine', ['127.0.0.1']],
    ['this machine, as IPv6 writes it', ['::ffff:127.0.0.1']],
    ['every address of this machine', ['0.0.0.0']],
    ['this machine beside an address of everybody', ['8.8.8.8', '127.0.0.1']],
  ])('a host that has come to lead to %s is not connected to', async (_, addresses) => {
    const reach = dnsSaying(...addresses);
    expect(await asked(`http://partner.example.vn:${port()}/graphql`, reach)).toBe('FORBIDDEN');
    expect(await asked(`https://partner.example.vn:${port()}/graphql`, reach)).toBe('FORBIDDEN');
    expect(within.sockets).toEqual([]);
  });

  test.each(['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'])(
    'nor is an address that stands for itself: %s',
    async (host) => {
      expect(await asked(`http://${host}:${port()}/graphql`, publicReach())).toBe('FORBIDDEN');
      expect(await asked(`https://${host}:${port()}/graphql`, publicReach())).toBe('FORBIDDEN');
      expect(within.sockets).toEqual([]);
    },
  );

  test('a host that leads to this machine by its own files is not connected to either', async () => {
    expect(await asked(`http://localhost:${port()}/graphql`, publicReach())).toBe('FORBIDDEN');
    expect(within.sockets).toEqual([]);
  });

  test('what the DNS does not know is refused as ever', async () => {
    const unknown = publicReach((_host, _options, done) => done(new RangeError('ENOTFOUND'), ''));
    expect(await asked('http://partner.example.vn/graphql', unknown)).toBe('REFUSED');
  });
});

test('what is looked up is what is connected to: it is asked anew for each connection', async () => {
  let lookups = 0;
  // Public for the rule alone: a machine at such an address cannot be had in a test.
  const reach: Reach = {
    refusal: () => null,
    lookup: (_host, { all }, done) => {
      lookups += 1;
      const found = { address: '127.0.0.1', family: 4 };
      if (all) done(null, [found]);
      else done(null, found.address, found.family);
    },
  };
  const { server } = await client((socket, { nth }) => {
    socket.write(whole(`${nth}`));
    if (nth === 1) socket.end();
  });
  const url = server.url.replace('127.0.0.1', 'partner.example.vn');
  const transport = createHttpTransport({ url, timeoutMs: 5000, reach });
  const ask = () => answerOf(transport.send({ body: '{}', headers: {}, repeatable: true }));
  expect([await ask(), await ask(), await ask()]).toEqual(['0', '1', '0']);
  expect(lookups).toBe(2);
  await transport.close();
});
