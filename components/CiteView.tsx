/** Owns the view that cites the sources of a card one by one, in the style the reader chooses. */
import type { JSX } from 'preact';
import type { SourceHeading } from '../data/pack.ts';
import { CITE } from './aside-wording.ts';
import { CITE_STYLES, type CiteStyle, citation } from './citation-style.ts';
import type { CopiedText } from './copy-text.ts';
import { Icon } from './Icon.tsx';
import { ScrollArea } from './ScrollArea.tsx';
import { Segments } from './Segments.tsx';
import './IconButton.css';
import './CiteView.css';

/** What styles are called: two of them by their own names, in every language. */
const STYLE_NAMES: Readonly<Record<CiteStyle, string>> = { plain: CITE.plain, apa: 'APA', bibtex: 'BibTeX' };
const OPTIONS = CITE_STYLES.map((value) => ({ value, label: STYLE_NAMES[value] }));

interface CiteViewProps {
  readonly sources: readonly SourceHeading[];
  readonly style: CiteStyle;
  readonly onStyle: (style: CiteStyle) => void;
  readonly onCopy: (text: CopiedText) => void;
}

/** The styles, and each source as it will be copied. */
export function CiteView({ sources, style, onStyle, onCopy }: CiteViewProps): JSX.Element {
  return (
    <>
      <div class="CiteView-styles">
        <Segments legend={CITE.legend} options={OPTIONS} value={style} onChange={onStyle} />
      </div>
      <ScrollArea>
        <ul class="CiteView">
          {sources.map((source) => {
            const text = citation(source, style);
            return (
              <li key={source.id}>
                <p class="CiteView-text" data-style={style}>
                  <bdi>{text.plain}</bdi>
                </p>
                <button
                  type="button"
                  class="IconButton"
                  aria-label={CITE.copyOne(source.title ?? source.label)}
                  onClick={() => onCopy(text)}
                >
                  <Icon name="copy" />
                </button>
              </li>
            );
          })}
        </ul>
      </ScrollArea>
    </>
  );
}
