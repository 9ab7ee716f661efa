import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { page } from '../docs/pages.ts';

/** The proxies that the README tells how to set up. */
export const proxyKinds = ['caddy', 'nginx'] as const;
export type ProxyKind = (typeof proxyKinds)[number];

export type Proxy = AsyncDisposable & { readonly output: () => string };

type Where = {
  /** An empty directory for whatever the proxy writes. */
  readonly directory: string;
  readonly port: number;
  /** Where Corale listens: "127.0.0.1:40123". */
  readonly upstream: string;
};

/** A proxy with the very block of the README, its addresses and certificate put in place, as a process of its own. */
export async function startProxy(kind: ProxyKind, where: Where): Promise<Proxy> {
  const child = await (kind === 'caddy' ? startCaddy(where) : startNginx(where));
  let said = '';
  const hear = (chunk: Buffer) => {
    said += String(chunk);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const exited = once(child, 'close');
  await Promise.race([
    untilListening(where.port),
    exited.then(() => {
      throw new Error(`${kind} ended:\n${said}`);
    }),
  ]);
  return {
    output: () => said,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The block of the README in that language of code. */
function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'u').exec(page('README.md').text)?.[1];
  if (found === undefined) throw new Error(`the README has no block for ${language}`);
  return found;
}

async function startCaddy({ directory, port, upstream }: Where): Promise<ChildProcess> {
  const own = '{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n\n';
  const site = block('caddy')
    .replace('piano.example.it', `https://localhost:${port}`)
    .replace('127.0.0.1:3000', upstream);
  const path = join(directory, 'Caddyfile');
  await writeFile(path, own + site);
  return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', path], {
    env: { PATH: process.env['PATH'], HOME: directory, XDG_DATA_HOME: directory, XDG_CONFIG_HOME: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function startNginx({ directory, port, upstream }: Where): Promise<ChildProcess> {
  const [certificate, key] = [join(directory, 'certificate.pem'), join(directory, 'key.pem')];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'].concat([
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-out',
      certificate,
      '-keyout',
      key,
    ]),
    { stdio: 'ignore' },
  );
  const site = block('nginx')
    .replace('listen 443', `listen ${port}`)
    .replace('piano.example.it;', 'localhost;')
    .replace('/etc/ssl/piano.example.it.pem', certificate)
    .replace('/etc/ssl/piano.example.it.key', key)
    .replace('127.0.0.1:3000', upstream);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = temporary.map((name) => `${name}_temp_path ${join(directory, name)};`).join('\n');
  const path = join(directory, 'nginx.conf');
  await mkdir(join(directory, 'logs'), { recursive: true });
  await writeFile(
    path,
    `daemon off;\nworker_processes 1;\npid ${join(directory, 'nginx.pid')};\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${paths}\n${site}}\n`,
  );
  return spawn('nginx', ['-p', directory, '-c', path], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function untilListening(port: number): Promise<void> {
  const until = performance.now() + 20_000;
  while (performance.now() < until) {
    if (await answers(port)) return;
    await wait(50);
  }
  throw new Error(`nobody listens on ${port}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
