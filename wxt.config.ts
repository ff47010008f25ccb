/** Owns the build: manifest, pages, and the pack compiled from the seeds. */
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compileFolder } from './data/compile/build-pack.ts';
import { packText } from './data/compile/emit.ts';
import { reportText } from './data/compile/report.ts';
import { ENGLISH_NAME_WORDS } from './data/match/english-name-words.ts';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Four suggested keys are all that Chromium allows; readers can change them. */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+K' } },
  'next-term': { suggested_key: { default: 'Alt+Period' }, description: 'Go to the next term' },
  'previous-term': { suggested_key: { default: 'Alt+Comma' }, description: 'Go to the previous term' },
  'toggle-marks': { suggested_key: { default: 'Alt+Shift+H' }, description: 'Hide or show marks' },
};

/**
 * Takes out Preact's way of setting HTML. We never use it (a lint rule sees to that), so text from packs can never become
 * markup, and Firefox's check of the package has nothing to warn about.
 */
const withoutHtml = {
  name: 'without-html',
  transform: (code: string, id: string) =>
    id.includes('/node_modules/preact/') ? code.replace(/\.innerHTML\s*=(?!=)/g, '.textContent=') : undefined,
};

/** Starts a script by its own code alone; WXT would first put a logger into every page, for errors that browsers show anyway. */
const withoutLogger = {
  name: 'without-logger',
  transform: (code: string, id: string) =>
    id.includes('wxt-unlisted-script-entrypoint')
      ? code.replace(/import \{ initPlugins.*/s, 'export default definition.main();')
      : undefined,
};

/**
 * Takes out of webextension-polyfill's table of promised functions all browser APIs that we have no use for: most of its
 * size in every bundle.
 */
const leanPolyfill = {
  name: 'lean-polyfill',
  transform: (code: string, id: string) => {
    if (!id.includes('/webextension-polyfill/')) return undefined;
    const [statement, table] = /const apiMetadata = (\{.*?\n {6}\});/s.exec(code) ?? [];
    if (statement === undefined || table === undefined)
      throw new Error('webextension-polyfill has its table elsewhere');
    const all: Record<string, unknown> = JSON.parse(table);
    const used = Object.entries(all).filter(([name]) =>
      /^(?:action|commands|runtime|scripting|storage|tabs)$/.test(name),
    );
    return code.replace(statement, () => `const apiMetadata = ${JSON.stringify(Object.fromEntries(used))};`);
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), withoutHtml, withoutLogger, leanPolyfill],
    // Every browser we run in preloads modules itself; the polyfill would put a fetch into our pages.
    build: { modulePreload: { polyfill: false } },
    // Dexie's default entry is its build for all environments, a third larger than the modern one.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
  }),
  manifest: ({ browser }) => ({
    name: 'Sidelight',
    description: 'Contextual briefings for defence and diplomacy news, cited and offline.',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: ['<all_urls>'],
    commands: COMMANDS,
    content_security_policy: { extension_pages: CSP },
    web_accessible_resources: [
      { resources: ['card.html'], matches: ['<all_urls>'], ...(browser !== 'firefox' && { use_dynamic_url: true }) },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140', message_serialization: 'structured_clone' }),
  }),
  hooks: {
    // The pack is compiled anew by every build and lies nowhere else. A faulty seed folder fails the build.
    'build:publicAssets': (wxt, files) => {
      const { pack, report } = compileFolder('seeds/india-eu-defence');
      files.push({ relativeDest: 'pack.json', contents: packText(pack) });
      files.push({ relativeDest: 'name-words.json', contents: JSON.stringify(ENGLISH_NAME_WORDS) });
      wxt.logger.info(reportText(report));
    },
    // As a "content script" WXT would wrap it in code that announces itself to the page by events and messages.
    'entrypoints:found': (_, infos) => {
      for (const info of infos) if (info.name === 'content') info.type = 'unlisted-script';
    },
  },
});
