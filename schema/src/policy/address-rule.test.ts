import { addressFaults, covers } from './address-rule';

const HOSTS = ['api.example.vn', '*.pakn.example.vn'];
const codesOf = async (address: string, found: readonly string[], hosts: readonly string[] = HOSTS) =>
  (
    await addressFaults(address, hosts, {
      privateAddresses: false,
      resolve: async () => {
        if (found.length === 0) throw new RangeError('ENOTFOUND');
        return found;
      },
    })
  ).map(({ definition }) => definition.code);

test('a host of the list that everybody reaches is taken', async () => {
  expect(await codesOf('https://api.example.vn/graphql', ['8.8.8.8', '2001:4860:4860::8888'])).toEqual([]);
});

test.each(['127.0.0.1', '169.254.169.254', '::ffff:10.0.0.1'])(
  'a host that leads to %s is refused, also where another of its addresses is public',
  async (ip) => {
    expect(await codesOf('https://api.example.vn/', ['8.8.8.8', ip])).toEqual(['SUBMISSION_ADDRESS_PRIVATE']);
  },
);

test.each([
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://0x7f.1/',
  'http://127.1/',
  'http://[::ffff:127.0.0.1]/',
])('a number that hides an address is read: %s', async (address) => {
  expect(await codesOf(address, [], ['127.0.0.1', '::ffff:7f00:1'])).toEqual(['SUBMISSION_ADDRESS_PRIVATE']);
});

test('a host that the DNS does not know is refused', async () => {
  expect(await codesOf('https://api.example.vn/', [])).toEqual(['SUBMISSION_ADDRESS_UNKNOWN']);
});

test('a star covers what is below a host, not the host, and not what merely ends like it', () => {
  expect(covers('*.pakn.example.vn', 'a.pakn.example.vn')).toBe(true);
  expect(covers('*.pakn.example.vn', 'pakn.example.vn')).toBe(false);
  expect(covers('*.pakn.example.vn', 'evilpakn.example.vn')).toBe(false);
  expect(covers('Api.example.vn', 'api.example.vn')).toBe(true);
});
