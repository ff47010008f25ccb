/** Says what common nouns and pronouns of raw news are taken to mean, and where nobody is taken to be meant. */
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { packInfoFor } from './pack-info.ts';

const INTRO =
  'Norway and Iceland signed the Oslo Defence Treaty in May. Defence Minister Ada Berg of Norway spoke at length. ';

function factsOf(name: string, text: string, front = ''): string[] {
  const { pack } = compile([{ name: 'a.txt', text: front + text }], undefined, packInfoFor('a'));
  return pack?.entities.find((entity) => entity.name === name)?.facts.map((fact) => fact.text) ?? [];
}

describe('withNominals', () => {
  it.each([
    ['Oslo Defence Treaty', 'The treaty will bind both sides.'],
    ['Oslo Defence Treaty', 'Both praised the treaty.'],
    ['Ada Berg', 'The minister promised ships.'],
    ['Ada Berg', 'She promised ships.'],
    ['Ada Berg', '“We need ships,” she said.'],
  ])('gives %s the fact “%s”', (name, text) => expect(factsOf(name, INTRO + text)).toContain(text));

  it.each([
    ['another noun', 'Oslo Defence Treaty', 'The summit will bind both sides.'],
    ['a longer phrase', 'Oslo Defence Treaty', 'The treaty council will meet.'],
    ['a noun of another', 'Ada Berg', 'The general promised ships.'],
    ['two that it could mean', 'Oslo Defence Treaty', 'They read the Kestrel Treaty. The treaty will bind both.'],
    ['two persons before', 'Ada Berg', 'Ada Berg met Prime Minister Bo Lund. He promised ships.'],
  ])('leaves out %s', (_, name, text) => {
    const last = text.split(/(?<=\.) /).at(-1) ?? '';
    expect(factsOf(name, INTRO + text)).not.toContain(last);
  });

  it('forgets a name after six sentences', () => {
    const far = `${INTRO}${'It rained in Paris again. '.repeat(7)}The treaty will bind both sides.`;
    expect(factsOf('Oslo Defence Treaty', far)).not.toContain('The treaty will bind both sides.');
  });

  it('leaves prepared summaries alone', () => {
    const front = '---\nlabel: A\nsummary: true\n---\n';
    expect(factsOf('Oslo Defence Treaty', `${INTRO}The treaty will bind both sides.`, front)).toHaveLength(1);
  });
});
