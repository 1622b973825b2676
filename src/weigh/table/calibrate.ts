/** What is known of an answer beside the model's own probability. */
export interface Standing {
  /** Of the model. */
  probability: number;
  /** Of the answer among the claims of its item, each by its weight. */
  share: number;
  /** Claims of the item, by their weight. */
  claims: number;
}

/** A probability that is right as often as it says. Never 0 and never 1. */
export function calibrate({ probability }: Standing): number {
  return Math.min(MOST, Math.max(LEAST, probability));
}

/** Nobody's claims make a thing certain, or impossible. */
const MOST = 0.995;
const LEAST = 0.005;
