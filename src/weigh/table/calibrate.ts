/** What is known of an answer beside the model's own probability. */
export interface Standing {
  /** By which model it was found. */
  model: "labels" | "profiles" | "centre" | "ratios";
  /** Of the model. */
  probability: number;
  /** Of the answer among the claims of its item, each by its weight. */
  share: number;
  /** Claims of the item, by their weight. */
  claims: number;
}

/**
 * A probability that is right about as often as it says, never 0 and never 1. Models take the errors of sources for
 * independent once copies are taken off; real sources err together on what is hard, so that their sums are far too sure.
 * The log-odds are therefore shrunk, the more the more claims there are, and drawn towards the share of claims.
 */
export function calibrate(standing: Standing): number {
  // Two answers that are equally likely are not both likely.
  return bounded(Math.min(shrunk(standing), standing.model === "ratios" ? 1 : standing.probability));
}

function shrunk({ model, probability, share, claims }: Standing): number {
  const own = logit(Math.min(1 - OWN_LIMIT, Math.max(0.01, probability)));
  const count = Math.max(claims, LEAST_CLAIMS);
  switch (model) {
    case "labels": {
      const n = Math.min(count, MOST_CLAIMS);
      return bounded(sigmoid(LABELS.constant + LABELS.own * own + (LABELS.few + LABELS.ownOfFew * own) / n));
    }
    case "profiles": {
      const shared = logit((share * count + 0.5) / (count + 1));
      return bounded(
        sigmoid(PROFILES.constant + PROFILES.own * own + PROFILES.share * shared + PROFILES.claims * Math.log(count)),
      );
    }
    case "centre":
      return bounded(probability);
    case "ratios":
      return bounded(1 - (1 - probability) ** RATIO_POWER);
  }
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (p: number): number => Math.log(p / (1 - p));
const bounded = (p: number): number => Math.min(MOST, Math.max(LEAST, p));

/** Nobody's claims make a thing certain, or impossible. */
const MOST = 0.995;
const LEAST = 0.005;
/** The model's own probability is read no finer than this. */
const OWN_LIMIT = 1e-4;
const LEAST_CLAIMS = 0.5;

/**
 * Logistic regressions of being right, each board with the same weight (22 November 2026): labels on adult2, d_product,
 * s_dog and s_face; profiles on birthplaces, book, flight_day and population_raw. `few` was then raised from 3.43, as the
 * bound by the model's own probability takes some off. Boards of labels had at most ten claims an item. docs/weighing.md gives the errors that remain, also on boards that were left out of the fit.
 */
const LABELS = { constant: -0.529, own: 0.109, few: 4.4, ownOfFew: 0.623 };
const MOST_CLAIMS = 10;
const PROFILES = { constant: 0.21, own: 0.131, share: 1.019, claims: 0.461 };
/** Centres of ratios are within one hundredth of the truth oftener than single claims are. Fitted on generated tables. */
const RATIO_POWER = 4;
