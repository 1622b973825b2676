import type { Analysis, Claim, EventType, Modality, Span } from "../../model/index.ts";
import { canonicalActor, readActors, sideOf } from "./actors.ts";
import { chargedEvent } from "./accusation.ts";
import { costOf } from "./attach.ts";
import type { Candidate } from "./candidate.ts";
import { findCandidates } from "./candidates.ts";
import { type DocumentContext, readDocumentContext } from "./context.ts";
import { actorThroughAttack } from "./cause.ts";
import { glossOf } from "./gloss.ts";
import { keepCandidates } from "./keep.ts";
import { kindOfFigure, measureOf } from "./measures.ts";
import { hedgeAt, isPresupposed, type ModalityRead, modalityOfCue } from "./modality.ts";
import { phaseAt } from "./phase.ts";
import { polarityAt, polarityOfClause, polarityOfCue, type PolarityRead } from "./polarity.ts";
import type { Figure } from "./figure.ts";
import { readQuantities } from "./quantities.ts";
import { scopeOf } from "./scope.ts";
import type { StatementInput } from "./statement.ts";
import type { Trigger } from "./triggers.ts";
import { spanOf, type View, viewOf } from "./view.ts";

export { type DocumentContext, type Figure, readDocumentContext, readQuantities, type StatementInput };

/** A claim before places and times are joined to it. */
export type ClaimDraft = Omit<Claim, "id" | "place" | "time" | "where" | "when"> & {
  /** The clauses whose places and times belong to this claim, most specific first. */
  scope: Span[];
  /** How the claim relates to its place: the preposition before it. */
  relation: "in" | "near" | "toward" | "from" | null;
};

/** What a statement asserts: a claim for each event and figure that its words tell of; one of event `other` where they tell of none. */
export function readClaims(analysis: Analysis, statement: StatementInput, document: DocumentContext): ClaimDraft[] {
  const view = viewOf(analysis, statement.content);
  if (view.words.length === 0) return [];
  const cue = statement.cue === null ? null : viewOf(analysis, [statement.cue]);
  const cuePolarity = polarityOfCue(cue, statement.cueLemma);
  const cueModality = modalityOfCue(cue, statement.cueLemma);
  const { candidates, loose } = findCandidates(view, document);
  const kept = keepCandidates(view, candidates, statement, { polarity: cuePolarity, modality: cueModality }, document);
  giveDropped(view, kept, candidates);
  for (const [at, one] of kept.entries()) {
    const event = chargedEvent(view, one, statement, document);
    if (event !== one.event) kept[at] = { ...one, event };
  }
  const drafts = kept.map((candidate) =>
    draftOf(view, candidate, candidates, statement, cuePolarity, cueModality, document.state),
  );
  const shown = new Set(kept.map((candidate) => candidate.figure));
  const dropped = candidates.flatMap(({ figure }) => (figure && !shown.has(figure) ? [figure] : []));
  const left = [...loose, ...dropped].filter(
    (figure, at, all) => all.indexOf(figure) === at && standsAlone(view, figure, drafts.length === 0),
  );
  for (const figure of left) drafts.push(otherDraft(view, statement, figure, cuePolarity, cueModality));
  if (drafts.length === 0) drafts.push(otherDraft(view, statement, null, cuePolarity, cueModality));
  return drafts;
}

/** A figure whose own candidate is no claim goes to the nearest claim without one that it fits ("50 civilians were hurt in the raids"). */
function giveDropped(view: View, kept: Candidate[], candidates: readonly Candidate[]): void {
  const shown = new Set(kept.map(({ figure }) => figure));
  for (const { figure } of candidates) {
    if (figure === null || shown.has(figure)) continue;
    const nearest = kept
      .map((one, at) => ({ at, cost: one.figure === null ? costOf(view, figure, one) : null }))
      .filter((one): one is { at: number; cost: number } => one.cost !== null && one.cost < DROPPED_REACH)
      .sort((a, b) => a.cost - b.cost)[0];
    if (nearest === undefined) continue;
    kept[nearest.at] = { ...kept[nearest.at]!, figure };
    shown.add(figure);
  }
}

