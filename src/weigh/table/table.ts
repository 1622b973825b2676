import { CsvReader, type Record } from "./csv.ts";
import { Interner } from "./interner.ts";

/**
 * A table of claims in columns. Everything is in the order of its names (UTF-16), so that the same claims give the same
 * table whatever the order of their lines: claims by item and then by source, candidates of an item by value.
 */
export interface ClaimTable {
  sources: readonly string[];
  items: readonly string[];
  /** Distinct values of the whole table. */
  values: readonly string[];
  /** Claims of item i are [claimStart[i], claimStart[i + 1]). */
  claimStart: Int32Array;
  source: Int32Array;
  /** Which candidate of its item a claim names: 0, 1, … */
  choice: Int32Array;
  /** Candidates of item i are [candidateStart[i], candidateStart[i + 1]). */
  candidateStart: Int32Array;
  /** The value of a candidate, a position in `values`. */
  candidateValue: Int32Array;
  /** Days, on any zero; NaN where a claim has none. Null where no claim of the table has one. */
  time: Float64Array | null;
}

/** Lines that could not be used: how many, and the first of them with line number and reason. */
export interface TableProblems {
  count: number;
  examples: { line: number; message: string }[];
}

/** Reads a table of claims from chunks of CSV. The header line names the columns: source, item, value and perhaps time. */
export class TableReader {
  readonly problems: TableProblems = { count: 0, examples: [] };
  readonly #sources = new Interner();
  readonly #items = new Interner();
  readonly #values = new Interner();
  readonly #csv = new CsvReader((record) => this.#take(record));
  readonly #leftOut: number;
  #columns: Columns | null = null;
  #width = 0;
  #source = new Int32Array(1 << 12);
  #item = new Int32Array(1 << 12);
  #value = new Int32Array(1 << 12);
  #time: Float64Array | null = null;
  #claims = 0;

  /** `leftOut`: sources whose claims are not taken. */
  constructor({ leftOut = [] }: { leftOut?: readonly string[] } = {}) {
    const encoder = new TextEncoder();
    for (const name of new Set(leftOut)) {
      const bytes = encoder.encode(name);
      this.#sources.idOf(bytes, 0, bytes.length);
    }
    this.#leftOut = this.#sources.size;
  }

  push(chunk: Uint8Array): void {
    this.#csv.push(chunk);
  }

