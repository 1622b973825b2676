import type { Days } from "./days.ts";
import { lengthOf } from "./days.ts";
import type { Item } from "./item.ts";
import { skeleton } from "./places.ts";

/** One bucket of days; intervals that overlap share at least one. */
const BUCKET_DAYS = 16; // chosen by us: half a month, so that "mid-August" falls into two at most
/** Longer intervals are states and totals; they meet one another by year and short ones only through shared states. */
const LONGEST_SHORT = 64; // days
const SHORTEST_LONG = 32; // days
const DAYS_PER_YEAR = 365.25;
/** In a block larger than this only neighbours in time and place are compared, which keeps the work near linear. */
const FULL_COMPARISON = 48;
const NEIGHBOURS = 24;

/** `items` in a stable order. Pairs of items worth comparing under one topic: they share a place name or a report, and a stretch of time. */
export function candidatePairs(items: readonly Item[]): [Item, Item][] {
  const blocks = new Map<string, Item[]>();
  const order = new Map(items.map((item, index) => [item, index]));
  for (const item of items)
    for (const key of blockKeys(item)) {
      const block = blocks.get(key);
      if (block) block.push(item);
      else blocks.set(key, [item]);
    }
  const seen = new Set<number>();
  const pairs: [Item, Item][] = [];
  for (const [name, block] of blocks) {
    if (block.length < 2) continue;
    const isOfAgent = name.startsWith(AGENT);
    const reach = block.length <= FULL_COMPARISON ? block.length : NEIGHBOURS;
    const sorted = block.length <= FULL_COMPARISON ? block : [...block].sort(byPlaceAndDay);
    for (let i = 0; i < sorted.length; i++)
      for (let j = i + 1; j < sorted.length && j <= i + reach; j++) {
        const [p, q] = [order.get(sorted[i]!)!, order.get(sorted[j]!)!];
        if (p === q || sameStatement(items[p]!, items[q]!)) continue;
        // Two that have places meet by them or not at all.
        if (isOfAgent && items[p]!.place && items[q]!.place) continue;
        const [a, b] = p < q ? [items[p]!, items[q]!] : [items[q]!, items[p]!];
        const key = Math.min(p, q) * items.length + Math.max(p, q);
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([a, b]);
      }
  }
  return pairs;
}

const AGENT = "agent ";

/** Two claims of one statement share all its words and say two things; others bring them together, if anybody does. */
const sameStatement = (a: Item, b: Item): boolean =>
  a.ref.statement === b.ref.statement && a.ref.report === b.ref.report;

function blockKeys(item: Item): string[] {
  const keys: string[] = [];
  const places = placeKeys(item);
  for (const when of bucketKeys(item.days)) for (const where of places) keys.push(`${where} ${when}`);
  keys.push(`report ${item.ref.report}`);
  // The same figure of the same thing, told of a day by one and of the year by another.
  if (item.figure) keys.push(`figure ${item.figure.metric} ${item.figure.value} ${item.figure.unit}`);
  return keys;
}

/** The head and everything that contains it except the country, which alone would bring everybody together. */
function placeKeys(item: Item): string[] {
  if (!item.place) {
    const agents = [item.actor?.key, item.target?.key].filter((key) => key !== undefined);
    return agents.map((key) => AGENT + key);
  }
  const { keys } = item.place;
  const named = keys.length === 1 ? keys : keys.slice(0, -1);
  const out = named.map((key) => `place ${skeleton(key)}`);
  const agents = [item.actor?.key, item.target?.key].filter((key) => key !== undefined);
  out.push(...agents.map((key) => AGENT + key));
  if (keys.length > 1) out.push(`country ${skeleton(keys.at(-1)!)} ${item.claim.event}`);
  else out.push(`country ${skeleton(keys[0]!)} ${item.claim.event}`);
  return out;
}

function bucketKeys(days: Days | null): string[] {
  if (!days) return ["undated"];
  const keys: string[] = [];
  const length = lengthOf(days);
  if (length <= LONGEST_SHORT)
    for (let b = Math.floor(days.from / BUCKET_DAYS); b <= Math.floor(days.to / BUCKET_DAYS); b++) keys.push(`d${b}`);
  if (length >= SHORTEST_LONG) keys.push(`y${Math.floor(days.to / DAYS_PER_YEAR)}`);
  return keys;
}

function byPlaceAndDay(a: Item, b: Item): number {
  const head = compare(a.place?.keys[0] ?? "", b.place?.keys[0] ?? "");
  return head || (a.days?.from ?? 0) - (b.days?.from ?? 0) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
