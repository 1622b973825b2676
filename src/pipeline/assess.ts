import { match } from "../match/index.ts";
import type { ClaimRef, Decision, Reading, Relation, Report, Situation } from "../model/index.ts";
import { relationsWithin } from "../read/index.ts";
import { weigh } from "../weigh/index.ts";
import type { Resources } from "./resources.ts";

export type Known = {
  reports: readonly Report[];
  readings: readonly Reading[];
  decisions: readonly Decision[];
  asOf: string | null;
};

/** All that follows from a set of readings at one moment: matched, weighed, with what could not be placed or dated. */
export function assess(
  { reports, readings, decisions, asOf }: Known,
  resources: Pick<Resources, "conflicts" | "aliases"> & Partial<Pick<Resources, "wordCounts">>,
): Situation {
  const input = {
    reports: [...reports],
    readings: [...readings],
    conflicts: resources.conflicts,
    aliases: resources.aliases,
    decisions: [...decisions],
  };
  const matching = match(input, resources.wordCounts);
  const { assessments, silences } = weigh(matching, { ...input, asOf, grades: [] });
  return {
    asOf,
    reports: [...reports],
    readings: [...readings],
    ...matching,
    relations: [...matching.relations, ...toldRelations(reports, readings)],
    assessments,
    silences,
    ...trays(readings),
  };
}

/** Relations that reports state themselves, besides those that matching finds between them. */
function toldRelations(reports: readonly Report[], readings: readonly Reading[]): Relation[] {
  const texts = new Map(reports.map(({ id, text }): [string, string] => [id, text]));
  return readings.flatMap((reading) => relationsWithin(reading, texts.get(reading.id) ?? ""));
}

/** Claims of events that have no place or no time: never dropped, never guessed. */
function trays(readings: readonly Reading[]): { unplaced: ClaimRef[]; undated: ClaimRef[] } {
  const unplaced: ClaimRef[] = [];
  const undated: ClaimRef[] = [];
  for (const { id, statements } of readings)
    for (const statement of statements)
      for (const [claim, { event, where, when }] of statement.claims.entries()) {
        if (event === "other") continue;
        const ref = { report: id, statement: statement.id, claim };
        if ((where?.lat ?? null) === null) unplaced.push(ref);
        if ((when ?? null) === null) undated.push(ref);
      }
  return { unplaced, undated };
}