  end(): ClaimTable {
    this.#csv.end();
    const sources = this.#sources.texts().slice(this.#leftOut);
    return arrange(
      {
        source: this.#source.subarray(0, this.#claims),
        item: this.#item.subarray(0, this.#claims),
        value: this.#value.subarray(0, this.#claims),
        time: this.#time?.subarray(0, this.#claims) ?? null,
      },
      { sources, items: this.#items.texts(), values: this.#values.texts() },
    );
  }

  #take(record: Record): void {
    if (record.fault !== null) return this.#fail(record.line, record.fault);
    const columns = this.#columns;
    if (columns === null) {
      this.#columns = readHeader(record);
      this.#width = record.fields;
      if (this.#columns.time >= 0) this.#time = new Float64Array(this.#source.length);
      return;
    }
    const { bytes, bounds, fields } = record;
    if (fields !== this.#width)
      return this.#fail(record.line, `${String(fields)} fields where the header has ${String(this.#width)}`);
    for (const name of REQUIRED)
      if (isBlank(bytes, bounds[2 * columns[name]]!, bounds[2 * columns[name] + 1]!))
        return this.#fail(record.line, `no ${name}`);
    let time = NaN;
    if (columns.time >= 0) {
      const from = bounds[2 * columns.time]!;
      const to = bounds[2 * columns.time + 1]!;
      time = readTime(bytes, from, to);
      if (Number.isNaN(time) && !isBlank(bytes, from, to))
        return this.#fail(record.line, "a time that is neither a number nor a date like 2024-08-31");
    }
    // The names left out are the first ones that the sources' interner saw.
    const source = idOf(this.#sources, record, columns.source) - this.#leftOut;
    if (source < 0) return;
    if (this.#claims === this.#source.length) this.#grow();
    const at = this.#claims++;
    this.#source[at] = source;
    this.#item[at] = idOf(this.#items, record, columns.item);
    this.#value[at] = idOf(this.#values, record, columns.value);
    if (this.#time !== null) this.#time[at] = time;
  }

  #fail(line: number, message: string): void {
    this.problems.count++;
    if (this.problems.examples.length < MOST_EXAMPLES) this.problems.examples.push({ line, message });
  }

  #grow(): void {
    const wider = <T extends Int32Array | Float64Array>(old: T, fresh: T): T => (fresh.set(old), fresh);
    const length = this.#source.length * 2;
    this.#source = wider(this.#source, new Int32Array(length));
    this.#item = wider(this.#item, new Int32Array(length));
    this.#value = wider(this.#value, new Int32Array(length));
    if (this.#time !== null) this.#time = wider(this.#time, new Float64Array(length));
  }
}

/** The table of rows already at hand. */
export function tableOf(rows: Iterable<{ source: string; item: string; value: string; time?: number }>): ClaimTable {
  const indices = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
  const idIn = (map: Map<string, number>, name: string): number => {
    const id = map.get(name) ?? map.size;
    map.set(name, id);
    return id;
  };
  const source: number[] = [];
  const item: number[] = [];
  const value: number[] = [];
  const time: number[] = [];
  for (const row of rows) {
    source.push(idIn(indices[0], row.source));
    item.push(idIn(indices[1], row.item));
    value.push(idIn(indices[2], row.value));
    time.push(row.time ?? NaN);
  }
  return arrange(
    {
      source: Int32Array.from(source),
      item: Int32Array.from(item),
      value: Int32Array.from(value),
      time: time.some((day) => !Number.isNaN(day)) ? Float64Array.from(time) : null,
    },
    { sources: [...indices[0].keys()], items: [...indices[1].keys()], values: [...indices[2].keys()] },
  );
}

/** Names by their role, and claims in columns by the positions of those names. */
interface Columns {
  source: number;
  item: number;
  value: number;
  /** -1: the table has none. */
  time: number;
}

interface RawClaims {
  source: Int32Array;
  item: Int32Array;
  value: Int32Array;
  time: Float64Array | null;
}

const REQUIRED = ["source", "item", "value"] as const;
/** Faulty lines that are shown one by one. */
const MOST_EXAMPLES = 5;

/** The header does not name the columns that a table of claims needs. */
export class TableError extends Error {}

function readHeader({ bytes, bounds, fields }: Record): Columns {
  const decoder = new TextDecoder();
  const names = Array.from({ length: fields }, (_, i) =>
    decoder
      .decode(bytes.subarray(bounds[2 * i], bounds[2 * i + 1]))
      .trim()
      .toLowerCase(),
  );
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new TableError(
      `the first line must name the columns source, item and value; ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing in: ${names.join(",").slice(0, 80)}`,
    );
  const [source = 0, item = 0, value = 0] = REQUIRED.map((name) => names.indexOf(name));
  return { source, item, value, time: names.indexOf("time") };
}

const idOf = (interner: Interner, { bytes, bounds }: Record, column: number): number =>
  interner.idOf(bytes, bounds[2 * column]!, bounds[2 * column + 1]!);

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! > SPACE) return false;
  return true;
}

/** A plain decimal number, or a date YYYY-MM-DD (and what follows it) as days since 1970. NaN for anything else. */
function readTime(bytes: Uint8Array, start: number, end: number): number {
  let whole = 0;
  let scale = 0;
  let digits = 0;
  const isNegative = bytes[start] === MINUS;
  for (let i = isNegative ? start + 1 : start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= ZERO && byte <= NINE && digits < MOST_DIGITS) {
      whole = whole * 10 + (byte - ZERO);
      scale *= 10;
      digits++;
    } else if (byte === POINT && scale === 0) scale = 1;
    else return readDate(bytes, start, end);
  }
  if (digits === 0) return NaN;
  const value = scale > 1 ? whole / scale : whole;
  return isNegative ? -value : value;
}

function readDate(bytes: Uint8Array, start: number, end: number): number {
  const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 40)));
  if (!/^\d{4}-\d{2}-\d{2}(?:$|[T ])/u.test(text)) return NaN;
  const isBare = text.length === 10;
  const instant = Date.parse(isBare ? `${text}T00:00:00Z` : /Z$|[+-]\d{2}:\d{2}$/u.test(text) ? text : `${text}Z`);
  return instant / MILLISECONDS_A_DAY;
}

