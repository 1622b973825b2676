export { isPublic, RefusedAddress, webAddress } from "./address.ts";
export { afterPoll, DEAD_AFTER, isDead, isDue, newFeed } from "./feed-state.ts";
export { FETCH_LIMITS, fetchAddress, type Fetched, type FetchLimits, type FetchOptions, USER_AGENT } from "./fetch.ts";
export { feedsIn } from "./opml.ts";
