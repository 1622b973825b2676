import type { Analysis } from "../model/index.ts";
import { isDateline } from "../text/dateline.ts";
import { clean, readName, readSound, type NameReading } from "./candidates.ts";
import { exactKey } from "./fold.ts";
import { isCompounded } from "./compound.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { firstTokenAt, nameOf, type Mention } from "./mention.ts";

/** All mentions of one name in a document, which are taken to mean one place. */
export interface NameGroup {
  readonly name: string;
  readonly mentions: readonly Mention[];
  readonly reading: NameReading;
  /** Groups whose place contains this one's by the wording ("X in Y", "X, Y"). */
  readonly containers: ReadonlySet<number>;
  /** Groups named near it, with the closeness: 1 in the same sentence, less in the sentences around. */
  readonly beside: ReadonlyMap<number, number>;
}

/** Closeness of names by the distance of their sentences; those further off count as named elsewhere. */
const CLOSENESS = [1, 0.5, 0.25] as const;
/** Names after a name that are looked at; keeps the work linear in an endless sentence. */
const NEIGHBOURS = 16;
/** Units that the wording may put one name in; a text that gives more is a list. */
const MOST_CONTAINERS = 6;

/** Joins the mentions of a name and reads each name once; a name as a region and as a town are two ("Kursk region", "Kursk"). */
export function groupMentions(analysis: Analysis, mentions: readonly Mention[], gazetteer: Gazetteer): NameGroup[] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = groupKey(mention);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [mention]);
    else group.push(mention);
  }
  const named = [...byKey.values()];
  const groupOf = new Map<Mention, number>();
  named.forEach((group, index) => group.forEach((mention) => groupOf.set(mention, index)));
  const readings = readAll(named, gazetteer);
  const containers = named.map(() => new Set<number>());
  const beside = named.map(() => new Map<number, number>());
  const inOrder = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  inOrder.forEach((mention, i) => {
    const index = groupOf.get(mention)!;
    for (let j = i + 1; j < inOrder.length && j <= i + NEIGHBOURS; j++) {
      const next = inOrder[j]!;
      const other = groupOf.get(next)!;
      if (other === index) continue;
      const closeness = CLOSENESS[next.sentence - mention.sentence];
      if (closeness === undefined) break;
      const between = analysis.text.slice(mention.end, next.start);
      if (isOrigin(analysis, mention) || isOrigin(analysis, next)) continue;
      const relation =
        between.length > LONGEST_LINK || isSubject(analysis, next, between) ? null : relationBetween(between);
      const isAdjective = relation === "inside" && readings[other]!.candidates.every(({ kind }) => kind === "demonym");
      if (relation === "inside" && !isAdjective && containers[index]!.size < MOST_CONTAINERS)
        containers[index]!.add(other);
      if (relation === "around" && containers[other]!.size < MOST_CONTAINERS) containers[other]!.add(index);
      if (isDateline(analysis.text, mention) || isDateline(analysis.text, next)) continue;
      if (isOutside(analysis.text.slice(Math.max(mention.end, next.start - LONGEST_LINK), next.start))) continue;
      raise(beside[index]!, other, closeness);
      raise(beside[other]!, index, closeness);
    }
  });
  return named.map((group, i) => ({
    name: nameOf(group[0]!),
    mentions: group,
    reading: readings[i]!,
    containers: containers[i]!,
    beside: beside[i]!,
  }));
}

function raise(closeness: Map<number, number>, key: number, value: number): void {
  closeness.set(key, Math.max(value, closeness.get(key) ?? 0));
}

function groupKey(mention: Mention): string {
  const name = nameOf(mention);
  const key = name.length <= ABBREVIATION_LENGTH ? name : exactKey(clean(name));
  const level = mention.word?.levels[0] ?? "settlement";
  return level === "settlement" ? key : `${key}|${level}`;
}

/** "US" and "us" are not one name. */
const ABBREVIATION_LENGTH = 3;

