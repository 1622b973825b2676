import type { TimeNode } from "./time-nodes.ts";
import type { TimeProfile } from "./time-profile.ts";

/** What was chosen for the claims told before, in their order. */
export type TimeChoice = { profile: TimeProfile; node: TimeNode | null };

/** Of the claims told before one: which of them say most of its days. */
export type TimeHistory = {
  /** The one told last; of the same statement or of another. */
  last: TimeChoice | null;
  /** The last one of another statement, the last one of the same event, and the one that shares most words. */
  previous: TimeChoice | null;
  alike: TimeChoice | null;
  worded: { choice: TimeChoice; shared: number } | null;
  /** Nodes of those of other statements, none as null. */
  recent: readonly (TimeNode | null)[];
};

/** Claims before that are looked at. */
const MOST_BEFORE = 40;
/** Words that two claims share before they are thought of together. */
const LEAST_SHARED = 2;

export function historyOf(profile: TimeProfile, before: readonly TimeChoice[]): TimeHistory {
  let previous: TimeChoice | null = null;
  let alike: TimeChoice | null = null;
  let worded: TimeHistory["worded"] = null;
  const recent: (TimeNode | null)[] = [];
  for (let i = before.length - 1; i >= Math.max(0, before.length - MOST_BEFORE); i--) {
    const choice = before[i]!;
    if (choice.profile.index === profile.index) continue;
    recent.push(choice.node);
    previous ??= choice;
    if (choice.profile.claim.event === profile.claim.event) alike ??= choice;
    const shared = overlap(profile.words, choice.profile.words);
    if (shared >= (worded ? worded.shared + 1 : LEAST_SHARED)) worded = { choice, shared };
  }
  return { last: before.at(-1) ?? null, previous, alike, worded, recent };
}

/** Features that tell whether a candidate goes on with what the claims before were given; `node` is null for no time. */
export function continuity(node: TimeNode | null, profile: TimeProfile, history: TimeHistory): string[] {
  const { last, previous, alike, worded } = history;
  if (!last) return ["start"];
  const features = focusFeatures(node, history.recent);
  const sign = (choice: TimeChoice) =>
    choice.node === node ? "same" : choice.node === null ? "was-none" : node === null ? "was-dated" : "other";
  if (last.profile.index === profile.index)
    features.push(`sibling:${sign(last)}`, `sibling:${sign(last)}:${profile.group}`);
  if (previous) {
    const gap = profile.sentence - previous.profile.sentence;
    const distance = gap <= 0 ? "here" : gap === 1 ? "next" : "gap";
    const paragraph = previous.profile.block === profile.block ? "block" : "new";
    features.push(
      `previous:${sign(previous)}`,
      `previous:${sign(previous)}:${distance}:${paragraph}`,
      `previous:${sign(previous)}:${previous.profile.group === profile.group ? "alike" : "unlike"}`,
      `previous:${sign(previous)}:${profile.group}`,
    );
  }
  if (alike) features.push(`alike:${sign(alike)}`, `alike:${sign(alike)}:${profile.group}`);
  if (worded) features.push(`worded:${sign(worded.choice)}:${Math.min(worded.shared, MOST_SHARED)}`);
  return features;
}

/** More shared words say no more. */
const MOST_SHARED = 4;
/** Claims before from which one can tell what a report keeps to. */
const LEAST_FOCUS = 3;

function focusFeatures(node: TimeNode | null, recent: readonly (TimeNode | null)[]): string[] {
  if (recent.length < LEAST_FOCUS) return [];
  const kind = node === null ? "none" : node.isPublication ? "publication" : "day";
  const share = recent.filter((one) => one === node).length / recent.length;
  const focus = share === 0 ? "none" : share < 0.25 ? "little" : share < 0.5 ? "some" : share < 0.8 ? "most" : "all";
  const features = [`focus:${focus}:${kind}`];
  const dated = recent.filter((one) => one !== null);
  if (node === null || dated.length < LEAST_FOCUS) return features;
  const ofDated = dated.filter((one) => one === node).length / dated.length;
  features.push(`focus-dated:${ofDated === 0 ? "none" : ofDated < 0.5 ? "some" : ofDated < 0.8 ? "most" : "all"}`);
  return features;
}

export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}
