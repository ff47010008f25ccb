/** Owns the rows on what the page must say for a name to count. */
import { gated, type MatchCase, otherLanguage, row, titled } from './cases-row.ts';

/** Rows that the rest of the page decides. */
export const EVIDENCE_CASES: readonly MatchCase[] = [
  row('NEEDS', 'takes a surname only where the full name stands', 'Kallas spoke.'),
  row(
    'NEEDS',
    'takes a surname before the full name too',
    'Kallas spoke.\nIt was Kaja Kallas.',
    'Kallas=kallas',
    'Kaja Kallas=kallas',
  ),
  row(
    'AMBIGUOUS',
    'takes the one person who is named in full',
    'Rajesh Kumar Singh came. Singh left.',
    'Rajesh Kumar Singh=rajesh',
    'Singh=rajesh',
  ),
  row(
    'AMBIGUOUS',
    'takes the one named last before the short name',
    'Rajesh Kumar Singh and Rajnath Singh. Singh left.',
    'Rajesh Kumar Singh=rajesh',
    'Rajnath Singh=rajnath',
    'Singh=rajnath',
  ),
  row(
    'AMBIGUOUS',
    'offers a choice where both come later',
    'Singh left.\nRajesh Kumar Singh and Rajnath Singh.',
    'Singh=rajnath|rajesh',
    'Rajesh Kumar Singh=rajesh',
    'Rajnath Singh=rajnath',
  ),
  row(
    'EVIDENCE',
    'revises a decision when more of the page is read',
    'Singh left.\nRajesh Kumar Singh came.',
    'Singh=rajesh',
    'Rajesh Kumar Singh=rajesh',
  ),
  gated(row('GATE', 'marks nothing common on a page off the beat', 'India beat Japan by 9 wickets.')),
  gated(row('GATE', 'is not opened by ideas', 'On hybrid threats and counter-terrorism in India')),
  gated(
    row(
      'GATE',
      'marks common names beside a specific one',
      'India and Kaja Kallas',
      'India=india',
      'Kaja Kallas=kallas',
    ),
  ),
  gated(
    row(
      'GATE',
      'marks common names where four stand',
      'India, Japan, Finland, the EU',
      'India=india',
      'Japan=japan',
      'Finland=finland',
      'EU=eu',
    ),
  ),
  row('NEEDS', 'takes a weak acronym only where its full name stands', 'The CBI said so.'),
  row(
    'NEEDS',
    'takes a weak acronym beside its full name',
    'The Central Bureau of Investigation (CBI) said so.',
    'Central Bureau of Investigation=bureau',
    'CBI=bureau',
  ),
  row('NEEDS', 'takes no full name inside a longer name for evidence', 'Kallas read of Kaja Kallas Street.'),
  row('AMBIGUOUS', 'takes nobody where none is named in full', 'Singh left. Costa sat.'),
  row(
    'AMBIGUOUS',
    'takes the one named later where only one is',
    'Singh left.\nRain fell.\nRajnath Singh came.',
    'Singh=rajnath',
    'Rajnath Singh=rajnath',
  ),
  row(
    'AMBIGUOUS',
    'goes with the one named last, again and again',
    'Rajnath Singh came. Singh sat.\nRajesh Kumar Singh came. Singh sat.\nRajnath Singh rose. Singh left.',
    'Rajnath Singh=rajnath',
    'Singh=rajnath',
    'Rajesh Kumar Singh=rajesh',
    'Singh=rajesh',
    'Rajnath Singh=rajnath',
    'Singh=rajnath',
  ),
  titled(
    'read',
    row(
      'TITLE',
      'takes a page’s headline for evidence and marks nothing in it',
      'Kaja Kallas Visits India\nKallas came.',
      'Kallas=kallas',
    ),
  ),
  titled(
    'marked',
    row(
      'TITLE',
      'marks the title of a plain text',
      'Kaja Kallas in India\nKallas came.',
      'Kaja Kallas=kallas',
      'India=india',
      'Kallas=kallas',
    ),
  ),
  otherLanguage(
    row(
      'LANGUAGE',
      'marks only names on a page in another language',
      'Kaja Kallas sprach mit India. Hybrid threats, counter-terrorism.',
      'Kaja Kallas=kallas',
      'India=india',
    ),
  ),
  gated(
    otherLanguage(
      row(
        'LANGUAGE',
        'opens the gate by names on a page in another language',
        'Kaja Kallas in India: hybrid threats',
        'Kaja Kallas=kallas',
        'India=india',
      ),
    ),
  ),
  gated(row('GATE', 'is not opened by three common names', 'India, Japan and Finland; India, Japan and Finland')),
  gated(
    row(
      'GATE',
      'marks ideas beside a specific name',
      'Kaja Kallas on hybrid threats',
      'Kaja Kallas=kallas',
      'hybrid threats=hybrid',
    ),
  ),
  row('GATE', 'can be off', 'India beat Japan by 9 wickets.', 'India=india', 'Japan=japan'),
  gated(
    row(
      'GATE',
      'is not opened by places alone, however many',
      'India, Japan, Finland, Europe and South Korea play on Sunday.',
    ),
  ),
];
