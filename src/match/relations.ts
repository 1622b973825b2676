import type { Modality, Question, QuestionKind, Relation, RelationKind } from "../model/index.ts";
import { daysOverlap } from "./days.ts";
import type { Item } from "./item.ts";
import { meet } from "./places.ts";

/** Pairs of one question beyond this count are not all related to one another: the strongest say enough. */
const MOST_CLAIMS = 30;

/** What the claims of each question do to one another, each relation with the rule that found it. */
export function relateClaims(questions: readonly Question[], items: ReadonlyMap<string, Item>): Relation[] {
  const relations = new Map<string, Relation>();
  for (const question of questions) {
    const placed = question.answers.flatMap((answer, index) =>
      answer.claims.map((ref) => ({ item: items.get(itemKey(ref))!, answer, index })),
    );
    const sorted = placed.sort((a, b) => byKnown(a.item, b.item)).slice(0, MOST_CLAIMS);
    for (let i = 0; i < sorted.length; i++)
      for (let j = i + 1; j < sorted.length; j++) {
        const [earlier, later] = [sorted[i]!, sorted[j]!];
        if (
          earlier.item.ref.statement === later.item.ref.statement &&
          earlier.item.ref.report === later.item.ref.report
        )
          continue;
        const dropped = dropsAttribution(earlier.item, later.item) ?? dropsAttribution(later.item, earlier.item);
        if (dropped) relations.set(`${dropped.kind} ${itemKey(dropped.from)}|${itemKey(dropped.to)}`, dropped);
        const found =
          earlier.index === later.index
            ? agree(earlier.item, later.item)
            : later.answer.against.some((ref) => sameStatement(ref, earlier.item.ref))
              ? oppose(earlier.item, later.item, isState(question.kind))
              : null;
        if (!found) continue;
        const relation = { from: later.item.ref, to: earlier.item.ref, ...found };
        relations.set(`${relation.kind} ${later.item.id}|${earlier.item.id}`, relation);
      }
  }
  for (const relation of droppedFigures([...items.values()]))
    relations.set(`${relation.kind} ${itemKey(relation.from)}|${itemKey(relation.to)}`, relation);
  return [...relations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation);
}

/** A figure travels further than its date ("on 15 August", "last year"), so equal figures are compared outside questions too. */
function droppedFigures(items: readonly Item[]): Relation[] {
  const byFigure = new Map<string, Item[]>();
  for (const item of items) {
    if (!item.figure || item.figure.value < LEAST_TELLING) continue;
    const key = `${item.figure.metric} ${item.figure.value} ${item.figure.unit}`;
    byFigure.set(key, [...(byFigure.get(key) ?? []), item]);
  }
  const found: Relation[] = [];
  for (const same of byFigure.values())
    for (const bare of same.slice(0, MOST_CLAIMS))
      for (const attributed of same.slice(0, MOST_CLAIMS)) {
        const place = meet(attributed.place, bare.place);
        if (place === "apart" || place === "unknown") continue;
        if (attributed.days && bare.days && !daysOverlap(attributed.days, bare.days)) continue;
        const relation = dropsAttribution(attributed, bare);
        if (relation) found.push(relation);
      }
  return found;
}
/** Smaller figures are equal by chance. Chosen by us. */
const LEAST_TELLING = 10;

type Found = { kind: RelationKind; reason: string; rule: string };

function agree(earlier: Item, later: Item): Found | null {
  if (later.claim.polarity !== "affirmed" || earlier.claim.polarity !== "affirmed") return null;
  const crosses = earlier.ref.report !== later.ref.report;
  const sameSpeaker =
    earlier.statement.sourceName === later.statement.sourceName && earlier.statement.sourceName !== "author";
  if (sameSpeaker)
    return { kind: "repeats", rule: "relation/same-speaker", reason: `${later.statement.sourceName} said it before` };
  if (later.claim.detail === "verification")
    return { kind: "confirms", rule: "relation/verification", reason: "the later statement is a confirmation" };
  if (crosses && earlier.statement.sourceName !== "author" && later.statement.sourceName !== "author")
    return {
      kind: "echoes",
      rule: "relation/same-answer",
      reason: `${later.statement.sourceName} says the same as ${earlier.statement.sourceName} did`,
    };
  return null;
}

