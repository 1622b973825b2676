import type { Candidate } from "./candidates.ts";
import type { Gazetteer, GazetteerLevel } from "./gazetteer.ts";
import { distanceKm } from "./geometry.ts";
import type { NameGroup } from "./groups.ts";
import { WEIGHTS } from "./weights.ts";

/** A candidate with what speaks for it. */
export interface Scored extends Candidate {
  readonly prior: number;
  readonly score: number;
  /** The part of the score that the document gives; near zero, nothing supports the choice. */
  readonly support: number;
  /** The other name of the document that speaks most for it. */
  readonly because: Because | null;
  /** The unit that the wording puts it in ("X, Y"), or null. */
  readonly container: number | null;
}

export interface Because {
  readonly row: number;
  readonly relation: "within" | "contains" | "near" | "same country";
}

/** Candidates of a name beyond these are not weighed: those with the most people, and those a named unit contains, come first. */
const MAXIMUM_CANDIDATES = 48;
/** Names that others are weighed against; the most mentioned ones. Keeps the work linear in the number of names. */
const MAXIMUM_ANCHORS = 48;
const ROUNDS = 3;

/** Scores the candidates of each name, best first, coherently over the document. */
export function choosePlaces(groups: readonly NameGroup[], gazetteer: Gazetteer): Scored[][] {
  const named = namedUnits(groups, gazetteer);
  const priors = groups.map((group) =>
    cap(
      group.reading.candidates.map((candidate) => withPrior(candidate, group.reading.levels, gazetteer)),
      named,
      gazetteer,
    ),
  );
  let scored: Scored[][] = priors.map((candidates) => [...candidates].sort(better));
  const anchorIndices = groups
    .map((group, index) => ({ index, count: group.mentions.length }))
    .sort((a, b) => b.count - a.count || a.index - b.index)
    .slice(0, MAXIMUM_ANCHORS)
    .map(({ index }) => index);
  for (let round = 0; round < ROUNDS; round++) {
    const anchors = anchorIndices.flatMap((index) => {
      const best = scored[index]![0];
      return best === undefined ? [] : [{ index, row: best.row, weight: sureness(scored[index]!) }];
    });
    scored = groups.map((group, index) =>
      priors[index]!.map((candidate) => weigh(candidate, group, index, anchors, scored, gazetteer)).sort(better),
    );
  }
  return scored;
}

/** Softmax of the best over all: how much the rest of the document may rely on it. */
export function sureness(candidates: readonly Scored[]): number {
  const best = candidates[0];
  if (best === undefined) return 0;
  let total = 0;
  for (const candidate of candidates) total += Math.exp(candidate.score - best.score);
  return 1 / total;
}

interface Anchor {
  readonly index: number;
  readonly row: number;
  readonly weight: number;
}

function withPrior(candidate: Candidate, levels: readonly GazetteerLevel[] | null, gazetteer: Gazetteer): Scored {
  const { row, kind, way } = candidate;
  const level = gazetteer.level(row);
  const isVast = level === "area" || level === "water" || level === "site";
  const people = gazetteer.population(row) || WEIGHTS.unknownPopulation;
  const population = isVast ? 0 : WEIGHTS.population * Math.log(people);
  const told = worthOfWord(levels, level);
  const prior = population + WEIGHTS.level[level] + WEIGHTS.kind[kind] + WEIGHTS.way[way] + told;
  return { ...candidate, prior, score: prior, support: 0, because: null, container: null };
}

/** The first level that a place word tells weighs most: an oblast is a region before it is anything else. */
function worthOfWord(levels: readonly GazetteerLevel[] | null, level: GazetteerLevel): number {
  const rank = levels?.indexOf(level) ?? -1;
  if (rank < 0) return 0;
  return levels?.[0] === "settlement" ? WEIGHTS.townWord : Math.max(0, WEIGHTS.unitWord - rank * WEIGHTS.unitWordStep);
}

function weigh(
  candidate: Scored,
  group: NameGroup,
  index: number,
  anchors: readonly Anchor[],
  scored: readonly Scored[][],
  gazetteer: Gazetteer,
): Scored {
  let total = 0;
  let strongest = 0;
  let because: Because | null = null;
  let weights = 0;
  let compatriots = 0;
  const country = gazetteer.country(candidate.row);
  for (const anchor of anchors) {
    if (anchor.index === index || anchor.row === candidate.row) continue;
    weights += anchor.weight;
    if (country !== null && gazetteer.country(anchor.row) === country) compatriots += anchor.weight;
    const link = linkBetween(candidate.row, anchor.row, gazetteer);
    const closeness = group.beside.get(anchor.index) ?? 0;
    const nearer = link.relation === "within" ? WEIGHTS.sentenceContainer * closeness : 0;
    const worth = anchor.weight * (link.worth + nearer);
    total += worth;
    if (worth > strongest) {
      strongest = worth;
      because = { row: anchor.row, relation: link.relation };
    }
  }
  let support = WEIGHTS.supportCap * (1 - Math.exp(-total / WEIGHTS.supportCap));
  support += (WEIGHTS.countryShare * compatriots) / (weights + 1);
  const container = phraseContainer(candidate.row, group, scored, gazetteer);
  if (container !== null) support += WEIGHTS.phraseContainer;
  return { ...candidate, support, score: candidate.prior + support, because, container };
}

