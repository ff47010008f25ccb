/**
 * Owns the set-up of a fresh machine: runs on a bare Node 20, installs the packages when they are missing or older
 * than the lock file, and says so. `node e2e/setup.mjs SCRIPT …` then runs a script by the Node that the packages bring
 * (a shell that found another `node` before they were there would go on using that one). `--after-install` is what npm
 * itself calls when it has installed them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/** Oldest Node that runs TypeScript files by itself. */
const OLDEST_NODE = [22, 18];
const STAMP = 'node_modules/.sidelight-lock-hash';
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i;

const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

/** Ends the run with one plain sentence. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Whether the packages on disk are those of the lock file. */
function installed() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash();
}

function install() {
  console.log('Setting up: installing the packages of package-lock.json (npm ci), about half a minute …');
  const started = Date.now();
  const npm = spawnSync('npm ci --no-audit --no-fund --loglevel=error', { shell: true, encoding: 'utf8' });
  if (npm.status !== 0) {
    const said = `${npm.stdout}${npm.stderr}`;
    if (NO_NETWORK.test(said)) {
      stop(
        'The packages could not be downloaded: npm cannot reach its registry. Connect to the network and try again.',
      );
    }
    stop(`The packages could not be installed. npm says:\n${said}`);
  }
  console.log(`Setting up: done in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

/** The environment in which `node` is the one that the packages bring, where they bring one. */
const withPackages = () => ({ ...process.env, PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH });

/** Checks the `node` that will run the project's scripts. */
function checkNode() {
  const version = spawnSync('node --version', { shell: true, encoding: 'utf8', env: withPackages() }).stdout.trim();
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    stop(
      `Node ${OLDEST_NODE.join('.')} or newer is needed and this is ${version || 'none'}: install it from nodejs.org.`,
    );
  }
}

/** Runs a script of the project; its exit code becomes ours. */
function run(script, args) {
  const quoted = [script, ...args].map((part) => JSON.stringify(part)).join(' ');
  process.exitCode = spawnSync(`node ${quoted}`, { shell: true, stdio: 'inherit', env: withPackages() }).status ?? 1;
}

/** Writes WXT's generated types and notes which lock file the packages belong to. Never breaks an installation. */
function afterInstall() {
  if (!existsSync('node_modules/wxt')) return;
  const wxt = spawnSync('npx --no-install wxt prepare', { shell: true, encoding: 'utf8' });
  if (wxt.status !== 0)
    console.error(`WXT could not write its types; run "npx wxt prepare" to see why.\n${wxt.stderr}`);
  writeFileSync(STAMP, lockHash());
}

const [script, ...args] = process.argv.slice(2);
if (script === '--after-install') afterInstall();
else {
  if (!installed()) install();
  checkNode();
  if (script !== undefined) run(script, args);
}
