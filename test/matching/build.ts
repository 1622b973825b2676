import { readdirSync, readFileSync } from "node:fs";
import { match } from "../../src/match/index.ts";
import type { AnnotatedClaim, AnnotatedStatement, Decision, MatchInput, Matching } from "../../src/model/index.ts";
import { Conflict } from "../../src/model/index.ts";
import { weigh } from "../../src/weigh/index.ts";

export const conflicts = readdirSync("data/parties")
  .sort()
  .map((file) => Conflict.parse(JSON.parse(readFileSync(`data/parties/${file}`, "utf8"))));

type Told = Partial<Omit<AnnotatedClaim, "time">> & { day?: string; until?: string; says?: string };
/** Who says it: a name, or "author". `chain` without the publisher. */
type Voice = { by: string; chain?: string[]; kind?: AnnotatedStatement["kind"] };

/** A report of statements, each [voice, claim]. The text is the claims' own words, one sentence each. */
export function report(
  id: string,
  publisher: string,
  date: string | null,
  told: readonly (readonly [Voice, Told])[],
): { report: MatchInput["reports"][number]; reading: MatchInput["readings"][number] } {
  let text = "";
  const statements = told.map(([voice, claim], index): AnnotatedStatement => {
    const start = text.length;
    const words = claim.says ?? `${claim.actor ?? "Somebody"} ${claim.event ?? "other"} ${claim.target ?? ""}.`;
    text += `${words} `;
    const { day, until, says: _says, ...rest } = claim;
    return {
      id: `s${index + 1}`,
      sentence: [start, start + words.length],
      content: [[start, start + words.length]],
      source: voice.by === "author" ? null : [start, start + 1],
      cue: null,
      sourceName: voice.by,
      chain: [publisher, ...(voice.chain ?? (voice.by === "author" ? [] : [voice.by]))],
      kind: voice.kind ?? (voice.by === "author" ? "author" : "indirect"),
      claims: [
        {
          event: "other",
          polarity: "affirmed",
          modality: "asserted",
          ...rest,
          time: day ? { from: day, to: until ?? day } : null,
        },
      ],
    };
  });
  return {
    report: {
      id,
      name: id,
      title: null,
      publisher,
      published: date
        ? { kind: "value", date, basis: "metadata", evidence: null, reason: "given" }
        : { kind: "unknown", reason: "not given" },
      text,
    },
    reading: { id, statements },
  };
}

export function inputOf(reports: readonly ReturnType<typeof report>[], decisions: Decision[] = []): MatchInput {
  return {
    reports: reports.map((each) => each.report),
    readings: reports.map((each) => each.reading),
    conflicts,
    aliases: [],
    decisions,
  };
}

/** Matches and weighs, and gives each question with its assessment. */
export function settle(
  reports: readonly ReturnType<typeof report>[],
  decisions: Decision[] = [],
  asOf: string | null = null,
) {
  const input = inputOf(reports, decisions);
  const matching: Matching = match(input);
  const { assessments, silences } = weigh(matching, { ...input, asOf, grades: [] });
  const asked = matching.questions.map((question, index) => ({ question, assessment: assessments[index]! }));
  return { ...matching, asked, silences };
}
