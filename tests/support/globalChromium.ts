import { findChromium } from './chromium.ts';

/** Before any test file asks for a browser: two workers would unpack it twice. */
export async function setup(): Promise<void> {
  await findChromium();
}
