/** Owns which words are verbs, and in which form. */
import verbs from './lexicon/verbs.json' with { type: 'json' };

const baseOf = new Map<string, string>();
const irregular: Readonly<Record<string, readonly string[]>> = verbs.irregular;

for (const base of [...verbs.regular, ...verbs.relations.map((relation) => relation.verb)]) {
  for (const form of irregular[base] ?? regularForms(base)) learn(form, base);
  learn(base, base);
}
for (const [base, forms] of Object.entries(irregular)) {
  for (const form of [base, ...forms]) learn(form, base);
}
const modals = new Set(verbs.modals);

function learn(form: string, base: string): void {
  if (!baseOf.has(form)) baseOf.set(form, base);
}

/** Third person, past and participle of a regular verb, British and American spelling. */
function regularForms(base: string): string[] {
  const spellings = base.endsWith('ise') ? [base, `${base.slice(0, -3)}ize`] : [base];
  return spellings.flatMap((verb) => {
    if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
    if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
    const plural = /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
    const last = /^(?:admit|combat|commit|cut|deter|equip|occur|plan|refer|set|ship|step|stop|submit)$/.test(verb)
      ? verb + verb.slice(-1)
      : verb;
    return [plural, `${last}ed`, `${last}ing`];
  });
}

/** The base form of a verb the lexicon knows, whatever its form; nothing for other words. */
export function verbBase(word: string): string | undefined {
  return baseOf.get(word.toLowerCase());
}

/** Whether `word` can carry a clause: a modal, or a finite form of a known verb; words in -ed count, words in -ing do not. */
export function isFiniteVerb(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower !== word || lower.endsWith('ing')) return false;
  return modals.has(lower) || baseOf.has(lower) || /[a-z]{3}ed$/.test(lower);
}

/** Whether `word` is a verb in any form, -ing included. */
export function isVerb(word: string): boolean {
  return isFiniteVerb(word) || (word === word.toLowerCase() && baseOf.has(word));
}
