// The Chromium in which reports are looked at.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = ['chromium', 'fonts-noto-color-emoji'];

/** Where Chromium is: CHROME_PATH, else the usual places. @returns {string | undefined} */
export function findChromium() {
  const places = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** Installs Chromium where there is none, we are root, and the system is Debian's kind. Says what it does. @returns {boolean} whether there is one now */
export function ensureChromium() {
  if (findChromium() !== undefined) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(`Installing ${packages.join(' and ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status === 0;
  return (apt('install', '-y', '--no-install-recommends', ...packages) || (apt('update') && apt('install', '-y', '--no-install-recommends', ...packages))) && findChromium() !== undefined;
}
