import { LINE_BYTES_LIMIT } from "./limits.ts";
import type { ByteLine } from "./lines.ts";

/** The lines of bytes that are in memory; a byte-order mark is no part of the first. */
export function* linesOf(bytes: Uint8Array): Generator<ByteLine> {
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let number = 1; from < bytes.length; number++) {
    const at = bytes.indexOf(0x0a, from);
    const end = at === -1 ? bytes.length : at;
    const length = end - from;
    yield length > LINE_BYTES_LIMIT ? { number, tooLongBytes: length } : { number, bytes: bytes.subarray(from, end) };
    from = end + 1;
  }
}
