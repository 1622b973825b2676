import { createRequire } from "node:module";
import { TextDecoder } from "node:util";
import { fileKind } from "./file-kind.ts";

/** `encoding` is a WHATWG label; `certain` is false where it was guessed from the bytes; `replaced` counts U+FFFD put in for broken bytes. */
export interface Decoded {
  text: string;
  encoding: string;
  certain: boolean;
  replaced: number;
}

export type Decoding = Decoded | { refused: "empty" | "binary" | "unknown-encoding"; reason: string };

/**
 * Bytes to text. UTF-8 strictly; a byte-order mark decides and is not part of the text; UTF-16 without a mark is told by
 * its zero bytes; UTF-8 with a few broken bytes stays UTF-8; anything else is guessed and said to be a guess. The text is
 * never normalised: line ends, control characters and half surrogate pairs stay, so that offsets are exact.
 */
export function decode(bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return { refused: "empty", reason: "the file is empty" };
  const kind = fileKind(bytes);
  if (kind !== null) return { refused: "binary", reason: `the file is ${kind}` };
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const zeros = utf16ByZeros(bytes);
  if (zeros !== null) return { text: fromUtf16(bytes, zeros), encoding: zeros, certain: false, replaced: 0 };
  const zeroAt = bytes.indexOf(0);
  if (zeroAt !== -1) return { refused: "binary", reason: `a zero byte stands at ${String(zeroAt)}` };
  return byUtf8(bytes) ?? byGuess(bytes);
}

/** Share of bytes below 0x20, tab, line ends and form feed apart, from which on data is no text. Chosen by us; prose has none. */
const CONTROL_SHARE_OF_BINARY = 0.1;

/** How many bytes at the beginning are looked at where a sample is enough. */
const SAMPLE_BYTES = 65_536;

/**
 * Share of UTF-16 units whose high byte is below 0x20, from which on bytes without a mark are taken for UTF-16: all
 * alphabets of Europe, the Caucasus and the Near East lie below U+2000, their dashes and quotation marks above. Bytes of
 * any other text are letters at both places. Chosen by us.
 */
const LOW_SHARE_OF_UTF16 = 0.9;

function byMark(bytes: Uint8Array): Decoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const rest = bytes.subarray(3);
    if (rest.length === 0) return { refused: "empty", reason: "the file is empty but for its byte-order mark" };
    return rest.includes(0) ? null : byUtf8(rest);
  }
  if (a === 0xff && b === 0xfe) {
    return { text: fromUtf16(bytes.subarray(2), "utf-16le"), encoding: "utf-16le", certain: true, replaced: 0 };
  }
  if (a === 0xfe && b === 0xff) {
    return { text: fromUtf16(bytes.subarray(2), "utf-16be"), encoding: "utf-16be", certain: true, replaced: 0 };
  }
  return null;
}

/** Not TextDecoder, which would replace half surrogate pairs. An odd last byte is left out. */
function fromUtf16(bytes: Uint8Array, order: "utf-16le" | "utf-16be"): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (order === "utf-16be") even.swap16();
  return even.toString("utf16le");
}

function utf16ByZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 2 || bytes.length % 2 !== 0) return null;
  const even = { zeros: 0, low: 0 };
  const odd = { zeros: 0, low: 0 };
  for (let i = 0; i < length; i++) {
    const place = i % 2 === 0 ? even : odd;
    if (bytes[i] === 0) place.zeros++;
    if (bytes[i]! < 0x20) place.low++;
  }
  const enough = (length / 2) * LOW_SHARE_OF_UTF16;
  const isHigh = (high: typeof even, other: typeof even) => high.zeros > 0 && other.zeros === 0 && high.low >= enough;
  const order = isHigh(odd, even) ? "utf-16le" : isHigh(even, odd) ? "utf-16be" : null;
  if (order === null) return null;
  return looksBinary(Buffer.from(fromUtf16(bytes.subarray(0, length), order))) ? null : order;
}

function byUtf8(bytes: Uint8Array): Decoding | null {
  const text = strictUtf8(bytes);
  if (text !== null) {
    if (looksBinary(bytes)) return { refused: "binary", reason: "more than a tenth of it are control characters" };
    return { text, encoding: "utf-8", certain: true, replaced: 0 };
  }
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let replaced = 0;
  let beyondAscii = 0;
  for (let i = 0; i < lenient.length; i++) {
    const unit = lenient.charCodeAt(i);
    if (unit === 0xfffd) replaced++;
    else if (unit > 0x7f) beyondAscii++;
  }
  // A text of another character set has next to no well-formed UTF-8 sequences beyond ASCII.
  return beyondAscii > replaced ? { text: lenient, encoding: "utf-8", certain: true, replaced } : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // the only fault that `fatal` knows is a byte that isn't UTF-8
  }
}

function byGuess(bytes: Uint8Array): Decoding {
  if (looksBinary(bytes)) return { refused: "binary", reason: "more than a tenth of it are control characters" };
  const { encoding } = detector().detect(bytes.subarray(0, SAMPLE_BYTES));
  if (encoding === null) return { refused: "unknown-encoding", reason: "its character set can't be told" };
  const decoder = decoderOf(encoding);
  if (decoder === null) return { refused: "unknown-encoding", reason: `its character set, ${encoding}, is not read` };
  const text = decoder.decode(bytes);
  return { text, encoding: decoder.encoding, certain: false, replaced: countOf(text, "\ufffd") };
}

/** As the character set that somebody declared; null where that is none that is known. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  const decoder = decoderOf(label);
  if (decoder === null || looksBinary(bytes)) return null;
  const text = decoder.decode(bytes);
  return { text, encoding: decoder.encoding, certain: true, replaced: countOf(text, "\ufffd") };
}

/** Loaded when first needed: its tables cost every run a tenth of a second, and nearly all texts are UTF-8. */
const detector = () => createRequire(import.meta.url)("jschardet") as typeof import("jschardet");

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return null; // RangeError: a label that no decoder here knows
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  // By index: going through by `of` takes ten times as long, and every report comes by here.
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 0x7f)
      controls++;
  }
  return controls > sample.length * CONTROL_SHARE_OF_BINARY;
}

const countOf = (text: string, character: string): number => text.split(character).length - 1;
