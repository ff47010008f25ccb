/** Owns the JSON Schemas that editors and other programs check an overlay or a pack with, made from our own checks. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../pack-schema.ts';
import { overlaySchema } from './overlay.ts';

/** A published schema: the file it lies in beside this folder's README, and its content. */
export interface PublishedSchema {
  readonly file: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/**
 * The schemas of `overlay.json` and of a pack. They tell shapes; what they cannot tell (real dates, sound citations,
 * hidden letters) the compiler and the import still check.
 */
export function jsonSchemas(): PublishedSchema[] {
  return [
    {
      file: 'overlay.schema.json',
      schema: {
        ...toJsonSchema(overlaySchema, { errorMode: 'ignore', typeMode: 'input' }),
        title: 'Sidelight overlay: what a person decided about the entities of a pack',
      },
    },
    {
      file: 'pack.schema.json',
      schema: {
        ...toJsonSchema(packSchema, { errorMode: 'ignore', typeMode: 'input' }),
        title: 'Sidelight pack, format 1',
      },
    },
  ];
}
