import { createHash } from "node:crypto";

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, lower case
const ID_CHARACTERS = 26; // 130 bits: no collision to be expected below 10^19 things

/** Content-addressed id: `prefix_` and 26 base-32 characters of SHA-256 over the JSON array of `parts`. */
export function makeId<Id extends string>(prefix: string, parts: readonly unknown[]): Id {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 6n; // 136 bits down to 130
  let id = "";
  for (let i = 0; i < ID_CHARACTERS; i++) {
    id = BASE32[Number(bits & 31n)]! + id;
    bits >>= 5n;
  }
  // The brand is a promise about the form, which the lines above keep.
  return `${prefix}_${id}` as Id;
}

/** SHA-256, hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
