import { decode, type Decoding, decodeAs } from "../decode.ts";

/** How many bytes of a page are looked at for its declared character set: what browsers look at (html.spec.whatwg.org, "prescan"). */
const PRESCAN_BYTES = 1024;

const DECLARED = /charset[ \t\r\n]{0,8}=[ \t\r\n]{0,8}["']?([a-z0-9_:.-]{2,40})/i;

/**
 * A page's bytes to text: a byte-order mark decides, then well-formed UTF-8, then the character set that the page or the
 * server declares, then a guess. `conflict` tells where the declared one is not the one that was used.
 */
export function decodePage(bytes: Uint8Array, served: string | null): { decoding: Decoding; conflict: string | null } {
  const declared = served ?? declaredIn(bytes);
  const decoding = decode(bytes);
  if ("refused" in decoding && decoding.refused === "empty") return { decoding, conflict: null };
  if (declared === null) return { decoding, conflict: null };
  const isCertain = !("refused" in decoding) && decoding.certain;
  const asDeclared = isCertain ? null : decodeAs(bytes, declared);
  if (asDeclared !== null) return { decoding: asDeclared, conflict: null };
  if ("refused" in decoding || sameSet(decoding.encoding, declared) || isAscii(bytes))
    return { decoding, conflict: null };
  return { decoding, conflict: `declared as ${declared}, but its bytes are ${decoding.encoding}` };
}

/** The label of a `charset=` among the first bytes, in a page's head or its XML declaration. */
export function declaredIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString("latin1");
  return (DECLARED.exec(start) ?? XML_DECLARED.exec(start.slice(0, XML_DECLARATION)))?.[1]?.toLowerCase() ?? null;
}

/** An XML declaration stands at the very beginning and is short, in bytes. */
const XML_DECLARATION = 100;

const XML_DECLARED = /[ \t]encoding=["']([A-Za-z0-9_.-]{2,40})["']/;

function sameSet(used: string, declared: string): boolean {
  try {
    return new TextDecoder(declared).encoding === used;
  } catch {
    return false; // a label that no decoder knows
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);
