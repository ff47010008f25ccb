/** Owns the list of the popup's and the options page's states: their address on the stage, and what is typed there. */

/** One state of a page. */
export interface PageState {
  /** Name of its picture. */
  readonly name: string;
  readonly title: string;
  readonly address: string;
  /** Room of its frame on the stage, px; a picture is as high as what it shows. */
  readonly width: number;
  readonly height: number;
  /** What the page is when it has all it asked for: each of these selectors is found. */
  readonly ready: readonly string[];
  /** Typed into the search field. */
  readonly types?: string;
  readonly opensFirst?: boolean;
}

const popup = { address: 'popup.html', width: 400, height: 560 } as const;
const OPTION = '.TermFinder-option';
const options = (section: string): Pick<PageState, 'address' | 'width' | 'height'> => ({
  address: `options.html#${section}`,
  width: 1000,
  height: 900,
});

/** Every state of the two pages that is looked at. */
export const PAGE_STATES: readonly PageState[] = [
  { ...popup, name: 'popup-home', title: 'Popup', ready: [OPTION, '.Popup-foot', '.Controls-site'] },
  { ...popup, name: 'popup-results', title: 'Popup, results', types: 'harbur', ready: [OPTION, '.TermRow mark'] },
  { ...popup, name: 'popup-empty', title: 'Popup, nothing found', types: 'rafel', ready: ['.Messages .Button'] },
  {
    ...popup,
    name: 'popup-card',
    title: 'Popup, a card',
    types: 'harbour pact',
    opensFirst: true,
    ready: ['.BriefingCard-foot'],
  },
  {
    ...popup,
    name: 'popup-protected',
    title: 'Popup on a protected page',
    address: 'popup.html?protected',
    ready: ['.Messages', '.Popup-foot'],
  },
  {
    ...options('categories'),
    name: 'options-categories',
    title: 'Options: categories',
    ready: ['.Muted-category', '.Switch-trailing'],
  },
  { ...options('sites'), name: 'options-sites', title: 'Options: sites', ready: ['.Sites-list'] },
  { ...options('reading'), name: 'options-reading', title: 'Options: reading', ready: ['.Reading-choice'] },
  { ...options('about'), name: 'options-about', title: 'Options: about', ready: ['.About-packs', '.About-letters'] },
  {
    ...options('reading'),
    name: 'options-narrow',
    title: 'Options on a narrow screen',
    width: 340,
    ready: ['.Reading-choice'],
  },
];
