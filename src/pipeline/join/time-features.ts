import type { DayRange, Span, Timex, Token } from "../../model/index.ts";
import { firstWhere } from "../../text/in-order.ts";
import { isInside } from "./locate.ts";
import type { Features } from "./rank.ts";
import { continuity, overlap, type TimeHistory } from "./time-history.ts";
import type { NearNode, TimeMention, TimeNode } from "./time-nodes.ts";
import { verbAbove, type TimeProfile } from "./time-profile.ts";

/** What stands around a claim: the intervals that may be its own, what sentences speak of, and what was chosen before it. */
export type TimeSetting = {
  publication: DayRange | null;
  tokens: readonly Token[];
  /** Content words and events of each sentence with a claim or a time in it. */
  wordsOf: (sentence: number) => ReadonlySet<string>;
  profilesOf: (sentence: number) => readonly TimeProfile[];
  /** The first day that the running text tells an event of, and the one that most claims' own clauses name. */
  lead: TimeNode | null;
  main: TimeNode | null;
  /** Of the days before publication the one that most clauses name: when what the report is about happened. */
  past: TimeNode | null;
  /** Facts of the whole report. */
  facets: readonly string[];
};

const ZONES = ["clause", "content", "sentence", "speaking", "prev", "near", "far", "later", "pub"] as const;
type Zone = (typeof ZONES)[number];

/** Zones that are told alike. */
const KIND: Readonly<Record<Zone, string>> = {
  clause: "own",
  content: "own",
  sentence: "own",
  speaking: "speaking",
  prev: "prev",
  near: "back",
  far: "back",
  later: "later",
  pub: "pub",
};

/** Features of one interval for the time of one claim; null where it can't be meant. */
export function timeFeatures(
  near: NearNode,
  profile: TimeProfile,
  setting: TimeSetting,
  around: TimeAround,
): Features | null {
  const { node } = near;
  const found = closest(near, profile, around);
  if (!found && !node.isPublication) return null;
  const zone = found?.zone ?? "pub";
  const kind = KIND[zone];
  const grain = grainOf(node.range);
  const features = [`zone:${zone}`, `zone:${zone}:${grain}`, `grain:${grain}:${profile.group}`];
  for (const facet of profile.facets) features.push(`${kind}|${facet}`);
  for (const facet of setting.facets) features.push(`${kind}|${facet}`, `${kind}|${facet}:${profile.group}`);
  if (node === setting.lead)
    features.push(`lead:${kind}`, `lead:${kind}:${profile.group}`, `lead:${profile.facets[3]!}`);
  if (node === setting.past) {
    features.push(`past:${kind}`, `past:${kind}:${profile.group}`, `past:${profile.facets[3]!}`);
    for (const facet of profile.facets) features.push(`past|${facet}`);
    for (const facet of setting.facets) features.push(`past|${facet}`);
  }
  if (node === setting.main)
    features.push(`main:${kind}`, `main:${kind}:${profile.group}`, `main:${profile.facets[3]!}`);
  if (node.isPublication) {
    features.push("publication", `publication:${zone}`);
    for (const facet of profile.facets) features.push(`publication|${facet}`);
  }
  if (setting.publication && !node.isPublication)
    features.push(`ago:${agoOf(node.range, setting.publication)}:${kind}`);
  if (node.mentions.length > 1) features.push(`repeated:${kind}`);
  if (kind !== "own") features.push(`${kind}|${around.own}`);
  if (found) {
    const { timex, reading } = found.mention;
    const rule = timex.rule.split("@")[0]!;
    features.push(
      `type:${timex.type}:${kind}`,
      `rule:${rule.split("+")[0]!}:${kind}`,
      `reading:${reading}:${kind}`,
      `reading:${reading}:${profile.facets[3]!}`,
      `reading:${reading}:${profile.group}`,
    );
    if (/\+(?:since|since-clause)@/.test(timex.rule)) features.push(`since:${reading}:${profile.facets[3]!}`);
    if (kind === "own" || kind === "speaking") features.push(...governance(timex, profile, setting, zone));
    if (timex === around.nearest) features.push(`nearest:${zone}`, `nearest:${reading}`);
    if (kind !== "own" && kind !== "speaking") {
      const rank = around.ranks.get(node);
      if (rank !== undefined) features.push(`rank:${Math.min(rank, 4)}:${kind}`);
      features.push(...likeness(found.mention, profile, setting, kind));
    }
  }
  features.push(...continuity(node, profile, around.history));
  return features;
}

/** Features of giving a claim no time. */
export function noTimeFeatures(profile: TimeProfile, setting: TimeSetting, around: TimeAround): Features {
  const { own } = around;
  const features = ["none", `none|${own}`, `none|${own}:${profile.group}`];
  for (const facet of profile.facets) features.push(`none|${facet}`, `none|${own}|${facet}`);
  for (const facet of setting.facets)
    features.push(`none|${facet}`, `none|${own}|${facet}`, `none|${facet}:${profile.group}`);
  features.push(...continuity(null, profile, around.history));
  return features;
}

