import type { Analysis, PlaceCandidate, Toponym } from "../model/index.ts";
import { clean, readName, readSound, type NameReading } from "./candidates.ts";
import { choosePlaces, sureness, type NameGroup } from "./choose.ts";
import { describe, pathOf } from "./describe.ts";
import { exactKey } from "./fold.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Mention } from "./mention.ts";
import { isMetonym } from "./metonym.ts";
import { fallBack } from "./within.ts";

/** Candidates that a toponym carries with it, the choice included. */
const SHOWN_CANDIDATES = 4;

/** Chooses a place for each mention; the choice is made once for each name of the document. */
export function resolveMentions(
  analysis: Analysis,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  title: string | null,
): Toponym[] {
  const groups = groupNames(analysis, mentions, gazetteer);
  const scored = choosePlaces(groups, gazetteer);
  const groupOf = new Map<Mention, number>();
  groups.forEach((group, index) => group.mentions.forEach((mention) => groupOf.set(mention, index)));
  void title;
  return mentions.map((mention) => {
    const index = groupOf.get(mention)!;
    const candidates = scored[index]!;
    const best = candidates[0];
    const shown = candidates.slice(0, SHOWN_CANDIDATES).map((each) => describe(each, gazetteer));
    const span = { start: mention.start, end: mention.end, name: mention.name };
    const fallback = fallBack(mention, index, groups, scored, gazetteer);
    if (fallback !== null) {
      const { unit, reason } = fallback;
      if (unit === null)
        return {
          ...span,
          resolution: "unplaced",
          choice: null,
          path: [mention.name],
          isMetonym: false,
          isAdjective: false,
          candidates: shown,
          reason,
        };
      const choice: PlaceCandidate = describe({ row: unit, score: 0, reasons: [reason] }, gazetteer);
      const path = [mention.name, ...pathOf(unit, gazetteer)];
      return {
        ...span,
        resolution: "within",
        choice,
        path,
        isMetonym: false,
        isAdjective: false,
        candidates: shown,
        reason,
      };
    }
    const choice = shown[0]!;
    const isPart = best!.way === "part" || best!.way === "inner";
    return {
      ...span,
      resolution: isPart ? "within" : "located",
      choice,
      path: isPart ? [clean(mention.name), ...choice.path] : choice.path,
      isMetonym: isMetonym(analysis, mention, gazetteer.level(best!.row)),
      isAdjective: best!.kind === "demonym",
      candidates: shown,
      reason: `${best!.reasons.join("; ")}; sure to ${Math.round(sureness(candidates) * 100)} %`,
    };
  });
}

function groupNames(analysis: Analysis, mentions: readonly Mention[], gazetteer: Gazetteer): NameGroup[] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = isShort(mention.name) ? mention.name : exactKey(clean(mention.name));
    byKey.set(key, [...(byKey.get(key) ?? []), mention]);
  }
  const named = [...byKey.values()];
  const groupOf = new Map<Mention, number>();
  named.forEach((group, index) => group.forEach((mention) => groupOf.set(mention, index)));
  const readings = readAll(
    named.map((group) => group[0]!.name),
    gazetteer,
  );
  const containers = named.map(() => new Map<number, number>());
  const beside = named.map(() => new Set<number>());
  const inOrder = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  inOrder.forEach((mention, i) => {
    const next = inOrder[i + 1];
    const index = groupOf.get(mention)!;
    if (next !== undefined) {
      const other = groupOf.get(next)!;
      const relation = relationBetween(analysis.text.slice(mention.end, next.start), next.start - mention.end);
      if (relation === "inside" && other !== index) count(containers[index]!, other);
      if (relation === "around" && other !== index) count(containers[other]!, index);
    }
    for (let j = i + 1; j < inOrder.length && j <= i + NEIGHBOURS && inOrder[j]!.sentence === mention.sentence; j++) {
      const other = groupOf.get(inOrder[j]!)!;
      beside[index]!.add(other);
      beside[other]!.add(index);
    }
  });
  return named.map((group, i) => ({
    name: group[0]!.name,
    mentions: group,
    reading: readings[i]!,
    containers: containers[i]!,
    beside: beside[i]!,
  }));
}

const NEIGHBOURS = 12;
const count = (counts: Map<number, number>, key: number): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const isShort = (name: string): boolean => name.length <= 3;

/** Exact names first; then, in the countries that those name, names by their sound. */
function readAll(names: readonly string[], gazetteer: Gazetteer): NameReading[] {
  const readings = names.map((name) => readName(name, gazetteer));
  const countries = new Set<string>();
  for (const { candidates } of readings)
    for (const { row, way } of candidates) {
      const level = gazetteer.level(row);
      const isBroad =
        level === "country" ||
        level === "capital" ||
        ((level === "region" || level === "area") && candidates.length <= FEW);
      const code = gazetteer.country(row);
      if (isBroad && code !== null && way !== "inner") countries.add(code);
    }
  if (countries.size === 0) return readings;
  return readings.map((reading, i) => {
    const isListed = reading.candidates.some(
      ({ way, row }) => way !== "inner" && countries.has(gazetteer.country(row) ?? ""),
    );
    if (isListed || reading.candidates.some(({ row }) => gazetteer.level(row) === "country")) return reading;
    const sounds = readSound(names[i]!, countries, gazetteer);
    return sounds.length === 0
      ? reading
      : { ...reading, candidates: [...reading.candidates.filter(({ way }) => way !== "inner"), ...sounds] };
  });
}

const FEW = 4;

/** Whether the words between two names say that the first lies in the second ("X, Y", "X in the Y") or holds it ("Y's X"). */
function relationBetween(between: string, length: number): "inside" | "around" | null {
  if (length > LONGEST_LINK) return null;
  const words = between
    .trim()
    .toLowerCase()
    .split(/\s/u)
    .filter((word) => word !== "")
    .join(" ");
  if (words === "," || words === "(" || INSIDE.has(words)) return "inside";
  return words === "'s" || words === "’s" ? "around" : null;
}

const LONGEST_LINK = 24;
const INSIDE: ReadonlySet<string> = new Set([
  "in",
  ", in",
  "in the",
  ", in the",
  "of",
  "in southern",
  "in northern",
  "in eastern",
  "in western",
  "in central",
  "in southeastern",
  "in northwestern",
  "in northeastern",
  "in southwestern",
]);
