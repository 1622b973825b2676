import { isWithin, sureness, type Scored } from "./choose.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { distanceKm } from "./geometry.ts";
import type { NameGroup } from "./groups.ts";
import { SITE_NOUNS } from "./sites.ts";

/** What is left where no candidate may be taken: the smallest sure unit that holds the name, or nothing. */
export interface Fallback {
  readonly unit: number | null;
  readonly reason: string;
}

/** A place so small that its name alone says little. Persons. */
const OBSCURE_POPULATION = 20_000;
/** Log-odds from the document, below which nothing speaks for a little known place. */
const NEEDED_SUPPORT = 0.3;
/** Probability from which others may rely on a name's place. */
const SURE = 0.7;
/** Share of the document's places in one unit, from which an unlisted name is taken to lie there too. */
const DOMINANT = 0.6;
const EVIDENCE = { wording: 4, beside: 1.5, elsewhere: 0.3, elsewhereCap: 1, nearby: 1.5, nearbyKm: 40 } as const;
/** Settlements in the lists per million inhabitants, below which most villages are missing (Ukraine has 800, Russia 60). */
const THIN_COVERAGE = 300;
/** How much better the evidence for another unit must be than for that of a listed place of the name. */
const MARGIN = { thin: 0.4, covered: 2 } as const;

/** For each name, null where its best candidate stands. */
export function fallBacks(
  groups: readonly NameGroup[],
  scored: readonly Scored[][],
  gazetteer: Gazetteer,
): (Fallback | null)[] {
  const sure = scored.map((candidates) =>
    surenessOfArea(candidates, gazetteer) >= SURE && !isDoubtful(candidates[0]!, gazetteer) ? candidates[0]!.row : null,
  );
  const shares = shareOfUnits(
    groups,
    sure,
    scored.map((candidates) => candidates[0]?.kind === "demonym"),
    gazetteer,
  );
  return groups.map((group, index) => fallBack(group, scored[index]!, index, groups, sure, shares, gazetteer));
}

/** How sure the area of the best candidate is: "Idlib" the town and Idlib the governorate are one of the other. */
function surenessOfArea(candidates: readonly Scored[], gazetteer: Gazetteer): number {
  const best = candidates[0];
  if (best === undefined) return 0;
  let share = 0;
  for (const { row, score } of candidates)
    if (row === best.row || isTownOfRegion(row, best.row, gazetteer) || isTownOfRegion(best.row, row, gazetteer))
      share += Math.exp(score - best.score);
  return share * sureness(candidates);
}

const isTownOfRegion = (town: number, region: number, gazetteer: Gazetteer): boolean =>
  gazetteer.level(region) === "region" && gazetteer.level(town) === "settlement" && gazetteer.parent(town) === region;

function fallBack(
  group: NameGroup,
  candidates: readonly Scored[],
  index: number,
  groups: readonly NameGroup[],
  sure: readonly (number | null)[],
  shares: Shares,
  gazetteer: Gazetteer,
): Fallback | null {
  const best = candidates[0];
  if (best !== undefined && !isObscure(best.row, gazetteer) && !isInnerAlone(best, gazetteer)) return null;
  const evidence = evidenceForUnits(group, index, groups, sure, gazetteer);
  for (const unit of evidence.keys())
    if ((shares.countryShare.get(gazetteer.country(unit) ?? "") ?? 0) < RELEVANT) evidence.delete(unit);
  const top = strongest(evidence, gazetteer);
  if (best === undefined)
    return townOfSite(group, sure, top?.unit ?? null, gazetteer) ?? unlisted(top, shares, gazetteer);
  if (best.container !== null) return null;
  const own = ownEvidence(best.row, evidence, sure, index, gazetteer);
  if (top !== null && top.unit !== best.row && !isWithin(best.row, top.unit, gazetteer)) {
    const country = gazetteer.country(top.unit);
    const margin = country !== null && isThin(country, gazetteer) ? MARGIN.thin : MARGIN.covered;
    if (top.weight > own + margin) {
      const elsewhere = `${gazetteer.name(best.row)}, ${gazetteer.country(best.row) ?? "no country"}`;
      return {
        unit: top.unit,
        reason: `the text puts it in ${gazetteer.name(top.unit)}; the gazetteer knows the name elsewhere only (${elsewhere})`,
      };
    }
  }
  if (best.support < NEEDED_SUPPORT && own <= 0 && groups.length > 1) {
    const { unit } = unlisted(top, shares, gazetteer);
    return { unit, reason: "nothing in the text speaks for any listed place of that name" };
  }
  const dominant = shares.country;
  const isElsewhere = dominant !== null && gazetteer.country(best.row) !== gazetteer.country(dominant);
  if (isElsewhere && own < EVIDENCE.beside && best.support < FOREIGN_SUPPORT)
    return {
      unit: dominant,
      reason: `a little known place abroad (${gazetteer.name(best.row)}, ${gazetteer.country(best.row) ?? ""}) in a text about ${gazetteer.name(dominant)}`,
    };
  return null;
}

