import { isInside } from "./locate.ts";
import type { TimeMention, TimeNode, TimeNodes } from "./time-nodes.ts";
import type { TimeProfile } from "./time-profile.ts";

/** Sentences at the head of a report in which it says when its main event was. */
const LEAD_SENTENCES = 5;

/** What the whole report tells of its times. */
export function reportFacts(
  { inOrder, publication }: TimeNodes,
  profiles: readonly TimeProfile[],
): { lead: TimeNode | null; main: TimeNode | null; past: TimeNode | null; facets: string[] } {
  const told = inOrder.filter(({ mention }) => isTold(mention));
  const lead = told.find(({ sentence, node }) => sentence < LEAD_SENTENCES && isShort(node))?.node ?? null;
  const counts = new Map<TimeNode, number>();
  let next = 0;
  for (const profile of profiles) {
    while (next > 0 && told[next - 1]!.sentence >= profile.sentence) next--;
    while (next < told.length && told[next]!.sentence < profile.sentence) next++;
    for (let i = next; i < told.length && told[i]!.sentence === profile.sentence; i++) {
      const { mention, node } = told[i]!;
      if (!isShort(node) || !isInside(mention.timex.start, mention.timex.end, profile.claim.scope.slice(0, 1)))
        continue;
      counts.set(node, (counts.get(node) ?? 0) + 1);
    }
  }
  const main = [...counts].sort((a, b) => b[1] - a[1] || a[0].order - b[0].order)[0]?.[0] ?? null;
  const isPast = (node: TimeNode) => node !== publication && isShort(node);
  const past =
    [...counts].filter(([node]) => isPast(node)).sort((a, b) => b[1] - a[1] || a[0].order - b[0].order)[0]?.[0] ??
    told.find(({ sentence, node }) => sentence < LEAD_SENTENCES && isPast(node))?.node ??
    null;
  const ofPast = past ? (counts.get(past) ?? 0) : 0;
  const ofPublication = publication ? (counts.get(publication) ?? 0) : 0;
  const kindOf = (node: TimeNode | null) => (node === null ? "none" : node === publication ? "publication" : "other");
  const others = new Set(told.flatMap(({ node }) => (node !== publication && isShort(node) ? [node.key] : []))).size;
  return {
    lead,
    main,
    past,
    facets: [
      `past:${past === null ? "none" : ofPast === 0 ? "named" : ofPast > ofPublication ? "more" : "less"}`,
      `lead:${kindOf(lead)}`,
      `main:${kindOf(main)}`,
      `days:${Math.min(others, 3)}`,
      `told:${told.length === 0 ? "none" : told.length < 4 ? "few" : "many"}`,
    ],
  };
}

/** In the running text, and no date with its year, which stands in headers and in background. */
const isTold = ({ isAside, reading, timex }: TimeMention) =>
  !isAside &&
  reading === "whole" &&
  timex.type !== "DURATION" &&
  !/\b\d{4}\b/.test(timex.text) &&
  !/^reference/.test(timex.rule);

/** Two days at most: an event's, not a state's. */
const isShort = ({ range }: TimeNode) => Date.parse(range.to) - Date.parse(range.from) <= 86_400_000;
