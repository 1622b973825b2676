/** A record of comma-separated values: field `i` is `bytes[bounds[2i], bounds[2i + 1])`, valid until the next record. */
export interface Record {
  bytes: Uint8Array;
  bounds: Int32Array;
  fields: number;
  /** Of its first line, from 1. */
  line: number;
  /** Why it can't be read; null where it can. */
  fault: string | null;
}

/**
 * Records of RFC 4180 out of chunks of bytes, one after the other, without making strings: quoted fields with commas,
 * line breaks and doubled quotes; CRLF, LF or both; a byte-order mark; empty lines are skipped.
 */
export class CsvReader {
  readonly #onRecord: (record: Record) => void;
  #held = new Uint8Array(1 << 16);
  #heldLength = 0;
  #line = 1;
  #isFirst = true;
  #skipping = false;
  /** Where the scan of the held bytes stands, so that a long quoted field is not scanned again with each chunk. */
  #scanned = 0;
  #inQuotes = false;
  /** Where the last quoted part ended. */
  #closedAt = -2;
  readonly #record: Record = {
    bytes: this.#held,
    bounds: new Int32Array(2 * MOST_FIELDS),
    fields: 0,
    line: 1,
    fault: null,
  };

  constructor(onRecord: (record: Record) => void) {
    this.#onRecord = onRecord;
  }

  push(chunk: Uint8Array): void {
    this.#hold(chunk);
    if (this.#isFirst && this.#heldLength >= BYTE_ORDER_MARK.length) this.#dropMark();
    this.#drain(false);
  }

  end(): void {
    if (this.#isFirst) this.#dropMark();
    this.#drain(true);
  }

  #hold(chunk: Uint8Array): void {
    const needed = this.#heldLength + chunk.length + 1;
    if (needed > this.#held.length) {
      const held = new Uint8Array(Math.max(needed, 2 * this.#held.length));
      held.set(this.#held.subarray(0, this.#heldLength));
      this.#held = held;
    }
    this.#held.set(chunk, this.#heldLength);
    this.#heldLength += chunk.length;
  }

  #dropMark(): void {
    this.#isFirst = false;
    if (BYTE_ORDER_MARK.every((byte, i) => this.#held[i] === byte && i < this.#heldLength)) {
      this.#held.copyWithin(0, BYTE_ORDER_MARK.length, this.#heldLength);
      this.#heldLength -= BYTE_ORDER_MARK.length;
    }
  }

  /** Emits every whole record that is held and keeps the rest. */
  #drain(isEnd: boolean): void {
    const held = this.#held;
    const length = this.#heldLength;
    let start = 0;
    let at = this.#scanned;
    let inQuotes = this.#inQuotes;
    for (; at < length; at++) {
      const byte = held[at]!;
      if (byte === QUOTE) {
        // A quote opens a field at its start alone; a second one right after a closing one stands for itself.
        const wasIn = inQuotes;
        if (wasIn) inQuotes = false;
        else if (at === start || held[at - 1] === COMMA || at === this.#closedAt + 1) inQuotes = true;
        if (!inQuotes && wasIn) this.#closedAt = at;
      } else if (byte === LF && !inQuotes) {
        this.#emit(start, at);
        start = at + 1;
      }
    }
    if (isEnd && start < length) {
      this.#emit(start, length, inQuotes ? "a quote is opened and never closed" : null);
      start = length;
      inQuotes = false;
    }
    held.copyWithin(0, start, length);
    this.#heldLength = length - start;
    this.#scanned = this.#heldLength;
    this.#inQuotes = inQuotes;
    this.#closedAt -= start;
    if (this.#heldLength > RECORD_BYTES_LIMIT) {
      if (!this.#skipping) this.#fail(`longer than ${String(RECORD_BYTES_LIMIT)} bytes`);
      this.#skipping = true;
      for (let i = 0; i < this.#heldLength; i++) if (held[i] === LF) this.#line++;
      this.#heldLength = 0;
      this.#scanned = 0;
    }
  }

  #fail(fault: string): void {
    const record = this.#record;
    record.fields = 0;
    record.line = this.#line;
    record.fault = fault;
    this.#onRecord(record);
  }

  #emit(start: number, end: number, fault: string | null = null): void {
    const line = this.#line++;
    if (this.#skipping) {
      this.#skipping = false;
      return;
    }
    if (end > start && this.#held[end - 1] === CR) end--;
    if (end === start) return;
    const record = this.#record;
    record.bytes = this.#held;
    record.line = line;
    record.fault = fault;
    record.fields = 0;
    if (fault === null) this.#split(start, end);
    this.#onRecord(record);
  }

  #split(start: number, end: number): void {
    const { bounds } = this.#record;
    const held = this.#held;
    let fields = 0;
    let at = start;
    for (;;) {
      if (fields === MOST_FIELDS) {
        this.#record.fault = `more than ${String(MOST_FIELDS)} fields`;
        return;
      }
      if (at < end && held[at] === QUOTE) {
        const close = this.#unquote(at, end);
        if (close < 0) {
          this.#record.fault = "text after a closing quote";
          return;
        }
        bounds[2 * fields] = at + 1;
        bounds[2 * fields + 1] = this.#unquotedEnd;
        at = close;
      } else {
        bounds[2 * fields] = at;
        while (at < end && held[at] !== COMMA) {
          if (held[at] === QUOTE) {
            this.#record.fault = "a quote inside a field that is not quoted";
            return;
          }
          at++;
        }
        bounds[2 * fields + 1] = at;
      }
      fields++;
      if (at >= end) break;
      at++;
    }
    this.#record.fields = fields;
  }

  #unquotedEnd = 0;

  /** Closes up a quoted field in place. Gives the position after its closing quote, or -1 where more text follows. */
  #unquote(open: number, end: number): number {
    const held = this.#held;
    let write = open + 1;
    let at = open + 1;
    for (; at < end; at++) {
      const byte = held[at]!;
      if (byte === QUOTE) {
        if (at + 1 < end && held[at + 1] === QUOTE) at++;
        else break;
      }
      if (byte === LF) this.#line++;
      held[write++] = byte;
    }
    this.#unquotedEnd = write;
    const after = at + 1;
    return after >= end ? end : held[after] === COMMA ? after : -1;
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];
/** A table of claims has four columns; some carry notes. */
const MOST_FIELDS = 64;
/** A record this long is a lost quote, not a claim. Bytes. */
const RECORD_BYTES_LIMIT = 1 << 20;
