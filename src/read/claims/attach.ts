import type { EventType } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import type { Candidates } from "./candidate.ts";
import { isPassive } from "./clauses.ts";
import { affinity } from "./measures.ts";
import type { Figure } from "./figure.ts";
import { figuresOf, oneAt } from "./quantities.ts";
import type { View } from "./view.ts";

/** A figure further from its trigger than this (in words, with what stands between) is loose. */
const FIGURE_REACH = 30;
/** What a clause boundary and the wrong side of a verb cost, in words. */
const BOUNDARY_COST = 4;
const WRONG_SIDE_COST = 7;

export function attachFigures(view: View, settled: readonly Candidate[]): Candidates {
  const figures = figuresOf(view);
  const owners = new Map<Figure, Candidate>();
  for (const figure of figures) {
    let best: Candidate | null = null;
    let lowest = FIGURE_REACH;
    for (const candidate of settled) {
      if (candidate.isAlternative) continue;
      const cost = costOf(view, figure, candidate);
      if (cost !== null && cost < lowest) {
        lowest = cost;
        best = candidate;
      }
    }
    if (best) owners.set(figure, best);
  }
  attachNeighbours(view, settled, owners, figures);
  const candidates = settled.flatMap((candidate): Candidate[] => {
    const own = figures.filter((figure) => owners.get(figure) === candidate);
    const shown = own.length > 0 ? own : [singleOf(view, candidate)];
    return shown.map((figure) => ({ ...candidate, event: byWeapon(candidate.event, figure), figure }));
  });
  return { candidates, loose: figures.filter((figure) => !owners.has(figure)) };
}

/** Events whose weapon is counted: "200 drones and 30 missiles were fired" is a strike of each kind. */
const WEAPON_UNITS: ReadonlyMap<string, EventType> = new Map([
  ["drones", "drone-strike"],
  ["missiles", "missile-strike"],
]);

const byWeapon = (event: EventType, figure: Figure | null): EventType =>
  event === "drone-strike" || event === "missile-strike" ? (WEAPON_UNITS.get(figure?.unit ?? "") ?? event) : event;

/** Events in which one person is a figure: "killed a woman", "a guard was wounded". */
const HARM: ReadonlySet<EventType> = new Set(["killed", "wounded", "casualties", "captured-persons"]);
/** Words before a verb in which its subject's article may stand. */
const SUBJECT_REACH = 7;

/** One person, where the object or the subject of a verb of harm is a single one. */
function singleOf(view: View, { event, trigger, isAlternative }: Candidate): Figure | null {
  const { words } = view;
  const { head } = trigger;
  if (isAlternative || !HARM.has(event) || words[head]!.pos !== "VERB") return null;
  const isDone = isPassive(view, head) || trigger.row.roles === "object";
  const object = isDone ? null : oneAt(view, head + 1);
  if (object?.isPerson) return object;
  if (!isDone) return null;
  for (let at = head - 1; at >= Math.max(0, head - SUBJECT_REACH); at--) {
    const subject = oneAt(view, at);
    if (!subject?.isPerson) continue;
    return words.slice(subject.to, head).every(({ pos }) => pos === "AUX" || pos === "ADV") ? subject : null;
  }
  return null;
}

/** A figure of an enumeration goes where its neighbour went: nothing but the counted things stands between them. */
function attachNeighbours(
  view: View,
  settled: readonly Candidate[],
  owners: Map<Figure, Candidate>,
  figures: readonly Figure[],
): void {
  const sweep = (order: readonly Figure[]): void => {
    let last: Figure | null = null;
    for (const figure of order) {
      const owner = last === null ? undefined : owners.get(last);
      if (last !== null && owner && !owners.has(figure) && isEnumerated(view, last, figure)) {
        const { trigger } = owner;
        const candidate = settled.find(
          (one) => one.trigger === trigger && !one.isAlternative && affinity(figure, one.event) !== null,
        );
        if (candidate) owners.set(figure, candidate);
      }
      last = figure;
    }
  };
  sweep(figures);
  sweep([...figures].reverse());
}

/** Words between two figures of one enumeration. */
const ENUMERATION_GAP = 10;

function isEnumerated(view: View, a: Figure, b: Figure): boolean {
  const [first, second] = a.number < b.number ? [a, b] : [b, a];
  if (second.from - first.to > ENUMERATION_GAP) return false;
  return view.words
    .slice(first.to, second.from)
    .every((word) => !["VERB", "AUX", "SCONJ"].includes(word.pos) && word.text !== ";");
}

export function costOf(view: View, figure: Figure, { event, trigger }: Candidate): number | null {
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
