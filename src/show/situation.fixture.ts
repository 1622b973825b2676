import type {
  Answer,
  Assessment,
  Claim,
  ClaimRef,
  Origin,
  Question,
  Quantity,
  Report,
  Situation,
  Span,
  Statement,
  Status,
} from "../model/index.ts";
import { makeId, sha256 } from "../text/id.ts";

/** A report for a test; what isn't given is as plain as can be. */
export function makeReport(given: Partial<Report> & { name: string; text: string }): Report {
  return {
    id: makeId("rep", [given.name, given.text]),
    title: null,
    publisher: "A daily",
    author: null,
    url: null,
    licence: null,
    language: { code: "en", basis: "metadata" },
    published: { kind: "value", date: "2025-04-01", basis: "metadata", evidence: null, reason: "handed in" },
    retrieved: null,
    bytesHash: sha256(given.text),
    givenToponyms: null,
    stated: [],
    credits: [],
    pages: [],
    ...given,
  };
}

/** The first place of `words` in the report's text. */
export function spanOf(report: Report, words: string): Span {
  const start = report.text.indexOf(words);
  if (start < 0) throw new Error(`The text of ${report.name} lacks: ${words}`);
  return [start, start + words.length];
}

type StatementWords = Partial<Omit<Statement, "content" | "source" | "cue" | "claims" | "sentence">> & {
  content: string;
  source?: string;
  cue?: string;
  claims?: Partial<Claim>[];
};

/** A statement whose spans are given as words of the report. */
export function makeStatement(report: Report, given: StatementWords): Statement {
  const { content, source, cue, claims = [{}], ...rest } = given;
  const spans = [content, source, cue].flatMap((words) => (words === undefined ? [] : [spanOf(report, words)]));
  const id = makeId<Statement["id"]>("stm", [report.id, content]);
  return {
    id,
    sentence: [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))],
    content: [spanOf(report, content)],
    source: source === undefined ? null : spanOf(report, source),
    cue: cue === undefined ? null : spanOf(report, cue),
    sourceName: source ?? "author",
    party: null,
    chain: [report.publisher ?? "publisher unknown", ...(source === undefined ? [] : [source])],
    kind: source === undefined ? "author" : "indirect",
    heading: false,
    againstInterest: false,
    isInference: false,
    evidence: [],
    rule: "fixture",
    ...rest,
    claims: claims.map((claim, index) => makeClaim(id, index, claim)),
  };
}

function makeClaim(statement: string, index: number, given: Partial<Claim>): Claim {
  return {
    id: makeId("clm", [statement, index]),
    event: "area-held",
    detail: null,
    actor: null,
    target: null,
    place: null,
    time: null,
    quantity: null,
    polarity: "affirmed",
    modality: "asserted",
    phase: "unknown",
    gloss: "",
    where: null,
    when: null,
    spans: {},
    evidence: [],
    rule: "fixture",
    ...given,
  };
}

export const squareKilometres = (value: number, rest: Partial<Quantity> = {}): Quantity => ({
  metric: "area",
  of: null,
  value,
  bound: "exact",
  high: null,
  unit: "km2",
  measure: null,
  scope: "cumulative",
  span: null,
  ...rest,
});

type AnswerWords = {
  answer: string;
  support: [Report, Statement][];
  against?: [Report, Statement][];
  party?: string;
  probability?: number;
};

/** A question with its assessment; each answer's origin is the speaker of its first statement. */
export function makeQuestion(
  text: string,
  status: Status,
  answers: AnswerWords[],
  rest: Partial<Question> = {},
): { question: Question; assessment: Assessment } {
  const id = makeId<Question["id"]>("qst", [text]);
  const made = answers.map((answer) => makeAnswer(id, answer));
  const origins = new Set(made.flatMap((answer) => answer.origins.map((origin) => origin.name))).size;
  return {
    question: {
      id,
      kind: "quantity",
      question: text,
      event: "area-held",
      eventId: null,
      place: ["Almar"],
      time: { from: "2025-03-20", to: "2025-03-29" },
      metric: null,
      measures: [],
      answers: made,
      ...rest,
    },
    assessment: {
      question: id,
      version: "fixture-1",
      asOf: null,
      status,
      origins: { low: origins, high: origins, reasons: ["each speaker is one"] },
      reasons: [{ rule: `status/${status}`, text: "as the fixture says", weight: null, refs: [] }],
      answers: made.map((answer, i) => ({
        answer: answer.id,
        probability: answers[i]?.probability ?? 0.5,
        likelihood: "roughly even chance",
        credibility: "6",
        reasons: [{ rule: "weigh/origin", text: "one origin says so", weight: 0.7, refs: [] }],
      })),
      grades: [{ source: "Army staff", reliability: "F", reason: "nothing to learn it from yet" }],
    },
  };
}

