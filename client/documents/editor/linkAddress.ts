import { isSafeHref } from '../../../shared/text/safeHref.ts';

const mailbox = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u;
const page = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]\S*)?$/u;

/** The address that somebody meant: "www.comune.crema.cr.it" is a page, "a@b.it" a mailbox. Null where no link may lead. */
export function linkAddress(typed: string): string | null {
  const address = typed.trim();
  if (isSafeHref(address)) return address;
  if (mailbox.test(address)) return safe(`mailto:${address}`);
  if (page.test(address)) return safe(`https://${address}`);
  return null;
}

function safe(address: string): string | null {
  return isSafeHref(address) ? address : null;
}
