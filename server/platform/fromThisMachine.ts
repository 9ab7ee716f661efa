import ipaddr from 'ipaddr.js';
import { isLoopbackHost } from './localUrl.ts';

/** Headers by which a proxy says that somebody else is behind it. */
const forwarding = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Whether a request was made on this machine, and not passed on by a proxy that runs here: the connection
 * comes from loopback, asks for a loopback name, and nobody has put himself between.
 */
export function isFromThisMachine(remote: string | undefined, headers: Headers): boolean {
  if (remote === undefined || !ipaddr.isValid(remote)) return false;
  if (ipaddr.process(remote).range() !== 'loopback') return false;
  if (forwarding.some((name) => headers.has(name))) return false;
  const host = headers.get('host');
  return (
    host !== null && URL.canParse(`http://${host}`) && isLoopbackHost(new URL(`http://${host}`).hostname)
  );
}
