import type { Because, Scored } from "./choose.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { distanceKm } from "./geometry.ts";
import { WEIGHTS } from "./weights.ts";

/** What a score is made of, in words with the log-odds. */
export function reasonsFor(scored: Scored, gazetteer: Gazetteer): string[] {
  const { row, way, prior, support, because, container } = scored;
  const population = gazetteer.population(row);
  const people = population > 0 ? `, population ${population}` : "";
  const reasons = [`${gazetteer.level(row)}${people} ${signed(prior)}`];
  if (way !== "listed") reasons.push(WAY_REASONS[way]);
  const fromContainer = container === null ? 0 : WEIGHTS.phraseContainer;
  if (container !== null) reasons.push(`the text puts it in ${gazetteer.name(container)} ${signed(fromContainer)}`);
  if (because !== null)
    reasons.push(
      `${relationInWords(row, because, gazetteer)}, with all other names ${signed(support - fromContainer)}`,
    );
  return reasons;
}

function relationInWords(row: number, because: Because, gazetteer: Gazetteer): string {
  const name = gazetteer.name(because.row);
  if (because.relation === "within") return `in ${name}, which is named`;
  if (because.relation === "contains") return `holds ${name}`;
  if (because.relation === "same country") return `same country as ${name}`;
  const km = distanceKm(
    gazetteer.latitude(row),
    gazetteer.longitude(row),
    gazetteer.latitude(because.row),
    gazetteer.longitude(because.row),
  );
  return `${Math.round(km)} km from ${name}`;
}

const WAY_REASONS = {
  unit: "listed under another word for such a unit",
  part: "a part of the place named",
  inner: "the place within a longer name",
  sound: "listed in another spelling of the same sound",
} as const;

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