function linkBetween(
  row: number,
  anchor: number,
  gazetteer: Gazetteer,
): { worth: number; relation: Because["relation"] } {
  if (isWithin(row, anchor, gazetteer)) {
    const worth = gazetteer.level(anchor) === "country" ? WEIGHTS.countryNamed : WEIGHTS.regionNamed;
    return { worth, relation: "within" };
  }
  if (isWithin(anchor, row, gazetteer)) return { worth: WEIGHTS.containsNamed, relation: "contains" };
  const country = gazetteer.country(row);
  const same = country !== null && country === gazetteer.country(anchor) ? WEIGHTS.sameCountry : 0;
  const isBroad = gazetteer.level(row) === "country" || gazetteer.level(anchor) === "country";
  if (isBroad) return { worth: same, relation: "same country" };
  const km = distanceKm(
    gazetteer.latitude(row),
    gazetteer.longitude(row),
    gazetteer.latitude(anchor),
    gazetteer.longitude(anchor),
  );
  const near = WEIGHTS.nearby * Math.exp(-km / WEIGHTS.nearbyKm);
  return { worth: same + near, relation: near > same ? "near" : "same country" };
}

function phraseContainer(
  row: number,
  group: NameGroup,
  scored: readonly Scored[][],
  gazetteer: Gazetteer,
): number | null {
  for (const index of group.containers)
    for (const candidate of scored[index]!) if (isWithin(row, candidate.row, gazetteer)) return candidate.row;
  return null;
}

/** True where `unit` is among the units that contain `row`; a region of our own table contains what lies in its radius. */
export function isWithin(row: number, unit: number, gazetteer: Gazetteer): boolean {
  let at = gazetteer.parent(row);
  for (let steps = 0; at !== null && steps < DEEPEST; steps++) {
    if (at === unit) return true;
    at = gazetteer.parent(at);
  }
  if (gazetteer.district(row) === unit) return true;
  const level = gazetteer.level(unit);
  if (level !== "area" || row === unit) return false;
  const km = distanceKm(
    gazetteer.latitude(row),
    gazetteer.longitude(row),
    gazetteer.latitude(unit),
    gazetteer.longitude(unit),
  );
  return km * METRES_PER_KM <= gazetteer.radiusM(unit) && gazetteer.radiusM(row) < gazetteer.radiusM(unit);
}

const DEEPEST = 4;
const METRES_PER_KM = 1000;

/** Regions and countries that any name of the document may stand for. */
function namedUnits(groups: readonly NameGroup[], gazetteer: Gazetteer): ReadonlySet<number> {
  const units = new Set<number>();
  for (const group of groups)
    for (const { row } of group.reading.candidates) {
      const level = gazetteer.level(row);
      if (level === "region" || level === "country") units.add(row);
    }
  return units;
}

/** The most likely ones by themselves, and those that a unit named in the document contains. */
function cap(candidates: readonly Scored[], units: ReadonlySet<number>, gazetteer: Gazetteer): readonly Scored[] {
  if (candidates.length <= MAXIMUM_CANDIDATES) return candidates;
  const inNamedUnit = (row: number): number => {
    const parent = gazetteer.parent(row);
    if (parent === null) return 0;
    if (gazetteer.level(parent) === "region" && units.has(parent)) return NAMED_REGION_FIRST;
    const country = gazetteer.countryRow(gazetteer.country(row) ?? "");
    return country !== null && units.has(country) ? NAMED_COUNTRY_FIRST : 0;
  };
  return candidates
    .map((candidate) => ({ candidate, rank: candidate.prior + inNamedUnit(candidate.row) }))
    .sort((a, b) => b.rank - a.rank || a.candidate.row - b.candidate.row)
    .slice(0, MAXIMUM_CANDIDATES)
    .map(({ candidate }) => candidate);
}

/** Log-odds that put places in named units before more populous ones elsewhere. */
const NAMED_REGION_FIRST = 8;
const NAMED_COUNTRY_FIRST = 4;

const better = (a: Scored, b: Scored): number => b.score - a.score || a.row - b.row;