const SPACE = 0x20;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
/** Doubles hold 15 digits exactly. */
const MOST_DIGITS = 15;
const MILLISECONDS_A_DAY = 86_400_000;

/** Puts names and claims into their order and drops what one source says twice of one item. */
function arrange(raw: RawClaims, names: { sources: string[]; items: string[]; values: string[] }): ClaimTable {
  const sources = ranked(names.sources);
  const items = ranked(names.items);
  const values = ranked(names.values);
  let order = new Int32Array(raw.source.length);
  for (let k = 0; k < order.length; k++) order[k] = k;
  order = sortedBy(order, raw.source, sources.rank);
  order = sortedBy(order, raw.item, items.rank);

  const claimStart = new Int32Array(items.names.length + 1);
  const candidateStart = new Int32Array(items.names.length + 1);
  const source = new Int32Array(order.length);
  const choice = new Int32Array(order.length);
  const time = raw.time === null ? null : new Float64Array(order.length);
  const candidateValue = new Int32Array(order.length);
  let claims = 0;
  let candidates = 0;
  let from = 0;
  let kept = 0;
  const keptItems: string[] = [];
  for (let item = 0; item < items.names.length; item++) {
    let to = from;
    while (to < order.length && items.rank[raw.item[order[to]!]!] === item) to++;
    if (to === from) continue;
    for (let k = from; k < to; k++) {
      const at = order[k]!;
      const speaker = sources.rank[raw.source[at]!]!;
      const value = values.rank[raw.value[at]!]!;
      const day = raw.time?.[at] ?? NaN;
      // One claim a source and item: the latest, else (no times, or the same) the one that sorts first.
      if (claims > claimStart[kept]! && source[claims - 1] === speaker) {
        const last = time === null ? NaN : time[claims - 1]!;
        const isLater = day > last || (Number.isNaN(last) && !Number.isNaN(day));
        const isSameTime = day === last || (Number.isNaN(last) && Number.isNaN(day));
        if (!isLater && !(isSameTime && value < choice[claims - 1]!)) continue;
        claims--;
      }
      source[claims] = speaker;
      choice[claims] = value;
      if (time !== null) time[claims] = day;
      claims++;
    }
    const first = candidates;
    candidates = writeDistinct(choice.subarray(claimStart[kept], claims), candidateValue, first);
    for (let k = claimStart[kept]!; k < claims; k++) choice[k] = rankIn(candidateValue, first, candidates, choice[k]!);
    keptItems.push(items.names[item]!);
    kept++;
    claimStart[kept] = claims;
    candidateStart[kept] = candidates;
    from = to;
  }
  return {
    sources: sources.names,
    items: keptItems,
    values: values.names,
    claimStart: claimStart.slice(0, kept + 1),
    source: source.slice(0, claims),
    choice: choice.slice(0, claims),
    candidateStart: candidateStart.slice(0, kept + 1),
    candidateValue: candidateValue.slice(0, candidates),
    time: time?.slice(0, claims) ?? null,
  };
}

/** Writes the distinct numbers of `list` in ascending order from `at` on. Gives the position after them. */
function writeDistinct(list: Int32Array, into: Int32Array, at: number): number {
  const sorted = list.slice().sort();
  for (let k = 0; k < sorted.length; k++) if (k === 0 || sorted[k] !== sorted[k - 1]) into[at++] = sorted[k]!;
  return at;
}

/** The position of `value` among the ascending `list[from, to)`, counted from `from`. */
function rankIn(list: Int32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

/** Names in order, and the rank of each old position. */
function ranked(names: readonly string[]): { names: string[]; rank: Int32Array } {
  const order = Array.from(names, (_, i) => i).sort((a, b) =>
    names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : 0,
  );
  const rank = new Int32Array(names.length);
  order.forEach((old, at) => (rank[old] = at));
  return { names: order.map((old) => names[old]!), rank };
}

/** A stable counting sort of `order` by the rank of a column. */
function sortedBy(order: Int32Array, column: Int32Array, rank: Int32Array): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(rank.length + 1);
  for (const k of order) starts[rank[column[k]!]! + 1]!++;
  for (let i = 0; i < rank.length; i++) starts[i + 1]! += starts[i]!;
  const sorted = new Int32Array(order.length);
  for (const k of order) sorted[starts[rank[column[k]!]!]!++] = k;
  return sorted;
}
