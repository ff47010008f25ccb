/** Owns the table of cases: texts with the marks they must and must not get. Every bug of matching becomes a row here. */
import type { Category, FormRule, Prominence } from '../entity.ts';
import type { LexiconEntity } from './lexicon.ts';

/** A form in short: its text, or text with rule and conditions. */
type ShortForm = string | { text: string; rule?: FormRule; needs?: string[]; parties?: string[]; evidenceOnly?: true };

function entity(
  id: string,
  category: Category,
  forms: ShortForm[],
  never: string[] = [],
  prominence: Prominence = 2,
): LexiconEntity {
  return {
    id,
    name: id,
    category,
    prominence,
    never,
    forms: forms.map((form) => (typeof form === 'string' ? { text: form, rule: 'exact' } : { rule: 'exact', ...form })),
  };
}

/** The lexicon all cases share. */
export const CASE_LEXICON: readonly LexiconEntity[] = [
  entity('india', 'place', ['India', { text: 'Indian', evidenceOnly: true }], ['India Today'], 1),
  entity('finland', 'place', ['Finland'], [], 1),
  entity('japan', 'place', ['Japan'], [], 1),
  entity('eu', 'organisation', ['EU', 'European Union'], ['Western European Union'], 1),
  entity('europe', 'place', ['Europe'], ['Council of Europe'], 1),
  entity('delhi', 'place', ['New Delhi', 'Delhi'], [], 1),
  entity('korea', 'place', ['South Korea'], [], 1),
  entity('rajnath', 'person', ['Rajnath Singh', { text: 'Singh', needs: ['Rajnath Singh'] }]),
  entity('rajesh', 'person', ['Rajesh Kumar Singh', { text: 'Singh', needs: ['Rajesh Kumar Singh'] }]),
  entity('kallas', 'person', ['Kaja Kallas', { text: 'Kallas', needs: ['Kaja Kallas'] }], ['Siim Kallas']),
  entity('costa', 'person', ['António Costa', { text: 'Costa', needs: ['António Costa'] }]),
  entity('sdp', 'agreement', [
    'India-EU Security and Defence Partnership',
    { text: 'Security and Defence Partnership', parties: ['india', 'eu'] },
  ]),
  entity('fta', 'agreement', ['India-EU Free Trade Agreement', 'mother of all deals']),
  entity('safe', 'programme', ['Security Action for Europe', { text: 'SAFE', rule: 'upper' }]),
  entity('esiwa', 'programme', ['ESIWA+']),
  entity('compass', 'programme', ['Strategic Compass']),
  entity('summit', 'event', ['India-EU Summit']),
  entity('navy', 'organisation', ['Indian Navy']),
  entity('ocean', 'place', ['Indian Ocean', 'Indian Ocean Region']),
  entity('ministry', 'organisation', [{ text: 'Defence Ministry', parties: ['india'] }]),
  entity('hybrid', 'concept', [{ text: 'hybrid threats', rule: 'caseless' }]),
  entity('terrorism', 'concept', [{ text: 'counter-terrorism', rule: 'caseless' }]),
  entity('finance', 'concept', [{ text: 'financing of terrorism', rule: 'caseless' }]),
  entity('office', 'person', ['office of the fifth secretary']),
  entity('modi', 'person', ['Narendra Modi', { text: 'PM', needs: ['Narendra Modi'] }]),
  entity('representative', 'person', [{ text: 'High Representative', needs: ['Kaja Kallas'] }]),
];

/** What a row pins down. */
type CaseGroup =
  | 'BASIC'
  | 'EDGE'
  | 'CASE'
  | 'UNICODE'
  | 'DASH'
  | 'OVERLAP'
  | 'NEEDS'
  | 'PARTIES'
  | 'AMBIGUOUS'
  | 'GUARD'
  | 'KEEP'
  | 'EVIDENCE'
  | 'BLOCK'
  | 'GATE'
  | 'REGRESSION';

/** A row: its lines are blocks; `expect` lists the marks in reading order as "written=entity", several as "a|b". */
export interface MatchCase {
  readonly group: CaseGroup;
  readonly name: string;
  readonly lines: readonly string[];
  readonly expect: readonly string[];
  /** With the topic gate; all other rows are decided without it. */
  readonly gated?: true;
}