function makeAnswer(question: string, { answer, support, against = [], party }: AnswerWords): Answer {
  const claims = support.map(([report, statement]): ClaimRef => ({ ...refOf(report, statement), claim: 0 }));
  const origin: Origin = {
    id: makeId("org", [question, answer]),
    name: support[0]?.[1].sourceName ?? "nobody",
    party: party ?? null,
    statements: support.map(([report, statement]) => refOf(report, statement)),
    isCertain: true,
    reason: "named in the text",
  };
  return {
    id: makeId("ans", [question, answer]),
    answer,
    value: null,
    claims,
    support: origin.statements,
    against: against.map(([report, statement]) => refOf(report, statement)),
    origins: [origin],
    originCount: { low: 1, high: 1, reasons: [] },
  };
}

export const refOf = (report: Report, statement: Statement) => ({ report: report.id, statement: statement.id });

/** A situation of reports with their statements; everything else empty unless given. */
export function makeSituation(read: [Report, Statement[]][], rest: Partial<Situation> = {}): Situation {
  return {
    asOf: null,
    reports: read.map(([report]) => report),
    readings: read.map(([report, statements]) => ({
      id: report.id,
      version: "fixture-1",
      statements,
      attributions: [],
      toponyms: [],
      timexes: [],
      problems: [],
    })),
    events: [],
    questions: [],
    assessments: [],
    relations: [],
    copies: [],
    silences: [],
    unplaced: [],
    undated: [],
    ...rest,
  };
}

/** Two accounts of one area that use different measures, and a third report that drops the attribution. */
export function disputedArea(): Situation {
  const claimed = makeReport({
    name: "first",
    publisher: "An agency",
    text: "The army staff says it holds more than 1,000 square kilometres around Almar. A think tank puts the advance at about 800 square kilometres.",
  });
  const bare = makeReport({
    name: "later",
    publisher: "A weekly",
    text: "By then the army held more than 1,000 square kilometres around Almar.",
  });
  const staff = makeStatement(claimed, {
    content: "it holds more than 1,000 square kilometres around Almar",
    source: "The army staff",
    cue: "says",
    claims: [
      {
        quantity: squareKilometres(1000, {
          bound: "more than",
          measure: "control",
          span: spanOf(claimed, "more than 1,000 square kilometres"),
        }),
      },
    ],
  });
  const tank = makeStatement(claimed, {
    content: "the advance at about 800 square kilometres",
    source: "A think tank",
    cue: "puts",
    claims: [{ quantity: squareKilometres(800, { bound: "about", measure: "gain" }) }],
  });
  const dropped = makeStatement(bare, {
    content: "the army held more than 1,000 square kilometres around Almar",
    claims: [{ quantity: squareKilometres(1000, { bound: "more than", measure: "control" }) }],
  });
  const { question, assessment } = makeQuestion(
    "How much land around Almar is held?",
    "contested",
    [
      {
        answer: "more than 1,000 km²",
        support: [
          [claimed, staff],
          [bare, dropped],
        ],
        party: "the army",
        probability: 0.4,
      },
      { answer: "about 800 km²", support: [[claimed, tank]], probability: 0.6 },
    ],
    { measures: ["control", "gain"], metric: "area" },
  );
  return makeSituation(
    [
      [claimed, [staff, tank]],
      [bare, [dropped]],
    ],
    {
      asOf: "2025-04-02",
      questions: [question],
      assessments: [assessment],
      relations: [
        {
          kind: "drops-attribution",
          from: { ...refOf(bare, dropped), claim: 0 },
          to: { ...refOf(claimed, staff), claim: 0 },
          reason: "the figure is the army staff’s and stands bare here",
          rule: "match/drops-attribution",
        },
      ],
      silences: [
        {
          kind: "absent",
          who: "The governor of Almar",
          party: null,
          about: "who holds the land",
          question: question.id,
          refs: [],
          guards: ["the collection has no local reports"],
        },
      ],
      copies: [{ original: claimed.id, copy: bare.id, share: 0.5, reason: "half of the sentences" }],
      unplaced: [{ ...refOf(claimed, tank), claim: 0 }],
    },
  );
}