/** Cost in words above which a figure is not taken over: a clause away at most. */
const DROPPED_REACH = 20;

/** Whether a figure without an event is a claim of its own: people, money, shares, munitions; distances only where the statement tells nothing else. */
function standsAlone(view: View, figure: Figure, isAlone: boolean): boolean {
  if (isAlone) return true;
  const kind = kindOfFigure(figure);
  if (kind === "distance")
    return ["lie", "locate", "situate"].some((lemma) =>
      view.words.some((word) => word.lemma === lemma && Math.abs(word.at - figure.number) < 6),
    );
  return (
    figure.of === "population" ||
    kind === "share" ||
    figure.unit === "GBP" ||
    figure.unit === "USD" ||
    figure.unit === "EUR"
  );
}

/** A forecast or a claim without an event of its own is denied by a negator anywhere in its clause, others by one that reaches their words. */
function ownPolarity(view: View, { head, from, row }: Trigger, event: EventType): PolarityRead {
  const own = row.polarity ?? "affirmed";
  return event === "other" || event === "forecast"
    ? polarityOfClause(view, head, own)
    : polarityAt(view, head, own, from);
}

/** Events whose modality is in their meaning: an aim is intended, a forecast predicted. */
const OWN_MODALITY: Partial<Record<EventType, Modality>> = { objective: "intended", forecast: "predicted" };

function draftOf(
  view: View,
  candidate: Candidate,
  candidates: readonly Candidate[],
  statement: StatementInput,
  cuePolarity: PolarityRead | null,
  cueModality: ModalityRead | null,
  state: string | null,
): ClaimDraft {
  const { trigger, event, figure } = candidate;
  const polarity = joinPolarity(cuePolarity, ownPolarity(view, trigger, event));
  const isMain = view.words[trigger.head]!.segment === 0 && !isPresupposed(view, trigger.from);
  const reaching = cueModality?.modality === "intended" && !isMain ? null : cueModality;
  const found = hedgeAt(view, trigger.head, trigger.to, trigger.from);
  const isAppeal = trigger.row.detail === "appeal" && (found === null || found.modality === "predicted");
  const appeal: ModalityRead = { modality: "intended", span: null, rule: "event:appeal" };
  const modality = joinModality(event, reaching, isAppeal ? appeal : found);
  const read = readActors(view, trigger.head, trigger.to, trigger.row.roles);
  const actor = read.actor ?? actorThroughAttack(view, event, trigger, candidates);
  const { target } = read;
  const item = candidate.item;
  const counted = figure !== null && (figure.isPerson || item !== null) ? figure.of : null;
  const draft: Parts = {
    event,
    rule: trigger.row.id,
    detail: trigger.row.detail ?? null,
    trigger: [spanOf(view.words, trigger.from, trigger.to)],
    head: trigger.head,
    actor: actor ? sideOf(canonicalActor(actor.name), state) : ownActor(view, trigger.head, statement),
    target: counted ?? (item && item.kind !== null ? itemText(view, item.from, item.to) : (target?.name ?? null)),
    actorSpan: actor?.span ?? null,
    targetSpans:
      item && item.kind !== null
        ? [spanOf(view.words, item.from, item.to)]
        : (read.targets.length > 0 ? read.targets : target ? [target] : []).map(({ span }) => span),
    figure,
    polarity,
    modality,
    phase: phaseAt(view, trigger.head, event, trigger.row.phase ?? null, modality.modality, polarity.polarity),
  };
  return finish(view, draft, statement);
}

function otherDraft(
  view: View,
  statement: StatementInput,
  figure: Figure | null,
  cuePolarity: PolarityRead | null,
  cueModality: ModalityRead | null,
): ClaimDraft {
  const verb =
    view.words.find((word) => word.pos === "VERB" && !["begin", "continue"].includes(word.lemma)) ?? view.words[0]!;
  const polarity = joinPolarity(cuePolarity, polarityOfClause(view, verb.at));
  const modality = joinModality("other", cueModality, hedgeAt(view, verb.at));
  const { actor, target } = readActors(view, verb.at, verb.at + 1, "agent");
  return finish(
    view,
    {
      event: "other",
      rule: "other",
      detail: null,
      trigger: [[verb.start, verb.end]],
      head: verb.at,
      actor: actor ? canonicalActor(actor.name) : ownActor(view, verb.at, statement),
      target: target?.name ?? null,
      actorSpan: actor?.span ?? null,
      targetSpans: target ? [target.span] : [],
      figure,
      polarity,
      modality,
      phase: phaseAt(view, verb.at, "other", null, modality.modality, polarity.polarity),
    },
    statement,
  );
}

