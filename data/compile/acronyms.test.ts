/** Says which bracketed words define an acronym. */
import { describe, expect, it } from 'vitest';
import { acronymDefinitions } from './acronyms.ts';

const read = (text: string) => acronymDefinitions(text).map(({ short, long }) => [short, long]);

describe('acronymDefinitions', () => {
  it.each([
    ['India’s Central Bureau of Investigation (CBI) and Europol', 'CBI', 'Central Bureau of Investigation'],
    ['the European Union (EU) on Tuesday', 'EU', 'European Union'],
    [
      'the Information Fusion Centre-Indian Ocean Region (IFC-IOR) in Gurugram',
      'IFC-IOR',
      'Information Fusion Centre-Indian Ocean Region',
    ],
    ['the Security Action for Europe (SAFE) programme', 'SAFE', 'Security Action for Europe'],
    ['the EDA (European Defence Agency) said', 'EDA', 'European Defence Agency'],
    ['a Liaison Officer (LO) at the centre', 'LO', 'Liaison Officer'],
    ['the European External Action Service (EEAS) met', 'EEAS', 'European External Action Service'],
    ['the Organization of American States (OAS) met', 'OAS', 'Organization of American States'],
    ['the European Union Naval Force (EU NAVFOR) sails', 'EU NAVFOR', 'European Union Naval Force'],
    ['the Lower Air Sensor, or LAS, looks', 'LAS', 'Lower Air Sensor'],
    ['the Joint Coordination Group (the JCG) met', 'JCG', 'Joint Coordination Group'],
    ['the Joint Coordination Group (JCG; see below) met', 'JCG', 'Joint Coordination Group'],
    ['the Lower Air Sensor, called LAS for short', 'LAS', 'Lower Air Sensor'],
    ['in its exclusive economic zone (EEZ) again', 'EEZ', 'exclusive economic zone'],
    ['with Unmanned Aerial Vehicles (UAVs) again', 'UAVs', 'Unmanned Aerial Vehicles'],
  ])('reads %s', (text, short, long) => expect(read(text)).toEqual([[short, long]]));

  it('gives the place of the long form', () => {
    const text = 'He joined the Indian Police Service (IPS).';
    const [found] = acronymDefinitions(text);
    expect(text.slice(found?.longStart, found?.longEnd)).toBe('Indian Police Service');
  });

  it.each([
    'New Delhi, Jan 27 (UNI) India agreed',
    'the pact (signed in Oslo) holds',
    'Rajnath Singh (BJP) said',
    'a (B) test',
  ])('sees no definition in “%s”', (text) => expect(read(text)).toEqual([]));
});
