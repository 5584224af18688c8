import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fakeSubgraph } from '../test/fake-subgraph';
import { smallSystem } from '../test/small-system';

const LOCAL = new Set(['127.0.0.1', 'localhost', '::1']);

describe('nothing leaves the machine', () => {
  const reached: string[] = [];
  const watch = (host: unknown) => {
    if (typeof host === 'string' && !LOCAL.has(host)) reached.push(host);
  };

  beforeAll(() => {
    const connect = net.Socket.prototype.connect;
    jest.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
      this: net.Socket,
      ...args: unknown[]
    ) {
      const [options] = (Array.isArray(args[0]) ? args[0] : args) as [{ host?: string }];
      watch(options?.host);
      return Reflect.apply(connect, this, args) as net.Socket;
    } as typeof connect);
    const lookup = dns.lookup;
    jest.spyOn(dns, 'lookup').mockImplementation(((host: string, ...rest: unknown[]) => {
      watch(host);
      return Reflect.apply(lookup, dns, [host, ...rest]) as unknown;
    }) as typeof dns.lookup);
    jest.spyOn(dgram.Socket.prototype, 'send').mockImplementation((() => reached.push('udp')) as never);
  });
  afterAll(() => jest.restoreAllMocks());
  afterEach(() => reached.splice(0));

  test('the watch sees a connection to elsewhere', async () => {
    const socket = net.connect({ host: '192.0.2.1', port: 9 });
    socket.on('error', () => undefined);
    socket.destroy();
    expect(reached).toEqual(['192.0.2.1']);
  });

  test('a gateway that starts, answers and stops reaches nobody but its subgraphs, whatever the environment says', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      APOLLO_KEY: 'service:test:0123456789abcdef',
      APOLLO_GRAPH_REF: 'test@current',
      APOLLO_SCHEMA_REPORTING: 'true',
      APOLLO_TELEMETRY_DISABLED: 'false',
    });
    const ships = await fakeSubgraph(() => ({ body: { data: { ships: [] } } }));
    const system = await smallSystem({ ships: ships.url, crews: ships.url });
    expect((await system.ask('{ ships { id } }')).data).toEqual({ ships: [] });
    await sleep(300);
    await system.stop();
    await ships.stop();
    process.env = before;
    expect(reached).toEqual([]);
    expect(ships.requests).toHaveLength(1);
  });
});
