// For the long tests only: the two proxies that the README tells how to set up. npm has neither, Debian has both.
import { execFileSync } from 'node:child_process';

const wanted = { caddy: 'caddy', nginx: 'nginx-light' };

function isThere(command) {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const missing = Object.keys(wanted).filter((command) => !isThere(command));
if (missing.length > 0) {
  const packages = missing.map((command) => wanted[command]);
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...packages];
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    console.error(
      `Le prove lunghe usano ${missing.join(' e ')}: installali (${install.join(' ')}) e riprova.`,
    );
    process.exit(1);
  }
  console.log(`Installo ${packages.join(' e ')} per le prove lunghe…`);
  execFileSync('apt-get', ['update', '--quiet=2'], { stdio: 'inherit' });
  // Debian would start them as services at once.
  execFileSync(install[0], install.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
}
