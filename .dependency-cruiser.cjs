/** Owns the rules of who may import whom. Each rule has a known-bad example in e2e/boundaries/house that must fail. */

const TESTS = '\\.(test|e2e)\\.tsx?$';
const COMMANDS =
  '^data/(compile/(build-pack|read-folder|html-document|mine-shards|mine-worker|command|mark-command|schema-command|json-schemas)|gold/command)\\.ts$';
const WORDS = '^data/(entity|pack|settings|messages|card-port|mark-reason|highlights|site-name|wrong-match)\\.ts$';
/** The content script's parts: what every page pays for, the marks that follow the first hit, the hover that follows the first pointer, the filter of large packs. */
const CONTENT = '^entrypoints/(content|marks|hover|filter)/';
const PAGES = '^entrypoints/(card|popup|options|sidepanel|welcome)/';
const HEAVY = 'node_modules/(preact|@preact|dexie|fuse\\.js|valibot|webextension-polyfill)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-unresolved',
      comment: 'An import the checker cannot follow would slip past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Parts that need each other cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'words-at-the-bottom',
      comment: 'The shapes everyone shares rest on nothing but each other.',
      severity: 'error',
      from: { path: WORDS },
      to: { pathNot: WORDS },
    },
    {
      name: 'data-stands-alone',
      comment: 'What we know does not depend on what it looks like or where it happens.',
      severity: 'error',
      from: { path: '^data/', pathNot: TESTS },
      to: { path: '^(components|entrypoints|e2e|public)/|^wxt\\.config' },
    },
    {
      name: 'matching-is-for-contexts',
      comment:
        'Components show what they are given; they neither match nor search. (The store builds the lexicon it keeps.)',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: { path: '^data/(match/|search\\.ts$)' },
    },
    {
      name: 'store-is-the-backgrounds',
      comment:
        'One context opens the database, so that one context can lock, verify and rebuild it (the import worker only stages).',
      severity: 'error',
      from: {
        pathNot: ['^data/store/', '^entrypoints/background/', '^entrypoints/options/import-worker\\.ts$', TESTS],
      },
      to: { path: '^data/store/' },
    },
    {
      name: 'content-never-opens-the-database',
      comment: "A content script that opened IndexedDB would open the visited site's database.",
      severity: 'error',
      from: { path: CONTENT, pathNot: TESTS },
      to: { path: '^data/store/|node_modules/dexie/', reachable: true },
    },
    {
      name: 'content-stays-small',
      comment: 'Every page the reader opens pays for the content script: no framework, no database, no polyfill.',
      severity: 'error',
      from: { path: CONTENT, pathNot: TESTS },
      to: { path: `^components/|^data/(search\\.ts$|compile/)|${HEAVY}`, reachable: true },
    },
    {
      name: 'background-draws-nothing',
      comment: 'The service worker has no document; a component there is dead weight at every cold start.',
      severity: 'error',
      from: { path: '^entrypoints/background/', pathNot: TESTS },
      to: { path: '^components/|node_modules/@?preact/', reachable: true },
    },
    {
      name: 'compile-is-for-the-build',
      comment: 'The compiler runs at build time and in tests; nobody downloads it.',
      severity: 'error',
      from: { pathNot: ['^data/(compile|gold)/', '^wxt\\.config\\.ts$', '^e2e/', COMMANDS, TESTS] },
      to: { path: '^data/compile/' },
    },
    {
      name: 'components-take-props',
      comment: 'A component that reads the browser or a database cannot be shown, tested or reused without them.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: { pathNot: ['^components/', WORDS, 'node_modules/@?preact/'] },
    },
    {
      name: 'components-are-for-pages',
      comment: 'Only our own pages draw components.',
      severity: 'error',
      from: { pathNot: ['^components/', PAGES, '^e2e/', TESTS] },
      to: { path: '^components/' },
    },
    {
      name: 'contexts-stand-apart',
      comment: 'Contexts run in different worlds and meet only through messages.',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)/', pathNot: '^entrypoints/(marks|hover|filter)/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    },
    {
      name: 'later-parts-continue-content',
      comment:
        'The later parts of the content script run in the same world and may use the first; never the other way.',
      severity: 'error',
      from: { path: '^entrypoints/(marks|hover|filter)/' },
      to: { path: '^entrypoints/', pathNot: CONTENT },
    },
    {
      name: 'only-the-store-knows-dexie',
      comment: 'One folder to read when the database misbehaves.',
      severity: 'error',
      from: { pathNot: ['^data/store/', TESTS, 'node_modules'] },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'polyfill-at-the-edges',
      comment: 'Browser APIs are called where things happen: background and pages; settings are stored by the store.',
      severity: 'error',
      from: { pathNot: ['^entrypoints/(?!content/|marks/|hover/|filter/)', '^data/store/', TESTS, 'node_modules'] },
      to: { path: 'node_modules/(@types/)?webextension-polyfill/' },
    },
    {
      name: 'node-only-in-command-lines',
      comment: 'The compiler and the matcher also run in a browser; only their command lines read and write files.',
      severity: 'error',
      from: { path: '^(data|components|entrypoints)/', pathNot: [COMMANDS, TESTS] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ship-only-dependencies',
      comment:
        'What the reader downloads comes from `dependencies`; tools stay tools (WXT supplies its entry-point functions).',
      severity: 'error',
      from: { path: '^(data|components|entrypoints)/', pathNot: ['^data/compile/', COMMANDS, TESTS] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(wxt|@types)/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Product code that leans on a test changes whenever the test does.',
      severity: 'error',
      from: { pathNot: ['^e2e/', TESTS] },
      to: { path: `^e2e/|${TESTS}` },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^e2e/boundaries/house/|^\\.output/|^\\.wxt/|^e2e/pages/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
      conditionNames: ['import', 'default'],
      exportsFields: ['exports'],
    },
  },
};
