import type { NameGroup, Scored } from "./choose.ts";
import { isWithin, sureness } from "./choose.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Mention } from "./mention.ts";

/** What is left where no candidate may be taken: the smallest sure unit that holds the name, or nothing. */
export interface Fallback {
  readonly unit: number | null;
  readonly reason: string;
}

/** Null where the best candidate stands. */
export function fallBack(
  mention: Mention,
  index: number,
  groups: readonly NameGroup[],
  scored: readonly Scored[][],
  gazetteer: Gazetteer,
): Fallback | null {
  const candidates = scored[index]!;
  const best = candidates[0];
  const unit = containingUnit(mention, index, groups, scored, gazetteer);
  if (best === undefined) {
    if (unit !== null)
      return { unit, reason: `not in the gazetteer; ${gazetteer.name(unit)} is the smallest unit named with it` };
    return { unit: null, reason: "not in the gazetteer, and no unit is named with it" };
  }
  if (!isObscure(best, gazetteer)) return null;
  if (
    unit !== null &&
    best.row !== unit &&
    !isWithin(best.row, unit, gazetteer) &&
    !isWithin(unit, best.row, gazetteer)
  ) {
    return {
      unit,
      reason: `the text puts it in ${gazetteer.name(unit)}; the gazetteer knows that name elsewhere only (${gazetteer.name(best.row)}, ${gazetteer.country(best.row) ?? "no country"})`,
    };
  }
  if (best.support < NEEDED_SUPPORT && groups.length > 1)
    return { unit, reason: "nothing in the text speaks for any place of that name" };
  return null;
}

/** A place so small that its name alone says little. Persons. */
const OBSCURE_POPULATION = 20_000;
const NEEDED_SUPPORT = 0.3;
const SURE = 0.75;

function isObscure(best: Scored, gazetteer: Gazetteer): boolean {
  const level = gazetteer.level(best.row);
  return (
    (level === "settlement" || level === "neighbourhood" || level === "district") &&
    gazetteer.population(best.row) < OBSCURE_POPULATION
  );
}

/** By the wording first ("X in Y"), then the unit of the same sentence, if it is the only one of its level there. */
function containingUnit(
  mention: Mention,
  index: number,
  groups: readonly NameGroup[],
  scored: readonly Scored[][],
  gazetteer: Gazetteer,
): number | null {
  const group = groups[index]!;
  const byWording = [...group.containers.keys()].flatMap((other) => sureUnit(scored[other]!, gazetteer));
  if (byWording.length > 0) return smallest(byWording, gazetteer);
  const units = new Set<number>();
  groups.forEach((other, i) => {
    if (i === index || !other.mentions.some((each) => each.sentence === mention.sentence)) return;
    for (const unit of sureUnit(scored[i]!, gazetteer)) if (gazetteer.level(unit) === "region") units.add(unit);
  });
  return units.size === 1 ? [...units][0]! : null;
}

function sureUnit(candidates: readonly Scored[], gazetteer: Gazetteer): number[] {
  const best = candidates[0];
  if (best === undefined || sureness(candidates) < SURE) return [];
  const level = gazetteer.level(best.row);
  return level === "region" || level === "country" || level === "district" || level === "area" ? [best.row] : [];
}

function smallest(rows: readonly number[], gazetteer: Gazetteer): number {
  return rows.reduce((best, row) => (gazetteer.radiusM(row) < gazetteer.radiusM(best) ? row : best));
}
