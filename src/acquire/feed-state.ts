import type { FeedState } from "../model/index.ts";
import type { Fetched } from "./fetch.ts";

export const newFeed = (address: string): FeedState => ({
  address,
  etag: null,
  lastModified: null,
  failures: 0,
  lastFailure: null,
  asked: null,
  answered: null,
  next: null,
});

/** Failures in a row from which on a feed is told to be dead; it is still asked, once a day. Chosen by us: a site's night of repairs is shorter. */
export const DEAD_AFTER = 8;

/** The longest wait, in seconds: a day. */
const LONGEST_WAIT = 86_400;

/** What is remembered after an answer, and when the feed is asked again: `every` seconds after a success, twice as long after each failure, and not before the server's own Retry-After. */
export function afterPoll(state: FeedState, answer: Fetched, every: number): FeedState {
  const asked = answer.at;
  if (answer.kind === "failed") {
    const failures = state.failures + 1;
    const doubled = Math.min(LONGEST_WAIT, every * 2 ** Math.min(failures, 20));
    const wait =
      failures >= DEAD_AFTER ? LONGEST_WAIT : Math.max(doubled, Math.min(answer.retryAfterSeconds ?? 0, LONGEST_WAIT));
    return { ...state, failures, lastFailure: answer.reason, asked, next: later(asked, wait) };
  }
  const fresh = answer.kind === "fetched" ? { etag: answer.etag, lastModified: answer.lastModified } : {};
  return { ...state, ...fresh, failures: 0, lastFailure: null, asked, answered: asked, next: later(asked, every) };
}

export const isDead = (state: FeedState): boolean => state.failures >= DEAD_AFTER;

export const isDue = (state: FeedState, now: string): boolean =>
  state.next === null || Date.parse(state.next) <= Date.parse(now);

const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();
