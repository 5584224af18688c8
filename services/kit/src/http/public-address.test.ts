import { isPublicAddress } from '.';

test.each(['8.8.8.8', '203.162.0.181', '1.1.1.1', '2001:4860:4860::8888', '2405:4800::1', '::ffff:8.8.8.8'])(
  '%s is reached by everybody',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ['this machine', ['127.0.0.1', '127.255.0.1', '::1', '0.0.0.0', '0.1.2.3', '::']],
  ['a network of its own', ['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12::1']],
  ['what a link alone carries', ['169.254.1.1', 'fe80::1', 'fe80::1%eth0', 'fec0::1']],
  [
    'what tells of the machine',
    ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', '192.0.0.192', '168.63.129.16'],
  ],
  ['a provider and its customers', ['100.64.0.1', '100.127.255.255']],
  ['many at once', ['224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1']],
  ['documents and measurements', ['192.0.2.1', '198.51.100.7', '203.0.113.9', '198.18.0.1', '2001:db8::1']],
  ['nothing yet', ['240.0.0.1', '4000::1', '100::1']],
  [
    'another address written within it',
    [
      ...['::ffff:10.0.0.1', '::ffff:169.254.169.254', '::ffff:7f00:1', '::10.0.0.1'],
      ...['64:ff9b::a00:1', '64:ff9b:1::a00:1', '2002:a00:1::', '2001:0:a00:1::'],
    ],
  ],
  ['no address', ['', 'localhost', 'example.vn', '10.0.0.1.example.vn', '127.0.0.1 ', '[::1]']],
])('an address of %s is not', (_, addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});
