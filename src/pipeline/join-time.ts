import type { Analysis, ClaimTime, DayRange, EventType, Publication, Span, Timex } from "../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../read/index.ts";

/** Events that go on rather than happen: told in the present they hold on the day of publication. */
const STATES: ReadonlySet<EventType> = new Set([
  "control",
  "area-held",
  "force-size",
  "buildup",
  "ceasefire",
  "emergency-measure",
]);
/** Events told of the future or of a will: no day unless one is named. */
const TIMELESS: ReadonlySet<EventType> = new Set(["forecast", "objective", "negotiation", "other"]);

/** Chooses the time of each claim of one report, in the order of the text. */
export class TimeJoiner {
  readonly #timexes: readonly Timex[];
  readonly #published: Publication;
  readonly #analysis: Analysis;
  #carried: { timex: Timex; block: number } | null = null;

  constructor(analysis: Analysis, timexes: readonly Timex[], published: Publication) {
    this.#analysis = analysis;
    this.#timexes = timexes.filter(({ range }) => range !== null);
    this.#published = published;
  }

  timeOf(claim: ClaimDraft, statement: StatementDraft, block: number): ClaimTime | null {
    for (const [rule, scopes] of [
      ["time-in-clause", claim.scope],
      ["time-in-content", statement.content],
      ["time-in-sentence", [statement.sentence]],
    ] as const) {
      for (const scope of scopes) {
        const timex = this.#nearest(scope, claim, rule === "time-in-sentence" ? statement : null);
        if (!timex) continue;
        this.#carried = { timex, block };
        return { span: [timex.start, timex.end], range: timex.range!, basis: "stated", rule };
      }
    }
    if (TIMELESS.has(claim.event)) return null;
    if (STATES.has(claim.event) && this.#isPresent(claim)) return this.#publication();
    if (this.#carried && block - this.#carried.block <= 1)
      return { span: null, range: this.#carried.timex.range!, basis: "implied", rule: "time-carried" };
    return null;
  }

  #nearest([start, end]: Span, claim: ClaimDraft, outside: StatementDraft | null): Timex | null {
    const trigger = claim.spans.trigger?.[0] ?? [start, start];
    let best: Timex | null = null;
    let nearest = Infinity;
    for (let i = firstAt(this.#timexes, start); i < this.#timexes.length && this.#timexes[i]!.start < end; i++) {
      const timex = this.#timexes[i]!;
      if (timex.end > end || timex.type === "SET") continue;
      // A day beside the cue dates the speaking ("said on Saturday"), unless the speech tells of what happened that day.
      if (outside && isSpeakingTime(timex, outside)) continue;
      const distance = timex.start >= trigger[1] ? timex.start - trigger[1] : trigger[0] - timex.end;
      if (distance < nearest) [best, nearest] = [timex, distance];
    }
    return best;
  }

  /** True where a verb of the clause stands in the present tense. */
  #isPresent(claim: ClaimDraft): boolean {
    const [start, end] = claim.scope[0] ?? [0, 0];
    for (
      let i = tokenAt(this.#analysis, start);
      i < this.#analysis.tokens.length && this.#analysis.tokens[i]!.start < end;
      i++
    ) {
      const { pos, lower, lemma } = this.#analysis.tokens[i]!;
      if (pos === "AUX" && /^(?:is|are|has|have|'s|’s|'re|’re|'ve|’ve|remains?)$/.test(lower)) return true;
      if (pos === "VERB" && (lower === `${lemma}s` || lower === `${lemma}es`)) return true;
    }
    return false;
  }

  #publication(): ClaimTime | null {
    const range: DayRange | null =
      this.#published.kind === "value"
        ? { from: this.#published.date, to: this.#published.date }
        : this.#published.kind === "interval"
          ? { from: this.#published.from, to: this.#published.to }
          : null;
    return range ? { span: null, range, basis: "implied", rule: "time-of-publication" } : null;
  }
}

const isSpeakingTime = (timex: Timex, { source, cue, content }: StatementDraft) =>
  cue !== null &&
  source !== null &&
  !content.some(([from, to]) => timex.start >= from && timex.end <= to) &&
  timex.start >= Math.min(source[0], cue[0]);

function firstAt(timexes: readonly Timex[], at: number): number {
  let low = 0;
  let high = timexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timexes[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokenAt(analysis: Analysis, at: number): number {
  let low = 0;
  let high = analysis.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (analysis.tokens[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
