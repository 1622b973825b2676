import { TextDecoder } from "node:util";

/** A line of a stream of bytes, without its line end, counted from 1; or the size of one that is too long to be held. */
export type ByteLine = { number: number; bytes: Uint8Array } | { number: number; tooLongBytes: number };

/**
 * Bytes cut at line feeds (a carriage return before it goes too), one line in memory at a time. A line over `limit`
 * bytes is passed over without being kept. UTF-16 with a byte-order mark is turned into UTF-8 first.
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const line = (): ByteLine => {
    number++;
    const taken: ByteLine =
      size > limit ? { number, tooLongBytes: size } : { number, bytes: withoutReturn(joined(held, size)) };
    held = [];
    size = 0;
    return taken;
  };
  for await (const chunk of asUtf8(chunks)) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED, from); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield line();

  function keep(part: Uint8Array): void {
    size += part.length;
    if (size > limit) held = [];
    else if (part.length > 0) held.push(part);
  }
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const withoutReturn = (bytes: Uint8Array): Uint8Array =>
  bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;

/** The chunks as they are, without a UTF-8 byte-order mark, or turned into UTF-8 where they begin with one of UTF-16. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  const encoder = new TextEncoder();
  let start: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    let part = chunk;
    if (start !== null) {
      part = joined([start, chunk], start.length + chunk.length);
      if (part.length < 3) {
        start = part;
        continue;
      }
      start = null;
      if (part[0] === 0xff && part[1] === 0xfe) decoder = new TextDecoder("utf-16le");
      else if (part[0] === 0xfe && part[1] === 0xff) decoder = new TextDecoder("utf-16be");
      else if (part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf) part = part.subarray(3);
    }
    yield decoder === null ? part : encoder.encode(decoder.decode(part, { stream: true }));
  }
  if (start !== null && start.length > 0) yield start;
  if (decoder !== null) yield encoder.encode(decoder.decode());
}
