import type { Reliability } from "../model/index.ts";

/**
 * Terms of the log-odds (natural logarithm) of an answer. All chosen by us and fixed before any settling: they order
 * answers by the rules of the field and don't claim to be measured. A difference of 0.7 doubles the odds.
 */
export const TERMS = {
  /** One of several positions that can't all hold starts at even odds against each of the others. */
  perRival: -0.7,
  /** Somebody says so. */
  firstOrigin: 0.3,
  /** A further independent origin: weaker than a doubling of the odds three times over, since independence is an upper bound. */
  furtherOrigin: 0.9,
  /** An origin that may be the same as another. */
  uncertainOrigin: 0.2,
  /** Quoted in his own words by at least one report. */
  direct: 0.1,
  /** Evidence is cited that others could look at. */
  evidence: 0.5,
  /** Spoken against the speaker's own interest. */
  againstInterest: 0.7,
  /** Every statement behind it hedges. */
  hedged: -0.6,
  /** Nobody behind it has a name. */
  unnamed: -0.3,
  /** An inference and not a report. */
  inference: -0.3,
  /** An independent origin that says otherwise. */
  opposed: -0.6,
  /** A denial by the one who is accused: to be expected either way, so it moves little. */
  ownDenial: -0.2,
} as const;

/** Origins beyond this many add nothing: they are hardly all independent. */
export const MOST_ORIGINS = 4;

/** Reliability as learned or entered by an analyst. F is a missing value and adds nothing. */
export const RELIABILITY_TERM: Record<Reliability, number> = { A: 1, B: 0.6, C: 0.2, D: -0.3, E: -0.8, F: 0 };

/** No probability is 0 or 1: ICD 203 ends at 1 and 99 percent. */
export const LEAST_PROBABILITY = 0.01;
export const GREATEST_PROBABILITY = 0.99;

export const VERSION = "weigh/1";
