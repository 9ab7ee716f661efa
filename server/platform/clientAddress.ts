import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

/** What `TRUSTED_PROXIES` lists: an address, or a network in CIDR. */
export function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  return isAddress(address) && (bits === undefined || ipaddr.isValidCIDR(text));
}

/** In full: "10.1" and "0x7f000001" are addresses to some programs, and traps to people. */
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}

/** Whom a limit counts: one IPv4 address, or the /64 that one IPv6 household has. Never stored, never logged. */
export type ClientAddress = (asked: {
  /** Who is at the other end of the socket; undefined inside a test. */
  readonly remote: string | undefined;
  readonly forwardedFor: string | undefined;
}) => string;

type Address = ReturnType<typeof ipaddr.process>;

/**
 * Reads where a request comes from. `X-Forwarded-For` counts only as far as trusted proxies wrote it: from the
 * right, the first address that is none of them is the client. A header that does not read is as none.
 */
export function clientAddressBehind(trustedProxies: readonly string[]): ClientAddress {
  const networks = trustedProxies.map(network);
  const isTrusted = (address: Address) =>
    networks.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
  return ({ remote, forwardedFor }) => {
    if (remote === undefined || !isAddress(remote)) return 'unknown';
    const hops = [...(forwarded(forwardedFor) ?? []), ipaddr.process(remote)];
    const client = hops.findLast((address) => !isTrusted(address)) ?? hops[0];
    return client === undefined ? 'unknown' : household(client);
  };
}

function forwarded(header: string | undefined): readonly Address[] | null {
  const texts = (header ?? '').split(',').map((text) => text.trim());
  return texts.every(isAddress) ? texts.map((text) => ipaddr.process(text)) : null;
}

function network(text: string): readonly [Address, number] {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function household(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString();
  return address.toByteArray().slice(0, 8).join('.');
}

/** Who is at the other end of the socket on which this request came. */
export function remoteOf(c: Context): string | undefined {
  // What @hono/node-server binds; a request that never left the process has none.
  const bindings = c.env as { readonly incoming?: IncomingMessage } | undefined;
  return bindings?.incoming?.socket.remoteAddress;
}