/** A named site or quarter lies in the town that is named in its sentence, or just before or after. */
function townOfSite(
  group: NameGroup,
  sure: readonly (number | null)[],
  unit: number | null,
  gazetteer: Gazetteer,
): Fallback | null {
  const isPart = group.mentions.some(({ isSite, word }) => isSite === true || QUARTERS.has(word?.word ?? ""));
  if (!isPart && !SITE_NOUNS.has(group.name.split(/\s/u).at(-1)!.toLowerCase())) return null;
  let nearest: number | null = null;
  let closest = 0;
  for (const [other, closeness] of group.beside) {
    const row = sure[other];
    if (row === null || row === undefined || closeness <= closest) continue;
    const level = gazetteer.level(row);
    if (level !== "settlement" && level !== "capital") continue;
    if (unit !== null && gazetteer.country(unit) !== gazetteer.country(row)) continue;
    nearest = row;
    closest = closeness;
  }
  return nearest === null ? null : { unit: nearest, reason: `a site that is named beside ${gazetteer.name(nearest)}` };
}

/** Place words for a part of a town. */
const QUARTERS: ReadonlySet<string> = new Set(["neighborhood", "neighbourhood", "quarter", "borough"]);

/** Share of a document's places below which a country is named in passing and holds no unknown village. */
const RELEVANT = 0.1;
const FOREIGN_SUPPORT = 1.5;

function unlisted(top: { unit: number; weight: number } | null, shares: Shares, gazetteer: Gazetteer): Fallback {
  if (top !== null)
    return { unit: top.unit, reason: `not in the gazetteer; ${gazetteer.name(top.unit)} is named with it` };
  const dominant = shares.region ?? shares.country;
  if (dominant === null) return { unit: null, reason: "not in the gazetteer, and no unit is named with it" };
  return { unit: dominant, reason: `not in the gazetteer; most places of the text lie in ${gazetteer.name(dominant)}` };
}

const isObscure = (row: number, gazetteer: Gazetteer): boolean => {
  const level = gazetteer.level(row);
  return (
    (level === "settlement" || level === "neighbourhood" || level === "district") &&
    gazetteer.population(row) < OBSCURE_POPULATION
  );
};

/** A town within a longer name, where nothing else in the text speaks for it: "Liverpool Academy" may stand in Cairo. */
const isInnerAlone = (best: Scored, gazetteer: Gazetteer): boolean =>
  best.way === "inner" &&
  best.support < INNER_SUPPORT &&
  gazetteer.level(best.row) !== "country" &&
  gazetteer.level(best.row) !== "region";

const INNER_SUPPORT = 1;

/** A place within a longer name, or one found by its sound alone, vouches for nothing else. */
const isDoubtful = (best: Scored, gazetteer: Gazetteer): boolean =>
  best.way === "inner" || (best.way === "sound" && isObscure(best.row, gazetteer));

/** The unit that a sure place speaks for: itself, or the region around it. */
function unitOf(row: number, gazetteer: Gazetteer): number | null {
  const level = gazetteer.level(row);
  if (level === "region" || level === "country") return row;
  if (level === "area" || level === "water" || level === "site") return null;
  const parent = gazetteer.parent(row);
  return parent === null ? null : level === "capital" ? (gazetteer.parent(parent) ?? parent) : parent;
}

/** Log-odds for each region or country, by the wording and by what is named near. */
function evidenceForUnits(
  group: NameGroup,
  index: number,
  groups: readonly NameGroup[],
  sure: readonly (number | null)[],
  gazetteer: Gazetteer,
): Map<number, number> {
  const evidence = new Map<number, number>();
  const add = (unit: number | null, weight: number): void => {
    if (unit !== null) evidence.set(unit, (evidence.get(unit) ?? 0) + weight);
  };
  for (const other of group.containers) {
    const row = sure[other];
    if (row !== null && row !== undefined) add(unitOf(row, gazetteer), EVIDENCE.wording);
  }
  for (const [other, closeness] of group.beside) {
    const row = sure[other];
    if (row === null || row === undefined || other === index) continue;
    const unit = unitOf(row, gazetteer);
    if (unit !== null && gazetteer.level(unit) === "region") add(unit, EVIDENCE.beside * closeness);
  }
  groups.forEach((other, i) => {
    const row = sure[i];
    if (i === index || row === null || row === undefined) return;
    const unit = unitOf(row, gazetteer);
    if (unit === null || !evidence.has(unit)) return;
    add(unit, Math.min(EVIDENCE.elsewhereCap, EVIDENCE.elsewhere * Math.log(1 + other.mentions.length)));
  });
  return evidence;
}

