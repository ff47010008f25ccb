/** Owns `pack.json`: what a folder says of the pack as a whole, and what its name says where that file is missing. */
import * as v from 'valibot';
import type { Pack } from '../pack.ts';
import { errorAt, type Issue } from './issue.ts';
import { readJson } from './json-file.ts';
import { slug } from './normal-form.ts';
import type { InputFile } from './parse-source.ts';

/** The pack's own fields. */
export type PackInfo = Pick<Pack, 'id' | 'title' | 'version' | 'language' | 'licence'>;

const packInfo = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens')),
  title: v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty')),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0')),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must be a language tag such as en')),
  licence: v.pipe(v.string(), v.nonEmpty('must not be empty')),
});

/** Reads `pack.json`. */
export function parsePackInfo(file: InputFile): { readonly info?: PackInfo; readonly issues: readonly Issue[] } {
  const { json, issues } = readJson(file);
  if (json === undefined) return { issues };
  const result = v.safeParse(packInfo, json.value);
  if (result.success) return { info: result.output, issues: [] };
  return { issues: result.issues.map((issue) => schemaIssue(file.name, issue, json.lineAt)) };
}

/** What a folder without `pack.json` is called: its name is the title, its licence is not known. */
export function packInfoFor(folderName: string): PackInfo {
  const title = folderName.replace(/[-_]+/g, ' ').trim();
  return {
    id: slug(folderName),
    title: title === '' ? 'Pack' : title,
    version: '1.0.0',
    language: 'en',
    licence: 'unknown',
  };
}

/** A complaint of the schema as an issue with its line: the key that is wrong, then why. */
export function schemaIssue(
  file: string,
  issue: v.BaseIssue<unknown>,
  lineAt: (path: readonly (string | number)[]) => number,
): Issue {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  const where = path.length === 0 ? 'the file' : `“${path.join('.')}”`;
  return errorAt(file, lineAt(path), `${where}: ${plain(issue)}`);
}

function plain(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown key';
  if (issue.received === 'undefined') return 'is missing';
  return issue.message
    .replace(/^Invalid type: Expected (.*) but received (.*)$/, 'must be $1, not $2')
    .replace(/^must be \((".*")\)/, (_, choices: string) => `must be ${choices.replaceAll(' | ', ', ')}`);
}
