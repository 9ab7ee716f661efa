import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium that starts on this machine, and what has to be in its environment. */
type Found = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
/** Named after the version: what an older one unpacked there must not be taken for this one's. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium-153', import.meta.url));

/** Without it the packaged browser finds no font, and shows no text. */
const fonts = fileURLToPath(new URL('fonts.conf', import.meta.url));

let ofThisWorker: Promise<Browser> | null = null;

/** One for all files that a worker runs, each in contexts of its own; it goes with the worker. */
export async function sharedChromium(): Promise<Browser> {
  ofThisWorker ??= launchChromium();
  const browser = await ofThisWorker;
  if (browser.isConnected()) return browser;
  ofThisWorker = null;
  return sharedChromium();
}

/** The system's, or the one that npm brought. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  // Without a language of its own the system has no names for files with accents.
  const spoken = { LC_ALL: 'C.UTF-8' };
  return chromium.launch({ executablePath, args: flags, env: { ...ownEnvironment(), ...env, ...spoken } });
}

/** The first that works, unpacking the one from npm when there is no other. */
export async function findChromium(): Promise<Found> {
  const candidates = [process.env['CHROME_PATH'], ...installed].filter((path) => path !== undefined);
  const executablePath = candidates.find(works);
  return executablePath === undefined ? unpackedChromium() : { executablePath, env: {} };
}

/** A file of that name may be a stub, or lack its libraries: only a browser that answers counts. */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  return spawnSync(path, ['--no-sandbox', '--headless', '--version'], { timeout: 20_000 }).status === 0;
}

const packaged: Found = {
  executablePath: join(cache, 'chromium'),
  env: { LD_LIBRARY_PATH: join(cache, 'al2023', 'lib'), FONTCONFIG_FILE: fonts, XDG_CACHE_HOME: cache },
};

/** Unpacked beside its place and moved there whole: a run that is cut short leaves no half browser. */
async function unpackedChromium(): Promise<Found> {
  if (existsSync(packaged.executablePath)) return packaged;
  const unfinished = `${cache}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await unpackInto(unfinished);
  // Another run may have been faster: what it put there is the same.
  await rename(unfinished, cache).catch(() => rm(unfinished, { recursive: true, force: true }));
  return packaged;
}

/**
 * The package reads its environment: TMPDIR decides where it unpacks, and the libraries that a bare machine
 * lacks come only when it believes to be on Lambda. It changes the environment too, for us and not only for
 * the browser: afterwards everything is as it was.
 */
async function unpackInto(directory: string): Promise<void> {
  const before = { ...process.env };
  process.env['TMPDIR'] = directory;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  try {
    const { default: chromiumPackage } = await import('@sparticuz/chromium');
    chromiumPackage.setGraphicsMode = false;
    await chromiumPackage.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