/** The unit with the most evidence; where two come near each other, what holds both. */
function strongest(
  evidence: ReadonlyMap<number, number>,
  gazetteer: Gazetteer,
): { unit: number; weight: number } | null {
  const ranked = [...evidence].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const [first, second] = ranked;
  if (first === undefined || first[1] < LEAST_EVIDENCE) return null;
  if (second !== undefined && first[1] - second[1] < TIE && !isWithin(first[0], second[0], gazetteer)) {
    if (isWithin(second[0], first[0], gazetteer)) return { unit: second[0], weight: second[1] };
    const country = gazetteer.country(first[0]);
    if (country === null || country !== gazetteer.country(second[0])) return null;
    const row = gazetteer.countryRow(country);
    return row === null ? null : { unit: row, weight: first[1] };
  }
  return { unit: first[0], weight: first[1] };
}

const LEAST_EVIDENCE = 0.6;
const TIE = 0.4;

/** The evidence for the unit of a listed place, and for a sure place near it. */
function ownEvidence(
  row: number,
  evidence: ReadonlyMap<number, number>,
  sure: readonly (number | null)[],
  index: number,
  gazetteer: Gazetteer,
): number {
  let own = 0;
  for (const [unit, weight] of evidence) if (isWithin(row, unit, gazetteer)) own = Math.max(own, weight);
  const isNear = sure.some((other, i) => {
    if (other === null || i === index || gazetteer.level(other) === "country" || gazetteer.level(other) === "region")
      return false;
    const km = distanceKm(
      gazetteer.latitude(row),
      gazetteer.longitude(row),
      gazetteer.latitude(other),
      gazetteer.longitude(other),
    );
    return km <= EVIDENCE.nearbyKm;
  });
  return own + (isNear ? EVIDENCE.nearby : 0);
}

/** "Russian jets" over Syria say less of the place than "Syria" does. */
const ADJECTIVE = 0.25;

interface Shares {
  readonly region: number | null;
  readonly country: number | null;
  /** By country code. */
  readonly countryShare: ReadonlyMap<string, number>;
}

/** The region and the country in which most of the sure mentions of the document lie. */
function shareOfUnits(
  groups: readonly NameGroup[],
  sure: readonly (number | null)[],
  isAdjective: readonly boolean[],
  gazetteer: Gazetteer,
): Shares {
  const regions = new Map<number, number>();
  const countries = new Map<number, number>();
  groups.forEach((group, i) => {
    const row = sure[i];
    if (row === null || row === undefined) return;
    const unit = unitOf(row, gazetteer);
    if (unit === null) return;
    if (gazetteer.level(unit) === "region") regions.set(unit, (regions.get(unit) ?? 0) + group.mentions.length);
    const country = gazetteer.countryRow(gazetteer.country(row) ?? "");
    if (country !== null)
      countries.set(country, (countries.get(country) ?? 0) + group.mentions.length * (isAdjective[i] ? ADJECTIVE : 1));
  });
  const country = dominantOf(countries);
  const region = dominantOf(regions);
  const isInCountry = region !== null && country !== null && isWithin(region, country, gazetteer);
  let total = 0;
  for (const count of countries.values()) total += count;
  const countryShare = new Map([...countries].map(([row, count]) => [gazetteer.country(row) ?? "", count / total]));
  return { region: isInCountry ? region : null, country, countryShare };
}

function dominantOf(counts: ReadonlyMap<number, number>): number | null {
  let total = 0;
  let best: number | null = null;
  for (const [unit, count] of counts) {
    total += count;
    if (best === null || count > counts.get(best)!) best = unit;
  }
  return best !== null && counts.get(best)! >= DOMINANT * total ? best : null;
}

function isThin(country: string, gazetteer: Gazetteer): boolean {
  return gazetteer.settlementsPerMillion(country) < THIN_COVERAGE;
}
