/** Owns values as bytes of JSON, as the database keeps them. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The value that {@link toBytes} made bytes of. The bytes are verified before, so the shape is ours. */
export function fromBytes<T>(bytes: Uint8Array): T {
  return JSON.parse(decoder.decode(bytes)) as T;
}

/** A value as bytes. */
export function toBytes(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}
