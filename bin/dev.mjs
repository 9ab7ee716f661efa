// The server, restarted at every change, behind Vite, which serves the client as it is being written.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = 'http://localhost:5173';
const env = { CORALE_DEMO: '1', BASE_URL: page, ...process.env };
const children = [
  spawn(process.execPath, ['--watch', 'server/main.ts', 'serve'], { cwd: root, env, stdio: 'inherit' }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--config', 'vite.config.ts'], {
    cwd: root,
    env,
    stdio: 'inherit',
  }),
];

let ending = false;
function endAll() {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill('SIGTERM');
}
for (const child of children) child.on('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, endAll);
