import type {
  Answer,
  AnswerAssessment,
  Assessment,
  Basis,
  ClaimRef,
  Measure,
  Question,
  QuestionKind,
  Situation,
  StatementRef,
  Status,
} from "../model/index.ts";
import { citeAll, type Citation } from "./cite.ts";
import { likelihoodWords } from "./likelihood.ts";
import { lookUp, type Lookup } from "./lookup.ts";
import { STATUSES } from "./status.ts";
import { measureWords } from "./words.ts";

/** What a brief says, before it is Markdown or HTML. */
export type Outline = {
  readonly lookup: Lookup;
  readonly sections: readonly Section[];
};

export type Section = { readonly status: Status; readonly entries: readonly Entry[] };

/** A question with its assessment and its answers, the likeliest first. */
export type Entry = {
  readonly question: Question;
  readonly assessment: Assessment;
  readonly answers: readonly AnswerLine[];
  /** Set where the answers measure different things: `under control; advanced into`. */
  readonly measuresDiffer: string | null;
};

export type AnswerLine = {
  readonly answer: Answer;
  readonly assessed: AnswerAssessment | null;
  readonly measure: Measure | null;
  /** Another speaker each, as long as there are; then the rest. */
  readonly support: readonly Citation[];
  /** Those that speak against it and give no other answer to the same question. */
  readonly against: readonly Citation[];
};

/** Questions by status, in the order of a brief, those with the most origins first. Empty sections stay out. */
export function outline(situation: Situation): Outline {
  const lookup = lookUp(situation);
  const entries = situation.questions.flatMap((question) => {
    const assessment = lookup.assessment(question);
    return assessment ? [entryOf(lookup, question, assessment)] : [];
  });
  const weight = new Map(entries.map((entry) => [entry, weightOf(entry, lookup)]));
  entries.sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || byText(a, b));
  const sections = STATUSES.map(({ status }) => ({
    status,
    entries: entries.filter((entry) => entry.assessment.status === status),
  }));
  return { lookup, sections: sections.filter((section) => section.entries.length > 0) };
}

function entryOf(lookup: Lookup, question: Question, assessment: Assessment): Entry {
  const supporters = new Set(question.answers.flatMap((answer) => answer.support.map(keyOf)));
  const answers = question.answers.map((answer): AnswerLine => {
    const support = answer.claims.length > 0 ? answer.claims : answer.support;
    const supporting = new Set(answer.support.map(keyOf));
    const mine = support.filter((ref) => supporting.has(keyOf(ref)));
    return {
      answer,
      assessed: assessment.answers.find((assessed) => assessed.answer === answer.id) ?? null,
      measure: measureOf(lookup, answer),
      support: speakersFirst(citeAll(lookup, [...mine, ...answer.support])),
      against: citeAll(
        lookup,
        answer.against.filter((ref) => !supporters.has(keyOf(ref))),
      ),
    };
  });
  answers.sort(
    (a, b) => stanceOrder(a) - stanceOrder(b) || (b.assessed?.probability ?? 0) - (a.assessed?.probability ?? 0),
  );
  const measures = [...new Set(question.measures)];
  return {
    question,
    assessment,
    answers,
    measuresDiffer: measures.length > 1 ? measures.map(measureWords).join("; ") : null,
  };
}

/** What says something, then what says that it isn't known, then what leaves it open. */
const stanceOrder = ({ answer }: AnswerLine): number => STANCES.indexOf(answer.stance ?? "position");
const STANCES = ["position", "unclear", "vague"];

/** How likely an answer is, in words; an answer that leaves the point open has no likelihood. */
export function chanceWords({ answer, assessed }: AnswerLine): string {
  if (answer.stance === "unclear") return "said to be unknown";
  if (answer.stance === "vague") return "leaves it open";
  return assessed ? likelihoodWords(assessed.likelihood) : "not assessed";
}

const keyOf = ({ report, statement }: StatementRef): string => `${report} ${statement}`;

/**
 * The first statement of each speaker before any second one, what is attributed before what stands bare, and copies
 * last: a reader wants to see who agrees.
 */
function speakersFirst(found: readonly Citation[]): Citation[] {
  const citations = [...found].sort((a, b) => remoteness(a) - remoteness(b));
  const seen = new Set<string>();
  const later: Citation[] = [];
  const first = citations.filter((citation) => {
    const speaker = citation.chain.at(-1) ?? "";
    if (!seen.has(speaker)) return seen.add(speaker);
    later.push(citation);
    return false;
  });
  return [...first, ...later];
}

const remoteness = ({ copyOf, statement }: Citation): number =>
  copyOf !== null ? 2 : statement.kind === "author" ? 1 : 0;

const measureOf = (lookup: Lookup, answer: Answer): Measure | null =>
  answer.claims.map((ref) => lookup.claim(ref)?.quantity?.measure ?? null).find((measure) => measure !== null) ?? null;

/**
 * What can be checked comes before opinions and aims. Then what is best fixed: somebody's word with a figure, a day and
 * a place that the text states; several origins and reports before one.
 */
function weightOf(entry: Entry, lookup: Lookup): number {
  const { question, assessment, answers } = entry;
  const firm = Math.max(0, ...question.answers.flatMap(({ claims }) => claims.map((ref) => firmness(lookup, ref))));
  const reports = new Set(
    answers.flatMap((line) => [...line.support, ...line.against].map((citation) => citation.report.id)),
  );
  const shared = Math.min(assessment.origins.high, MOST_COUNTED) + Math.min(reports.size, MOST_COUNTED) - 2;
  return firm + shared * POINTS.furtherVoice - (LOOSE.has(question.kind) ? POINTS.loose : 0);
}

/** How well one claim is fixed, in points. They order lines and say nothing of truth; chosen by us. */
function firmness(lookup: Lookup, ref: ClaimRef): number {
  const claim = lookup.claim(ref);
  const statement = lookup.statement(ref);
  if (!claim || !statement) return 0;
  const basis = (value: { basis: Basis } | null | undefined): number =>
    value?.basis === "stated" ? POINTS.stated : value ? POINTS.implied : 0;
  return (
    (statement.kind === "author" ? 0 : POINTS.attributed) +
    (claim.quantity ? POINTS.figure : 0) +
    basis(claim.when) +
    basis(claim.where) +
    (claim.modality === "asserted" ? POINTS.asserted : 0) +
    (statement.evidence.length > 0 ? POINTS.evidence : 0) -
    (statement.heading ? POINTS.heading : 0)
  );
}

const POINTS = {
  attributed: 4,
  figure: 4,
  stated: 2,
  implied: 1,
  asserted: 1,
  evidence: 1,
  heading: 4,
  furtherVoice: 2,
  loose: 6,
} as const;
const MOST_COUNTED = 6; // voices; a story that everybody carries is no weightier for it

const LOOSE: ReadonlySet<QuestionKind> = new Set(["other", "purpose", "forecast", "outcome"]);

const byText = (a: Entry, b: Entry): number => (a.question.question < b.question.question ? -1 : 1);

/** Whom the first answer of a question goes back to, in words. */
export function originNames({ answers }: Entry): string {
  const names = [...new Set((answers[0]?.answer.origins ?? []).map((origin) => origin.name))];
  if (names.length === 0) return "Origin that can’t be told";
  return (
    names.slice(0, NAMES_SHOWN).join("; ") +
    (names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "")
  );
}

const NAMES_SHOWN = 3;

/** `Map.groupBy` of ES2024, which Node 20 lacks. */
export function groupBy<Thing>(things: readonly Thing[], key: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const name = key(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return groups;
}
