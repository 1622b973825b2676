import type { Assessment, Origin } from "../model/index.ts";
import { reliabilityWords } from "./likelihood.ts";
import { groupBy } from "./outline.ts";

/** Whom an origin is, and how that is known where it isn't plain from the name. */
export function originLine({ name, isCertain, reason }: Origin): string {
  const known = reason === "" || reason === name ? "" : `: ${reason}`;
  return `${name}${isCertain ? "" : " (may share an upstream)"}${known}`;
}

/** Grades, each once with all the sources that have it. */
export function gradeLines({ grades }: Assessment): string[] {
  const groups = groupBy(grades, ({ reliability, reason }) => JSON.stringify([reliability, reason]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = group.map(({ source }) => source).join("; ");
    return [`${reliabilityWords(first.reliability)}${first.reason ? `, ${first.reason}` : ""}: ${names}`];
  });
}
