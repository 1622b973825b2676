import type { Question, Reading, Report, Situation, Status } from "../model/index.ts";
import { assess } from "./assess.ts";
import type { Resources } from "./resources.ts";

/** What was known of one question once a report was there. Null: nothing that could be asked yet. */
export type HistoryStep = {
  report: Report;
  status: Status | null;
  /** The likeliest answer and its probability. */
  answer: string | null;
  probability: number | null;
};

/** Reports beyond this many are told together at the end; each step weighs anew. */
const MOST_STEPS = 24;

/**
 * How certainty changed with each report behind a question, in the order of publication; undated ones last. Only those
 * reports are weighed, so that what other reports add to the words of a question stays out.
 */
export function historyOf(
  situation: Situation,
  question: Question,
  resources: Pick<Resources, "conflicts" | "aliases"> & Partial<Pick<Resources, "wordCounts">>,
): HistoryStep[] {
  const refs = question.answers.flatMap(({ support, against }) => [...support, ...against]);
  const ids = new Set(refs.map(({ report }) => report));
  const statements = new Set(refs.map(({ report, statement }) => `${report} ${statement}`));
  const readings = new Map<string, Reading>(situation.readings.map((reading) => [reading.id, reading]));
  const reports = situation.reports
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1));
  return reports.slice(0, MOST_STEPS).map((report, i) => {
    const known = reports.slice(0, i + 1);
    const then = assess(
      { reports: known, readings: known.map(({ id }) => readings.get(id)!), decisions: [], asOf: null },
      resources,
    );
    const shared = (one: Question): number =>
      one.kind === question.kind ? one.answers.flatMap(({ support }) => support).filter(isHere).length : 0;
    const isHere = (ref: { report: string; statement: string }): boolean =>
      statements.has(`${ref.report} ${ref.statement}`);
    const best = then.questions.reduce<number>(
      (found, one, at) => (shared(one) > (found < 0 ? 0 : shared(then.questions[found]!)) ? at : found),
      -1,
    );
    const asked = then.questions[best];
    const assessed = then.assessments[best];
    const top = assessed?.answers.reduce((a, b) => (b.probability > a.probability ? b : a));
    return {
      report,
      status: assessed?.status ?? null,
      answer: asked?.answers.find(({ id }) => id === top?.answer)?.answer ?? null,
      probability: top?.probability ?? null,
    };
  });
}

function dayOf({ published }: Report): string {
  if (published.kind === "value") return published.date;
  return published.kind === "interval" ? published.to : "9999";
}
