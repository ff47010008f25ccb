/** Owns finding a browser on this machine: environment variable, usual names and places, Debian's packages, else a sentence. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** Which family of browser is wanted. */
export type Family = 'chromium' | 'firefox';

/** What the search needs to know of a machine, so that it can be tried for machines that are not at hand. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** A browser, or the plain sentence that says why there is none. */
export type Found = { readonly path: string } | { readonly problem: string };

const VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' } as const;
const PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

const LINUX_NAMES: Readonly<Record<Family, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/var/lib/flatpak/exports/bin'];

const MAC_APPS: Readonly<Record<Family, readonly string[]>> = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox', 'Firefox ESR'],
};
/** The program inside an application bundle, where it is not called like the bundle. */
const MAC_PROGRAMS: Readonly<Record<string, string>> = { Firefox: 'firefox', 'Firefox ESR': 'firefox' };

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS: Readonly<Record<Family, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox ESR\\firefox.exe', 'Mozilla Firefox ESR\\firefox.exe'],
};

const INSTALL_HINT: Readonly<Record<Family, string>> = {
  chromium: 'Install Chromium, Chrome, Edge or Brave, or name its program in CHROMIUM_PATH.',
  firefox: 'Install Firefox, or name its program in FIREFOX_PATH.',
};

/** Every place where `family` may be on `machine`, best first. */
function candidates(family: Family, { platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS[family].flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] === undefined ? [] : [posix.join(env['HOME'], 'Applications')])];
    return MAC_APPS[family].flatMap((app) =>
      folders.map((folder) => posix.join(folder, `${app}.app`, 'Contents/MacOS', MAC_PROGRAMS[app] ?? app)),
    );
  }
  const folders = [...new Set([...(env['PATH'] ?? '').split(':').filter(Boolean), ...LINUX_FOLDERS])];
  return LINUX_NAMES[family].flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** Where `family` is on `machine`. A wrong environment variable is a problem, not a hint to look elsewhere. */
export function findBrowser(family: Family, machine: Machine): Found {
  const named = machine.env[VARIABLE[family]];
  if (named !== undefined && named !== '') {
    return machine.exists(named)
      ? { path: named }
      : { problem: `${VARIABLE[family]} names ${named}, which is not there.` };
  }
  const path = candidates(family, machine).find(machine.exists);
  if (path !== undefined) return { path };
  return {
    problem: `No ${family === 'chromium' ? 'Chromium-like browser' : 'Firefox'} was found. ${INSTALL_HINT[family]}`,
  };
}

/** The command that installs `family` on a Debian-like machine where this user may, without asking for a password. */
function installCommand(family: Family): string | undefined {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return undefined;
  const apt = `${root ? '' : 'sudo -n '}env DEBIAN_FRONTEND=noninteractive apt-get -qq`;
  return `${apt} update && ${apt} install -y --no-install-recommends ${PACKAGE[family]}`;
}

/** The browser of `family` on this machine, installed from Debian's packages if need be (only with `install`). */
export function browserHere(family: Family, { install }: { readonly install: boolean }): Found {
  const machine: Machine = { platform: process.platform, env: process.env, exists: existsSync };
  const found = findBrowser(family, machine);
  const named = process.env[VARIABLE[family]] ?? '';
  if ('path' in found || !install || named !== '') return found;
  const command = installCommand(family);
  if (command === undefined) return found;
  console.log(`No ${family} here: installing the package ${PACKAGE[family]} (apt-get) …`);
  const run = spawnSync(command, { shell: true, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const now = findBrowser(family, machine);
  if ('path' in now) return now;
  const why = run.stderr.trim().split('\n').at(-1) ?? '';
  return { problem: `${now.problem} apt-get could not install ${PACKAGE[family]}: ${why}` };
}
