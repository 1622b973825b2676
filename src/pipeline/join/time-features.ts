import type { Analysis, DayRange, Timex } from "../../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../../read/index.ts";
import { groupOf } from "./event-group.ts";
import { isInside } from "./locate.ts";
import type { Features } from "./rank.ts";
import { firstWhere } from "../../text/in-order.ts";

/** An interval that a report names, with the expressions that give it; `mentions` is empty for the day of publication. */
export type TimeNode = { range: DayRange; mentions: readonly TimeMention[]; isPublication: boolean };
export type TimeMention = { timex: Timex; sentence: number; isAside: boolean };

const ZONES = [
  "clause",
  "content",
  "sentence",
  "speaking",
  "before1",
  "before3",
  "before",
  "after",
  "nowhere",
] as const;
type Zone = (typeof ZONES)[number];

/** Features of one interval for the time of one claim; named so that the weights can be read. */
export function timeFeatures(
  node: TimeNode,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
  nearest: Timex | null,
  tense: string,
  hasOwn: boolean,
): Features {
  const group = groupOf(claim.event);
  const found = closest(node, claim, statement, sentence);
  if (!found && !node.isPublication) return []; // named in a caption alone
  const zone = found?.zone ?? "nowhere";
  const grain = grainOf(node.range);
  // A season or a year that another sentence names is too wide to be meant here.
  if (found && !node.isPublication && near(zone) !== "here" && (grain === "season" || grain === "year")) return [];
  const features = [`zone:${zone}`, `zone:${near(zone)}:${group}`, `grain:${grain}`, `grain:${grain}:${group}`];
  if (node.isPublication)
    features.push(
      "publication",
      `publication:${group}`,
      `publication:${claim.event}`,
      `publication:${tense}`,
      `publication:${tense}:${group}`,
    );
  if (near(zone) !== "here") features.push(`elsewhere:${hasOwn ? "own" : "bare"}`);
  if (found) {
    const { timex } = found.mention;
    features.push(`type:${timex.type}:${near(zone)}`, `rule:${timex.rule.split("@")[0]!.split("+")[0]!}`);
    if (timex === nearest) features.push(`nearest:${zone}`);
    if (near(zone) === "here") features.push(`grain:${grain}:here`);
    if (near(zone) !== "here")
      features.push(
        `tense:${tense}:${near(zone)}`,
        `polarity:${claim.polarity}:${near(zone)}`,
        `modality:${claim.modality}:${near(zone)}`,
      );
  }
  if (node.mentions.length > 1) features.push("repeated");
  return features;
}

/** Features of giving a claim no time. `hasOwn`: an interval stands in the claim's sentence. */
export const noTimeFeatures = (
  claim: ClaimDraft,
  statement: StatementDraft,
  hasOwn: boolean,
  tense: string,
): Features => [
  "none",
  `none:${groupOf(claim.event)}`,
  `none:${claim.event}`,
  `none:${hasOwn ? "own" : "bare"}`,
  `none:${hasOwn ? "own" : "bare"}:${groupOf(claim.event)}`,
  `none:${claim.modality}`,
  `none:${claim.polarity}`,
  `none:${statement.kind}`,
  `none:${tense}`,
];

/** Tense of a claim's clause by its verbs: past, present, future, perfect, or none. */
export function tenseOf(analysis: Analysis, claim: ClaimDraft): string {
  const [start, end] = claim.scope[0] ?? [0, 0];
  let tense = "none";
  for (let i = firstToken(analysis, start); i < analysis.tokens.length && analysis.tokens[i]!.start < end; i++) {
    const { pos, lower, lemma } = analysis.tokens[i]!;
    if (/^(?:will|shall|'ll|’ll)$/.test(lower)) return "future";
    if (/^(?:has|have|'ve|’ve)$/.test(lower) && pos === "AUX") tense = "perfect";
    else if (tense === "none" && pos === "AUX" && /^(?:is|are|'s|’s|'re|’re|does|do|can|may)$/.test(lower))
      tense = "present";
    else if (tense === "none" && pos === "AUX" && /^(?:was|were|had|did|would|could)$/.test(lower)) tense = "past";
    else if (tense === "none" && pos === "VERB")
      tense =
        lower === `${lemma}s` || lower === `${lemma}es`
          ? "present"
          : lower !== lemma && !lower.endsWith("ing")
            ? "past"
            : "none";
  }
  return tense;
}

const near = (zone: Zone) =>
  zone === "clause" || zone === "content" || zone === "sentence" ? "here" : zone === "before1" ? "before" : zone;

function closest(
  node: TimeNode,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
): { mention: TimeMention; zone: Zone } | null {
  let best: { mention: TimeMention; zone: Zone } | null = null;
  for (const mention of node.mentions) {
    const zone = zoneOf(mention, claim, statement, sentence);
    if (mention.isAside && near(zone) !== "here") continue;
    if (!best || ZONES.indexOf(zone) < ZONES.indexOf(best.zone)) best = { mention, zone };
  }
  return best;
}

function zoneOf(
  { timex: { start, end }, sentence: at }: TimeMention,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
): Zone {
  if (isInside(start, end, claim.scope.slice(0, 1))) return "clause";
  if (isInside(start, end, statement.content)) return "content";
  if (isInside(start, end, [statement.sentence])) return isSpeakingTime(start, statement) ? "speaking" : "sentence";
  if (at >= sentence) return "after";
  return sentence - at <= 1 ? "before1" : sentence - at <= 3 ? "before3" : "before";
}

/** A day beside the cue dates the speaking: "said on Saturday". */
const isSpeakingTime = (start: number, { source, cue }: StatementDraft) =>
  cue !== null && source !== null && start >= Math.min(source[0], cue[0]);

function grainOf({ from, to }: DayRange): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days === 0
    ? "day"
    : days <= 2
      ? "days"
      : days <= 10
        ? "week"
        : days <= 40
          ? "month"
          : days <= 200
            ? "season"
            : "year";
}

const firstToken = (analysis: Analysis, at: number): number => firstWhere(analysis.tokens, ({ end }) => end > at);