/** Exact names first; then, in the countries that those name, names by their sound. */
function readAll(named: readonly (readonly Mention[])[], gazetteer: Gazetteer): NameReading[] {
  const readings = named.map((group) =>
    readName(nameOf(group[0]!), gazetteer, group.find(({ word }) => word !== null)?.word ?? null),
  );
  const countries = namedCountries(readings, gazetteer);
  if (countries.size === 0) return readings;
  return readings.map((reading, i) => {
    const isSettled = reading.candidates.some(
      ({ way, row }) =>
        gazetteer.level(row) === "country" || (way !== "inner" && countries.has(gazetteer.country(row) ?? "")),
    );
    if (isSettled) return reading;
    const all = readSound(nameOf(named[i]![0]!), countries, gazetteer);
    if (all.length === 0) return reading;
    const word = named[i]!.find((mention) => mention.word !== null)?.word ?? null;
    const called = all.filter(({ row }) => word?.levels.includes(gazetteer.level(row)));
    const sounds = called.length > 0 ? called : all;
    return { ...reading, candidates: [...reading.candidates.filter(({ way }) => way !== "inner"), ...sounds] };
  });
}

/** Countries that the text names outright: by name, adjective, capital, or a unit or region of a name with few meanings. */
export function namedCountries(readings: readonly NameReading[], gazetteer: Gazetteer): Set<string> {
  const countries = new Set<string>();
  for (const { candidates } of readings)
    for (const { row, way } of candidates) {
      const level = gazetteer.level(row);
      const isBroad =
        level === "country" ||
        level === "capital" ||
        ((level === "region" || level === "area") && candidates.length <= FEW_MEANINGS);
      const code = gazetteer.country(row);
      if (isBroad && code !== null && way !== "inner") countries.add(code);
    }
  return countries;
}

const FEW_MEANINGS = 4;

/** "In X, Russia claimed": the second name is who acts, not where. */
function isSubject(analysis: Analysis, mention: Mention, between: string): boolean {
  if (between.trim() !== ",") return false;
  const next = analysis.tokens[firstTokenAt(analysis, mention.end)];
  return next !== undefined && next.start >= mention.end && (next.pos === "VERB" || next.pos === "AUX");
}

/** "Washington-based" tells where a body sits, not where something happened. */
const isOrigin = (analysis: Analysis, mention: Mention): boolean => isCompounded(analysis.text, mention.end);

/** What the words between two names say: the first lies in the second, or holds it. */
function relationBetween(between: string): "inside" | "around" | null {
  const words = between
    .toLowerCase()
    .split(/\s/u)
    .filter((word) => word !== "" && word !== "the" && !PARTS.has(word));
  const link = words.join(" ");
  if (INSIDE.has(link)) return "inside";
  return link === "'s" || link === "’s" ? "around" : null;
}

/** True where the words before a name say that it is beside what was named before. */
const isOutside = (before: string): boolean =>
  before
    .toLowerCase()
    .split(/[\s,]/u)
    .some((word) => OUTSIDE.has(word));

const LONGEST_LINK = 40;
const INSIDE: ReadonlySet<string> = new Set([
  ",",
  "(",
  "in",
  ", in",
  "of",
  ", a town in",
  ", a village in",
  ", a city in",
  "district of",
  "district ,",
  "village in",
  "town in",
  "city in",
]);
/** "X, which borders Y", "X next to Y": Y does not hold X. */
const OUTSIDE: ReadonlySet<string> = new Set([
  "next",
  "borders",
  "bordering",
  "adjacent",
  "neighbouring",
  "neighboring",
  "opposite",
]);
const PARTS: ReadonlySet<string> = new Set([
  "southern",
  "northern",
  "eastern",
  "western",
  "central",
  "southeastern",
  "northwestern",
  "northeastern",
  "southwestern",
  "rural",
  "occupied",
]);