type Parts = Pick<ClaimDraft, "event" | "rule" | "detail" | "actor" | "target" | "phase"> & {
  trigger: Span[];
  head: number;
  actorSpan: Span | null;
  targetSpans: Span[];
  figure: Figure | null;
  polarity: PolarityRead;
  modality: ModalityRead;
};

function finish(view: View, parts: Parts, statement: StatementInput): ClaimDraft {
  const one = (span: Span | null): Span[] => (span ? [span] : []);
  const spans = {
    trigger: parts.trigger,
    actor: one(parts.actorSpan),
    target: parts.targetSpans,
    quantity: one(parts.figure?.span ?? null),
    polarity: one(parts.polarity.span),
    hedge: one(parts.modality.span),
  };
  const all = Object.values(spans).flat();
  const evidence = [...new Map(all.map((span) => [span.join("-"), span])).values()].sort(
    (a, b) => a[0] - b[0] || a[1] - b[1],
  );
  const { scope, relation } = scopeOf(view, parts.head, statement.sentence);
  return {
    event: parts.event,
    detail: parts.detail,
    actor: parts.actor,
    target: parts.target,
    quantity: parts.figure ? measureOf(view, parts.figure, parts.event) : null,
    polarity: parts.polarity.polarity,
    modality: parts.modality.modality,
    phase: parts.phase,
    gloss: glossOf(view, parts.head, parts.figure),
    spans,
    evidence,
    rule: parts.rule,
    scope,
    relation,
  };
}

/** A denying cue denies what is affirmed; an open one leaves it open; the content's own denial stands under a plain cue. */
function joinPolarity(cue: PolarityRead | null, own: PolarityRead): PolarityRead {
  if (cue === null) return own;
  return cue.polarity === "denied" && own.polarity === "denied" ? own : cue;
}

function joinModality(event: EventType, cue: ModalityRead | null, found: ModalityRead | null): ModalityRead {
  // What a party says that it will do is a plan; what will happen to people or plans is a forecast.
  const read = event === "outcome" && found?.modality === "intended" ? null : found;
  const hedge: ModalityRead | null =
    read?.modality === "predicted" && !FATEFUL.has(event) ? { ...read, modality: "intended" } : read;
  const own = OWN_MODALITY[event];
  if (own === "intended")
    return hedge?.modality === "possible" ? hedge : { modality: own, span: null, rule: `event:${event}` };
  if (own !== undefined)
    return hedge && hedge.modality !== "asserted" && hedge.modality !== "intended"
      ? hedge
      : { modality: own, span: null, rule: `event:${event}` };
  return hedge ?? cue ?? { modality: "asserted", span: null, rule: "asserted" };
}

const FATEFUL: ReadonlySet<EventType> = new Set(["forecast", "outcome", "killed", "wounded", "casualties"]);

const FIRST_PERSONS = new Set(["it", "we", "they", "he", "she", "i", "its", "our", "their"]);

/** "It was not responsible", said by a party: the speaker is the actor. */
function ownActor(view: View, head: number, statement: StatementInput): string | null {
  if (statement.sourceName === "author") return null;
  for (let at = head - 1; at >= 0 && at > head - 8; at--)
    if (FIRST_PERSONS.has(view.words[at]!.lower)) return canonicalActor(statement.sourceName);
  return null;
}

const itemText = (view: View, from: number, to: number): string =>
  view.text
    .slice(...spanOf(view.words, from, to))
    .replace(/\s+/gu, " ")
    .replace(/^(?:the|a|an)\s/iu, "");
