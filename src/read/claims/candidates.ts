import type { EventType } from "../../model/index.ts";
import { isPassive, type Item } from "./clauses.ts";
import type { DocumentContext } from "./context.ts";
import { affinity } from "./measures.ts";
import { type Figure, figuresOf } from "./quantities.ts";
import { eventOfItem, itemsOf, settleByWeapon } from "./settle.ts";
import { findTriggers, type Trigger } from "./triggers.ts";
import type { View } from "./view.ts";

/** A claim that the words may make. Several of one trigger share it: one for each figure of an enumeration. */
export type Candidate = {
  event: EventType;
  trigger: Trigger;
  figure: Figure | null;
  /** The words of the thing done to, where a verb of taking or destroying was settled by it. */
  item: Item | null;
};

export type Candidates = { candidates: Candidate[]; /** Figures that belong to no trigger. */ loose: Figure[] };

/** Triggers settled to events, each with its figures. */
export function findCandidates(view: View, context: DocumentContext): Candidates {
  const triggers = findTriggers(view);
  const settled = triggers.flatMap((trigger, index): Candidate[] => {
    const floor = triggers[index - 1]?.to ?? 0;
    const limit =
      triggers.slice(index + 1).find((next) => next.row.settling === "object" || view.words[next.head]!.pos === "VERB")
        ?.from ?? view.words.length;
    return settle(view, trigger, context, floor, limit);
  });
  return attachFigures(view, settled);
}

function settle(view: View, trigger: Trigger, context: DocumentContext, floor: number, limit: number): Candidate[] {
  const { row } = trigger;
  if (row.settling === "weapon")
    return [{ event: settleByWeapon(view, trigger, context), trigger, figure: null, item: null }];
  if (row.settling !== "object") return [{ event: row.event, trigger, figure: null, item: null }];
  const items = itemsOf(view, trigger, floor, limit);
  const byEvent = new Map<EventType, Candidate>();
  for (const item of items) {
    const event = eventOfItem(trigger, item);
    if (!byEvent.has(event)) byEvent.set(event, { event, trigger, figure: null, item });
  }
  if (byEvent.size === 0) byEvent.set(row.event, { event: row.event, trigger, figure: null, item: null });
  // A thing of no known class beside one that is known adds nothing of its own.
  if (byEvent.size > 1 && byEvent.get(row.event)?.item?.kind === null) byEvent.delete(row.event);
  return [...byEvent.values()];
}

/** A figure further from its trigger than this (in words, with what stands between) is loose. */
const FIGURE_REACH = 30;
/** What a clause boundary and the wrong side of a verb cost, in words. */
const BOUNDARY_COST = 4;
const WRONG_SIDE_COST = 7;

function attachFigures(view: View, settled: readonly Candidate[]): Candidates {
  const loose: Figure[] = [];
  const byCandidate = new Map<Candidate, Figure[]>();
  for (const figure of figuresOf(view)) {
    let best: Candidate | null = null;
    let lowest = FIGURE_REACH;
    for (const candidate of settled) {
      const cost = costOf(view, figure, candidate);
      if (cost !== null && cost < lowest) {
        lowest = cost;
        best = candidate;
      }
    }
    if (best) byCandidate.set(best, [...(byCandidate.get(best) ?? []), figure]);
    else loose.push(figure);
  }
  const candidates = settled.flatMap((candidate): Candidate[] => {
    const figures = byCandidate.get(candidate);
    return figures ? figures.map((figure) => ({ ...candidate, figure })) : [candidate];
  });
  return { candidates, loose };
}

function costOf(view: View, figure: Figure, { event, trigger }: Candidate): number | null {
  const base = affinity(figure, event);
  if (base === null) return null;
  const { head } = trigger;
  const isBefore = figure.number < head;
  const distance = isBefore
    ? head - (figure.noun < 0 || figure.noun > head ? figure.number : figure.noun)
    : figure.number - trigger.to;
  const from = view.words[figure.number]!.segment;
  const to = view.words[head]!.segment;
  const word = view.words[head]!;
  const expectsBefore = word.pos === "VERB" && (trigger.row.roles === "object" || isPassive(view, head));
  const isWrongSide = word.pos === "VERB" && expectsBefore !== isBefore;
  return base + Math.max(0, distance) + BOUNDARY_COST * Math.abs(from - to) + (isWrongSide ? WRONG_SIDE_COST : 0);
}
