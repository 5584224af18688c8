import { composed } from '../../test/composed';
import { fakeSubgraph } from '../../test/fake-subgraph';
import { smallSystem } from '../../test/small-system';
import { isGatewaysOwn } from './gateways-own';

const OWN = { name: 'graph', url: 'http://graph.subgraph.invalid/graphql' };

test('its own is what bears its name at an address that can never be', () => {
  expect(isGatewaysOwn(OWN)).toBe(true);
  expect(isGatewaysOwn({ ...OWN, url: 'http://graph.test/graphql' })).toBe(false);
  expect(isGatewaysOwn({ ...OWN, url: null })).toBe(false);
  expect(isGatewaysOwn({ ...OWN, name: 'ships' })).toBe(false);
});

test("a subgraph of another's graph that has the same name is asked where it is", async () => {
  const other = await fakeSubgraph(() => ({ body: { data: { heads: 7 } } }));
  const supergraphSdl = composed({ graph: 'type Query { heads: Int }' }).replace(
    OWN.url,
    'http://graph.test/graphql',
  );
  const system = await smallSystem({} as never, { supergraphSdl, addressOf: () => other.url });
  expect((await system.ask('{ heads }')).data).toEqual({ heads: 7 });
  expect(other.requests.map(({ body }) => body.query).join()).toContain('heads');
  await system.stop();
  await other.stop();
});