/** What is the same for all candidates of a claim. */
export type TimeAround = {
  /** The narrowest stretch of the claim's words that names a time. */
  own: "clause" | "content" | "sentence" | "bare";
  nearest: TimeMention["timex"] | null;
  /** How many other intervals were named since, counted from 1. */
  ranks: ReadonlyMap<TimeNode, number>;
  history: TimeHistory;
};

/** What the parse says of a time in the claim's own sentence: whose verb it belongs to. */
function governance(
  { start }: Timex,
  { statement, verb, trigger }: TimeProfile,
  { tokens }: TimeSetting,
  zone: Zone,
): string[] {
  const at = firstWhere(tokens, (token) => token.end > start);
  const governor = verbAbove(tokens, at);
  if (governor < 0) return [`governor:none:${zone}`];
  const cue = statement.cue;
  const { start: from, end: to } = tokens[governor]!;
  if (cue && from < cue[1] && to > cue[0]) return [`governor:cue:${zone}`];
  if (governor === verb) return [`governor:own:${zone}`];
  if (trigger >= 0 && isUnder(tokens, at, trigger)) return [`governor:trigger:${zone}`];
  if (verb >= 0 && isUnder(tokens, governor, verb)) return [`governor:below:${zone}`];
  if (verb >= 0 && isUnder(tokens, verb, governor)) return [`governor:above:${zone}`];
  return [`governor:other:${zone}`];
}

/** Steps up a parse that are looked at. */
const MOST_STEPS = 12;

function isUnder(tokens: readonly Token[], at: number, above: number): boolean {
  for (let i = at, steps = 0; i >= 0 && steps < MOST_STEPS; i = tokens[i]!.head, steps++) if (i === above) return true;
  return false;
}

/** How much the sentence of a mention speaks of what the claim speaks of. */
function likeness(mention: TimeMention, profile: TimeProfile, setting: TimeSetting, kind: string): string[] {
  const others = setting.profilesOf(mention.sentence);
  const event = others.some(({ claim }) => claim.event === profile.claim.event)
    ? "event"
    : others.some(({ group }) => group === profile.group)
      ? "group"
      : others.length > 0
        ? "unlike"
        : "no-claim";
  const shared = Math.min(3, overlap(profile.words, setting.wordsOf(mention.sentence)));
  return [`told:${event}:${kind}`, `shared:${shared}:${kind}`, `told:${event}:shared:${shared}`];
}

function closest(
  { mentions }: NearNode,
  profile: TimeProfile,
  around: TimeAround,
): { mention: TimeMention; zone: Zone } | null {
  let best: { mention: TimeMention; zone: Zone } | null = null;
  for (const mention of mentions) {
    const zone = zoneOf(mention, profile);
    const isOwn = KIND[zone] === "own" || zone === "speaking";
    if (mention.isAside && !isOwn) continue;
    if (mention.reading !== "whole" && !isOwn) continue;
    if (
      !best ||
      ZONES.indexOf(zone) < ZONES.indexOf(best.zone) ||
      (zone === best.zone && mention.timex === around.nearest)
    )
      best = { mention, zone };
  }
  return best;
}

function zoneOf({ timex: { start, end }, sentence: at }: TimeMention, profile: TimeProfile): Zone {
  const { claim, statement, sentence } = profile;
  if (isInside(start, end, claim.scope.slice(0, 1))) return "clause";
  if (isInside(start, end, statement.content)) return "content";
  if (isInside(start, end, [statement.sentence])) return isSpeakingTime(start, statement) ? "speaking" : "sentence";
  if (at >= sentence) return "later";
  return sentence - at <= 1 ? "prev" : sentence - at <= 3 ? "near" : "far";
}

/** A day beside the cue dates the speaking: "said on Saturday". */
const isSpeakingTime = (start: number, { source, cue }: { source: Span | null; cue: Span | null }) =>
  cue !== null && source !== null && start >= Math.min(source[0], cue[0]);

const DAY_MS = 86_400_000;

function grainOf({ from, to }: DayRange): string {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days === 0) return "day";
  if (days <= 2) return "days";
  if (days <= 10) return "week";
  if (days <= 40) return "month";
  return days <= 200 ? "season" : "year";
}

function agoOf({ from, to }: DayRange, publication: DayRange): string {
  if (from > publication.to) return "ahead";
  if (to >= publication.from) return "reaching";
  const days = (Date.parse(publication.from) - Date.parse(to)) / DAY_MS;
  return days <= 1 ? "1" : days <= 7 ? "week" : days <= 45 ? "month" : days <= 400 ? "year" : "past";
}
