/** Says what the report tells a person. */
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { packInfoFor } from './pack-info.ts';
import { reportText } from './report.ts';

const FILES = [
  { name: 'a.txt', text: 'Defence Minister Ada Berg met Prime Minister Bo Lund in Oslo. It rained.\n' },
  {
    name: 'b.md',
    text: '---\nlabel: B\ndate: 2026-01-27\n---\nThe Kestrel Treaty (KT) was signed in 2025. Oslo is cold.\n',
  },
];

describe('reportText', () => {
  it('counts what the pack holds, names what stands on no card, and repeats warnings', () => {
    const overlay = {
      name: 'overlay.json',
      text: '{"entities":[{"id":"z","name":"Zed Pact","category":"agreement","prominence":2}]}',
    };
    const { report, issues } = compile(FILES, overlay, packInfoFor('north'));
    expect(issues).toHaveLength(1);
    expect(report === undefined ? '' : reportText(report)).toBe(
      [
        'north 1.0.0 (newest source 2026-01-27)',
        'sources   2',
        '  a: 2 sentences, date unknown',
        '  b: 2 sentences, 2026-01-27',
        'entities  5: 2 person, 2 agreement, 1 place; 8 surface forms',
        'facts     4; 0 figures, 1 key date, 2 relations, 0 differences',
        'uncited   0',
        'on no card (1): a#1.2',
        'mined, not curated (4): Ada Berg, Bo Lund, Kestrel Treaty, Oslo',
        'without a one-line description (3): kestrel-treaty, oslo, z',
        'warning   overlay.json:1: “z”: no document mentions it',
      ].join('\n'),
    );
  });
});