/** A bare assertion of what another report, not known to be later, gave as somebody's word. Measures may differ: that is part of the loss. */
function dropsAttribution(attributed: Item, bare: Item): Relation | null {
  if (attributed.ref.report === bare.ref.report) return null;
  if (attributed.claim.polarity !== "affirmed" || bare.claim.polarity !== "affirmed") return null;
  const isWord = attributed.statement.sourceName !== "author" || attributed.claim.modality === "reported-unverified";
  const isBare = bare.statement.sourceName === "author" && !NOT_SAID.has(bare.claim.modality) && !isCued(bare);
  if (!isWord || !isBare || !isDistinct(attributed, bare)) return null;
  if (attributed.published !== null && bare.published !== null && bare.published < attributed.published) return null;
  const order = attributed.published === null || bare.published === null ? "; which came first isn't known" : "";
  const whose = attributed.statement.sourceName === "author" ? "unnamed reports" : attributed.statement.sourceName;
  return {
    kind: "drops-attribution",
    from: bare.ref,
    to: attributed.ref,
    rule: "relation/drops-attribution",
    reason: `${publisherOf(bare)} states in its own voice what ${publisherOf(attributed)} gave as the word of ${whose}${order}`,
  };
}

/**
 * Whether the figure stands under the statement's cue. "Reportedly" governs what follows it: of "they took 900 square
 * miles and were driven back, reportedly with losses" it leaves the figure bare.
 */
function isCued({ statement: { cue }, claim }: Item): boolean {
  if (!cue) return false;
  const span = claim.quantity?.span;
  return !span || cue[0] - span[1] < BEYOND_CUE;
}
const BEYOND_CUE = 20; // characters; nearer than this a trailing adverb may mean the figure
const NOT_SAID: ReadonlySet<Modality> = new Set(["predicted", "intended"]);

/** A figure, or a dated event at one place: something that identifies what was said, so that it can have been taken over. */
const isDistinct = (a: Item, b: Item): boolean =>
  a.figure !== null && b.figure !== null
    ? a.figure.value === b.figure.value
    : a.figure === null &&
      b.figure === null &&
      a.claim.event === b.claim.event &&
      meet(a.place, b.place) === "same" &&
      bothDated(a, b);

const bothDated = (a: Item, b: Item): boolean =>
  a.days !== null && b.days !== null && a.days.isKnown && b.days.isKnown && daysOverlap(a.days, b.days);

/** Of a state only dated claims can be told to meet; an event happened once. */
const isState = (kind: QuestionKind): boolean => kind === "control" || kind === "presence";

function oppose(earlier: Item, later: Item, needsDates: boolean): Found | null {
  const place = meet(earlier.place, later.place);
  if (place === "apart" || place === "unknown") return null;
  if (!earlier.days || !later.days || !daysOverlap(earlier.days, later.days)) return null;
  if (needsDates && !(earlier.days.isKnown && later.days.isKnown)) return null;
  if (earlier.figure && later.figure && earlier.figure.measure !== later.figure.measure) return null;
  if (later.claim.polarity === "denied" && earlier.claim.polarity === "affirmed")
    return {
      kind: "denies",
      rule: "relation/denial",
      reason: `${speaker(later)} denies what ${speaker(earlier)} says`,
    };
  return {
    kind: "contradicts",
    rule: "relation/opposed-answers",
    reason: `${speaker(later)} and ${speaker(earlier)} give answers that can't both hold of one place and time`,
  };
}

const publisherOf = (item: Item): string => item.report.publisher ?? item.report.name;

const speaker = (item: Item): string =>
  item.statement.sourceName === "author" ? publisherOf(item) : item.statement.sourceName;

const sameStatement = (a: { report: string; statement: string }, b: { report: string; statement: string }): boolean =>
  a.report === b.report && a.statement === b.statement;

export const itemKey = (ref: { report: string; statement: string; claim: number }): string =>
  `${ref.report} ${ref.statement} ${String(ref.claim).padStart(3, "0")}`;

const byKnown = (a: Item, b: Item): number =>
  (a.published ?? Infinity) - (b.published ?? Infinity) || (a.id < b.id ? -1 : 1);
