import type { Analysis, Conflict } from "../model/index.ts";
import type { PartyIndex } from "../text/party.ts";
import type { StatementSkeleton } from "./attribution/statements.ts";

/** A statement that each of two makes of the other; `accused` is the other. */
export type Charge = { skeleton: StatementSkeleton; accused: string };

const EACH_OTHER = /^(?:each other|one another) (?:of |for )?/i;

/**
 * "Both sides accuse each other of breaking the truce": two statements on the same characters, each with its own
 * source, the accused as the doer. The two are named in the source ("X and Y"), else the parties whom the report
 * names most. Null where the statement is none of the kind or the two can't be told.
 */
export function chargesOf(
  analysis: Analysis,
  skeleton: StatementSkeleton,
  conflict: Conflict | null,
  parties: PartyIndex,
  named: readonly string[],
): Charge[] | null {
  const first = skeleton.content[0];
  if (!first || skeleton.source === null || (skeleton.cueLemma !== "accuse" && skeleton.cueLemma !== "blame"))
    return null;
  const lead = EACH_OTHER.exec(analysis.text.slice(...first))?.[0].length;
  if (lead === undefined || first[0] + lead >= first[1]) return null;
  const pair = namedPair(analysis.text.slice(...skeleton.source)) ?? foremostPair(conflict, parties, named);
  if (!pair) return null;
  const content: StatementSkeleton["content"] = [[first[0] + lead, first[1]], ...skeleton.content.slice(1)];
  const [one, other] = pair;
  return [
    { skeleton: { ...skeleton, content, sourceName: one, isPerson: false, rule: "reciprocal" }, accused: other },
    { skeleton: { ...skeleton, content, sourceName: other, isPerson: false, rule: "reciprocal" }, accused: one },
  ];
}

function namedPair(source: string): [string, string] | null {
  const [one, other, ...rest] = source.replace(/^(?:both|the) /i, "").split(/ and /);
  return one && other && rest.length === 0 && /^\p{Lu}/u.test(one) && /^\p{Lu}/u.test(other) ? [one, other] : null;
}

/** The two parties of a conflict that a report's names belong to most often. */
function foremostPair(
  conflict: Conflict | null,
  parties: PartyIndex,
  named: readonly string[],
): [string, string] | null {
  if (!conflict) return null;
  const counts = new Map<string, number>();
  for (const name of named) {
    const party = parties.partyOf(name, conflict.id);
    if (party && conflict.parties.some(({ id }) => id === party.id))
      counts.set(party.name, (counts.get(party.name) ?? 0) + 1);
  }
  const [one, other] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return one && other ? [one, other] : null;
}