const row = (group: CaseGroup, name: string, text: string, ...expect: string[]): MatchCase => ({
  group,
  name,
  lines: text.split('\n'),
  expect,
});

/** All rows. */
export const CASES: readonly MatchCase[] = [
  row('BASIC', 'marks a name', 'Talks in Finland ended.', 'Finland=finland'),
  row('BASIC', 'marks every occurrence', 'India met India.', 'India=india', 'India=india'),
  row('BASIC', 'prefers the longest name', 'the Indian Ocean Region', 'Indian Ocean Region=ocean'),
  row('EDGE', 'never marks a part of a word', 'Indiana, EUR 5, Europeans'),
  row('EDGE', 'leaves a possessive outside', "India’s and India's", 'India=india', 'India=india'),
  row(
    'EDGE',
    'counts a plus sign as the end of a name',
    'the project (ESIWA+) and ESIWA+.',
    'ESIWA+=esiwa',
    'ESIWA+=esiwa',
  ),
  row('EDGE', 'does not take the name without its plus sign', 'ESIWA went on'),
  row('EDGE', 'leaves addresses and handles alone', 'india.gov.in @India #India www.India.com /India/ india@India.in'),
  row('EDGE', 'takes a name at both ends of the text', 'India', 'India=india'),
  row('EDGE', 'takes a name before a full stop', 'It went to India.', 'India=india'),
  row('CASE', 'asks an exact name for its capitals', 'the eu and india'),
  row(
    'CASE',
    'marks a caseless idea in any case',
    'Hybrid threats, HYBRID THREATS',
    'Hybrid threats=hybrid',
    'HYBRID THREATS=hybrid',
  ),
  row('CASE', 'marks an acronym that is a word only in capitals', 'SAFE is safe. Safe?', 'SAFE=safe'),
  row('CASE', 'takes no acronym that is a word from a line in capitals', 'STAY SAFE AT SEA'),
  row('CASE', 'takes a name of several words in all capitals', 'NEW DELHI: talks', 'NEW DELHI=delhi'),
  row(
    'UNICODE',
    'folds accents both ways',
    'Anto\u0301nio Costa and Antonio Costa',
    'Anto\u0301nio Costa=costa',
    'Antonio Costa=costa',
  ),
  row('UNICODE', 'keeps a combining accent at the end inside the mark', 'in Delhi\u0301 now', 'Delhi\u0301=delhi'),
  row(
    'UNICODE',
    'ignores soft hyphens and zero-width characters',
    'In\u00addia and Fin\u200bland',
    'In\u00addia=india',
    'Fin\u200bland=finland',
  ),
  row(
    'UNICODE',
    'folds every kind of space',
    'New\u00a0Delhi, New\u202fDelhi, New  Delhi',
    'New\u00a0Delhi=delhi',
    'New\u202fDelhi=delhi',
    'New  Delhi=delhi',
  ),
  row(
    'UNICODE',
    'reads ligatures as their letters',
    'the o\ufb03ce of the \ufb01fth secretary',
    'o\ufb03ce of the \ufb01fth secretary=office',
  ),
  row('UNICODE', 'does not take homoglyphs', 'Indi\u0430'),
  row('UNICODE', 'is not stopped by characters beyond the basic plane', '😀India😀 𝐈ndia', 'India=india'),
  row(
    'DASH',
    'folds every dash',
    'India–EU Summit, India‑EU Summit, India-EU Summit',
    'India–EU Summit=summit',
    'India‑EU Summit=summit',
    'India-EU Summit=summit',
  ),
  row('DASH', 'folds dashes in ideas', 'on counter‑terrorism', 'counter‑terrorism=terrorism'),
  row(
    'OVERLAP',
    'marks no name inside a longer one of ours',
    'the Security Action for Europe',
    'Security Action for Europe=safe',
  ),
  row('NEEDS', 'takes a surname only where the full name stands', 'Kallas spoke.'),
  row(
    'NEEDS',
    'takes a surname before the full name too',
    'Kallas spoke.\nIt was Kaja Kallas.',
    'Kallas=kallas',
    'Kaja Kallas=kallas',
  ),
  row(
    'PARTIES',
    'takes a shared name where both parties are named',
    'India and the EU agreed.\nThe Security and Defence Partnership is new.',
    'India=india',
    'EU=eu',
    'Security and Defence Partnership=sdp',
  ),
  row('PARTIES', 'leaves a shared name without the parties', 'The Security and Defence Partnership is new.'),
  row(
    'PARTIES',
    'leaves a shared name of other parties',
    'India watches.\nThe EU and Japan signed a Security and Defence Partnership.',
    'India=india',
    'EU=eu',
    'Japan=japan',
  ),
  row(
    'PARTIES',
    'leaves a shared name in another capital',
    'India watched.\nThe Defence Ministry in London agreed.',
    'India=india',
  ),
  row(
    'PARTIES',
    'leaves a shared name of a pair that is not ours',
    'India and the EU talk of the UK–EU Security and Defence Partnership.',
    'India=india',
    'EU=eu',
  ),
  row(
    'PARTIES',
    'takes a form that only shows its country for a party',
    'Indian officials said the Defence Ministry agreed.',
    'Defence Ministry=ministry',
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
    'GUARD',
    'blocks listed names',
    'He read India Today and of Siim Kallas. Kaja Kallas read.',
    'Kaja Kallas=kallas',
  ),
  row(
    'GUARD',
    'drops a country in an institution of that country',
    'the Reserve Bank of India and the Embassy of Finland',
  ),
  row('GUARD', 'drops a country in an instrument that is not ours', 'the India-Denmark Green Strategic Partnership'),
  row(
    'GUARD',
    'drops both of our countries in an instrument that is not ours',
    'the India-Finland Joint Working Group',
  ),
  row('GUARD', 'drops a country after a name’s first word', 'He flew Air India with Team India.'),
  row('GUARD', 'drops a place before a head noun', 'the Delhi Police and the EU Military Committee'),
  row(
    'GUARD',
    'drops another person of our surname, and the surname after it',
    'Kaja Kallas spoke.\nThen Marta Kallas spoke. Kallas left.',
    'Kaja Kallas=kallas',
  ),
  row(
    'GUARD',
    'drops the surname after a listed name of somebody else',
    'Siim Kallas spoke. Kallas left.\nKaja Kallas came. Kallas sat. Siim Kallas went. Kallas stayed.',
    'Kaja Kallas=kallas',
    'Kallas=kallas',
  ),
  row(
    'GUARD',
    'takes the surname again once ours is named',
    'Marta Kallas spoke.\nKaja Kallas came. Kallas left.',
    'Kaja Kallas=kallas',
    'Kallas=kallas',
  ),
  row('GUARD', 'drops a surname that begins another name', 'António Costa went to Costa Rica.', 'António Costa=costa'),
  row(
    'KEEP',
    'keeps a name after a title',
    'EU Commissioner Costa met Minister Singh of India: Rajnath Singh, António Costa.',
    'EU=eu',
    'Costa=costa',
    'Singh=rajnath',
    'India=india',
    'Rajnath Singh=rajnath',
    'António Costa=costa',
  ),
  row(
    'KEEP',
    'keeps a pair of countries before a common noun',
    'India-Finland defence ties and EU-India relations',
    'India=india',
    'Finland=finland',
    'EU=eu',
    'India=india',
  ),
  row(
    'KEEP',
    'keeps names in a line in title case',
    'Finland PM Petteri Orpo Meets Kaja Kallas In New Delhi',
    'Finland=finland',
    'Kaja Kallas=kallas',
    'New Delhi=delhi',
  ),
  row(
    'KEEP',
    'keeps a country after the first word of a sentence',
    'Meanwhile India waited. For Finland it was new.',
    'India=india',
    'Finland=finland',
  ),
  row(
    'KEEP',
    'keeps an office holder’s body',
    'European Union High Representative Kaja Kallas',
    'European Union=eu',
    'High Representative=representative',
    'Kaja Kallas=kallas',
  ),
  row('KEEP', 'keeps two of our names side by side', 'the EU Strategic Compass', 'EU=eu', 'Strategic Compass=compass'),
  row(
    'KEEP',
    'keeps a surname after a word that opens a sentence',
    'Kaja Kallas came. Yesterday Kallas left.',
    'Kaja Kallas=kallas',
    'Kallas=kallas',
  ),
  row(
    'PARTIES',
    'leaves the instrument of the EU and Japan',
    'The EU and Japan signed a Security and Defence Partnership.\nThe EU–Japan Security and Defence Partnership is new. India watches.',
    'EU=eu',
    'Japan=japan',
    'India=india',
  ),
  row(
    'PARTIES',
    'leaves the instrument of the UK and the EU beside one of ours',
    'The UK-EU Security and Defence Partnership followed the India-EU Summit.',
    'India-EU Summit=summit',
  ),
  row(
    'PARTIES',
    'leaves an instrument of Britain and the EU of which India was told',
    'Britain and the EU signed the Security and Defence Partnership. India was told.',
    'EU=eu',
    'India=india',
  ),
  row(
    'PARTIES',
    'leaves the instrument of India and the United Kingdom which the EU welcomed',
    'India and the United Kingdom agreed on a Security and Defence Partnership. The EU welcomed it.',
    'India=india',
    'EU=eu',
  ),
  row(
    'PARTIES',
    'leaves the instrument of India and the UK in short',
    'India-UK Security and Defence Partnership talks went on with the EU.',
    'EU=eu',
  ),
  row(
    'GUARD',
    'takes no time of day for a post',
    'Narendra Modi spoke. At 9 PM the PM left; 10:30 PM, 7 p.m. and 5PM.',
    'Narendra Modi=modi',
    'PM=modi',
  ),
  row(
    'GUARD',
    'drops a post that somebody else holds, and the post after it',
    'Kaja Kallas spoke. Josep Borrell, High Representative at that time, had said so. The High Representative agreed.',
    'Kaja Kallas=kallas',
  ),
  row(
    'GUARD',
    'drops a post before somebody else’s name until ours is named again',
    'Kaja Kallas spoke.\nFormer High Representative Josep Borrell wrote.\nKaja Kallas read. The High Representative agreed.',
    'Kaja Kallas=kallas',
    'Kaja Kallas=kallas',
    'High Representative=representative',
  ),
  row(
    'KEEP',
    'keeps a post beside the name of who holds it',
    'Kaja Kallas, High Representative, spoke. High Representative Kaja Kallas left.',
    'Kaja Kallas=kallas',
    'High Representative=representative',
    'High Representative=representative',
    'Kaja Kallas=kallas',
  ),
  row(
    'CASE',
    'takes an acronym that is a word from a line in capitals where its full name stands on the page',
    'SAFE LOANS APPROVED\nThe Security Action for Europe pays.',
    'SAFE=safe',
    'Security Action for Europe=safe',
  ),
  row(
    'CASE',
    'takes one-word names from a line in capitals where the page names them otherwise, too',
    'SINGH AND KALLAS LEAVE DELHI\nRajnath Singh met Kaja Kallas.',
    'SINGH=rajnath',
    'KALLAS=kallas',
    'Rajnath Singh=rajnath',
    'Kaja Kallas=kallas',
  ),
  row('KEEP', 'keeps names in a short line of capitals', 'INDIA WAITS\nIndia waited.', 'INDIA=india', 'India=india'),
  row('CASE', 'takes no one-word name from a line in capitals alone', 'THE COSTA OF INDIA'),
  row(
    'EVIDENCE',
    'revises a decision when more of the page is read',
    'Singh left.\nRajesh Kumar Singh came.',
    'Singh=rajesh',
    'Rajesh Kumar Singh=rajesh',
  ),
  row('BLOCK', 'matches nothing across lines', 'New\nDelhi', 'Delhi=delhi'),
  { ...row('GATE', 'marks nothing common on a page off the beat', 'India beat Japan by 9 wickets.'), gated: true },
  { ...row('GATE', 'is not opened by ideas', 'On hybrid threats and counter-terrorism in India'), gated: true },
  {
    ...row(
      'GATE',
      'marks common names beside a specific one',
      'India and Kaja Kallas',
      'India=india',
      'Kaja Kallas=kallas',
    ),
    gated: true,
  },
  {
    ...row(
      'GATE',
      'marks common names where four stand',
      'India, Japan, Finland, the EU',
      'India=india',
      'Japan=japan',
      'Finland=finland',
      'EU=eu',
    ),
    gated: true,
  },
];
