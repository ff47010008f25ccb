/** Owns the lexicon that all rows of the table of cases share. */
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
  entity('summit', 'event', ['India-EU Summit', "India-EU Leaders' Summit"]),
  entity('forum', 'event', ['Europe Forum']),
  entity('navy', 'organisation', ['Indian Navy']),
  entity('ocean', 'place', ['Indian Ocean', 'Indian Ocean Region']),
  entity('ministry', 'organisation', [
    { text: 'Defence Ministry', parties: ['india'] },
    { text: 'Ministry of Defence', rule: 'caseless', parties: ['india'] },
  ]),
  entity('hybrid', 'concept', [{ text: 'hybrid threats', rule: 'caseless' }]),
  entity('terrorism', 'concept', [{ text: 'counter-terrorism', rule: 'caseless' }]),
  entity('finance', 'concept', [{ text: 'financing of terrorism', rule: 'caseless' }]),
  entity('office', 'person', ['office of the fifth secretary']),
  entity('modi', 'person', ['Narendra Modi', { text: 'PM', needs: ['Narendra Modi'] }]),
  entity('helsinki', 'place', ['Helsinki'], [], 1),
  entity('brussels', 'place', ['Brussels'], [], 1),
  entity('fusion', 'organisation', ['IFC-IOR', { text: 'Information Fusion Centre', needs: ['IFC-IOR'] }]),
  entity('coordination', 'organisation', [
    { text: 'Joint Coordination Group', parties: ['india', 'finland'] },
    { text: 'JCG', rule: 'upper', needs: ['Joint Coordination Group'] },
  ]),
  entity('envoy', 'person', [{ text: 'National Security Advisor', needs: ['Shantanu Mukharji'] }]),
  entity('secretary', 'person', [{ text: 'Foreign Secretary', needs: ['Vikram Misri'], parties: ['india'] }]),
  entity('misri', 'person', ['Vikram Misri', { text: 'Misri', needs: ['Vikram Misri'] }]),
  entity('mukharji', 'person', ['Shantanu Mukharji']),
  entity('bureau', 'organisation', [
    'Central Bureau of Investigation',
    { text: 'CBI', rule: 'upper', needs: ['Central Bureau of Investigation'] },
  ]),
  entity('representative', 'person', [{ text: 'High Representative', needs: ['Kaja Kallas'] }]),
];
