// @vitest-environment happy-dom
/** Tests what a card shows of a briefing, in each size and state. */
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Entity } from '../data/entity.ts';
import type { CardSize } from '../data/settings.ts';
import { BriefingCard } from './BriefingCard.tsx';
import { CardLoading, CardNotice } from './CardNotice.tsx';
import { cite, sampleBriefing } from './sample-briefing.ts';
import { TermChoice } from './TermChoice.tsx';

const onSize = vi.fn();
const onOpenEntity = vi.fn();
const onCopy = vi.fn();
const onCite = vi.fn();

function show(size: CardSize, change: Partial<Entity> = {}, words = 'Harbour Pact'): void {
  render(
    <BriefingCard
      briefing={sampleBriefing(change)}
      words={words}
      size={size}
      today="2026-02-20"
      onSize={onSize}
      onOpenEntity={onOpenEntity}
      onCopy={onCopy}
      onCite={onCite}
    />,
    document.body,
  );
}

afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

const text = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
const button = (words: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === words,
  );
  if (!found) throw new Error(`no button "${words}" among ${text('button').join(' | ')}`);
  return found;
};

describe('a standard card', () => {
  it('says kind, name and one line first, and is a dialog named and described by them', () => {
    show('standard');
    const dialog = document.querySelector('[role="dialog"]');
    expect(text('.Card-kicker, h2, #card-line')).toEqual([
      'Agreement',
      'Harbour Pact',
      'Agreement of two navies on one harbour',
    ]);
    expect(dialog?.getAttribute('aria-modal')).toBe('false');
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Harbour Pact');
    expect(document.getElementById(dialog?.getAttribute('aria-describedby') ?? '')?.tagName).toBe('P');
  });

  it('signs every statement on the line under it', () => {
    show('standard');
    expect(text('.Citation')).toEqual([
      'Harbour Ledger, 27 Jan 2026',
      'Harbour Ledger, 27 Jan 2026, direct quotation and 1 more',
      'Report, publisher unknown, no date, worked out',
    ]);
  });

  it('opens a source with an address in a new tab that learns nothing, and makes no link of one without', () => {
    show('standard');
    const links = [...document.querySelectorAll('a')];
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toBe('noopener noreferrer');
    }
    expect(links[0]?.getAttribute('aria-label')).toBe('Source: Harbour Ledger, 27 Jan 2026, opens in a new tab');
  });

  it('asks for the full card by More, by its sources, and by what differs', () => {
    show('standard');
    button('More').click();
    button('3 sources').click();
    button('Sources differ on its name').click();
    expect(onSize.mock.calls).toEqual([[true], [true, 'sources'], [true, 'differs']]);
  });

  it('says "General knowledge" under a line that no source states', () => {
    show('standard', { oneLine: { text: 'A place for ships', cites: [], general: true } });
    expect(text('.Citation')[0]).toBe('General knowledge');
  });

  it('says so where a fact has no source', () => {
    show('standard', { facts: [{ text: 'Unsigned.', cites: [] }] });
    expect(text('.BriefingFacts-facts .Citation')).toEqual(['No source given']);
  });

  it('warns where a whole card of statements names no source, and offers nothing to cite', () => {
    render(null, document.body);
    render(
      <BriefingCard
        briefing={{ ...sampleBriefing({ facts: [{ text: 'Unsigned.', cites: [] }] }), sources: {} }}
        words="Harbour Pact"
        size="standard"
        today="2026-02-20"
        onSize={onSize}
        onOpenEntity={onOpenEntity}
        onCopy={onCopy}
        onCite={onCite}
      />,
      document.body,
    );
    expect(text('.BriefingCard-unsourced')).toEqual(['This pack gives no source. Treat with care.']);
    expect(text('.BriefingCard-foot')[0]).toContain('No sources');
    expect(text('button')).not.toContain('Cite');
  });

  it('has no warning where a source is named', () => {
    show('standard');
    expect(text('.BriefingCard-unsourced')).toEqual([]);
  });

  it('has no More where there is nothing more', () => {
    show('standard', { facts: [], forms: [], dates: [], related: [], differs: [] });
    expect(text('.BriefingCard-foot button')).toEqual(['3 sources', 'Cite', '']);
  });

  it('gives itself to be copied, and each fact alone', () => {
    show('standard');
    button('Copy with citation').click();
    button('Copy with citation: Runs for ten years.').click();
    expect(onCopy.mock.calls.map(([{ plain }]) => plain.split('\n')[0])).toEqual([
      'Harbour Pact: Agreement of two navies on one harbour. [1]',
      'Harbour Pact: Runs for ten years. [1, worked out]',
    ]);
  });

  it('calls a post a post', () => {
    show('standard', { category: 'person', post: true });
    expect(text('.Card-kicker')).toEqual(['Post']);
  });

  it('shows text of a pack as text', () => {
    show('standard', { name: '<img src=x onerror=alert(1)>' });
    expect(text('h2')).toEqual(['<img src=x onerror=alert(1)>']);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('a full card', () => {
  it('has its sections in order, under real headings', () => {
    show('full');
    expect(text('h3')).toEqual(['Sources differ on its name', 'Key dates', 'Related', 'Sources']);
  });

  it('names every source of a fact', () => {
    show('full');
    expect(text('.BriefingFacts-facts li:first-child .Citation-one')).toEqual([
      'Harbour Ledger, 27 Jan 2026, direct quotation',
      'Report, publisher unknown, no date, our summary',
    ]);
  });

  it('says that a date was worked out', () => {
    show('full');
    expect(document.querySelector('time')?.getAttribute('datetime')).toBe('2026-01-27');
    expect(text('.BriefingSections-date')).toEqual(['27 Jan 2026worked out']);
  });

  it('opens a related entity, told by name and kind', () => {
    show('full');
    button('Harbour Master, post').click();
    expect(onOpenEntity).toHaveBeenCalledWith({ id: 'bert', name: 'Harbour Master', category: 'person', post: true });
  });

  it('goes back to the standard size by Less', () => {
    show('full');
    button('Less').click();
    expect(onSize).toHaveBeenCalledWith(false);
  });

  it('puts the focus on its sources in the turn in which it is asked for them', () => {
    show('full');
    button('3 sources').click();
    expect(document.activeElement?.textContent).toBe('Sources');
    expect(onSize).not.toHaveBeenCalled();
  });

  it('names the value and the label of a figure, and its sources once', () => {
    const figures = [
      { value: '10', label: 'years', cites: [cite('full')] },
      { value: '2', label: 'navies', cites: [cite('full')] },
    ];
    show('full', { figures });
    expect(text('dl.BriefingFacts-row dt')).toEqual(['years', 'navies']);
    expect(text('.BriefingFacts-figures .Citation')).toEqual(['Harbour Ledger, 27 Jan 2026']);
  });
});

describe('cards without a briefing', () => {
  it('say what happened and offer to try again', () => {
    const onRetry = vi.fn();
    render(<CardNotice name="Pact" failure="unreadable" onRetry={onRetry} />, document.body);
    expect(document.body.textContent).toContain('The briefing could not be read from this device.');
    button('Try again').click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('say that they are still being read', () => {
    render(<CardLoading name="Pact" />, document.body);
    expect(document.querySelector('[aria-busy="true"] h2')?.textContent).toBe('Pact');
  });

  it('ask which term is meant, under a kind only where all share it', () => {
    const anna = { id: 'anna', name: 'Anna Harbour', category: 'person' } as const;
    const place = { id: 'harbour', name: 'Harbour', category: 'place' } as const;
    render(<TermChoice words="Harbour" choices={[anna, place]} onOpenEntity={onOpenEntity} />, document.body);
    expect(text('h2')).toEqual(['“Harbour” may be']);
    expect(text('.Card-kicker')).toEqual([]);
    document.querySelectorAll('button')[1]?.click();
    expect(onOpenEntity).toHaveBeenCalledWith(place);
  });
});
