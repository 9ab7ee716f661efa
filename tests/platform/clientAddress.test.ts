import { expect, test } from 'vitest';
import { clientAddressBehind, isNetwork } from '../../server/platform/clientAddress.ts';

const proxies = ['10.0.0.7', '10.1.0.0/16', 'fd00::/8', '2001:db8::7'];

test.for([
  ['the socket, where no proxy is trusted', [], '203.0.113.5', '198.51.100.1', '203.0.113.5'],
  ['a client that pretends to be a proxy', proxies, '203.0.113.5', '198.51.100.1', '203.0.113.5'],
  ['a proxy with nothing to say', proxies, '10.0.0.7', undefined, '10.0.0.7'],
  ['behind one proxy', proxies, '10.0.0.7', '198.51.100.1', '198.51.100.1'],
  [
    'what the client wrote itself comes first, and does not count',
    proxies,
    '10.0.0.7',
    '1.2.3.4, 198.51.100.1',
    '198.51.100.1',
  ],
  ['behind two proxies', proxies, '10.0.0.7', '198.51.100.1, 10.1.9.9', '198.51.100.1'],
  ['proxies all along', proxies, '10.0.0.7', '10.1.2.3, 10.1.9.9', '10.1.2.3'],
  ['an IPv4 socket in IPv6 clothes', proxies, '::ffff:10.0.0.7', '198.51.100.1', '198.51.100.1'],
  ['an IPv6 proxy', proxies, '2001:db8::7', '198.51.100.1', '198.51.100.1'],
  ['a header that does not read', proxies, '10.0.0.7', '198.51.100.1, nobody', '10.0.0.7'],
  ['an address with a port', proxies, '10.0.0.7', '198.51.100.1:443', '10.0.0.7'],
  ['a short form', proxies, '10.0.0.7', '127.1', '10.0.0.7'],
  ['an empty header', proxies, '10.0.0.7', '', '10.0.0.7'],
  ['a header of commas', proxies, '10.0.0.7', ',,,', '10.0.0.7'],
  ['no socket at all', proxies, undefined, '198.51.100.1', 'unknown'],
] as const)('%s', ([, trusted, remote, forwardedFor, expected]) => {
  expect(clientAddressBehind(trusted)({ remote, forwardedFor })).toBe(expected);
});

test('an IPv6 household is one, whichever of its addresses asks', () => {
  const address = clientAddressBehind([]);
  const at = (remote: string) => address({ remote, forwardedFor: undefined });
  expect(at('2001:db8:1:2::1')).toBe(at('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  expect(at('2001:db8:1:2::1')).not.toBe(at('2001:db8:1:3::1'));
});

test.for([
  ['10.0.0.7', true],
  ['10.0.0.0/8', true],
  ['fd00::/8', true],
  ['::1', true],
  ['10.0.0.0/33', false],
  ['10/8', false],
  ['10.0.0', false],
  ['proxy.example', false],
  ['10.0.0.0/', false],
] as const)('%s is a network: %s', ([text, is]) => {
  expect(isNetwork(text)).toBe(is);
});
