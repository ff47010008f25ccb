/** Owns `npm run schemas`: writes the JSON Schemas of overlay and pack into data/compile/schema. */
import { writeFileSync } from 'node:fs';
import { jsonSchemas } from './json-schemas.ts';

for (const { file, schema } of jsonSchemas()) {
  writeFileSync(new URL(`schema/${file}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
