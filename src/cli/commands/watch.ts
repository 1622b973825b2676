import { afterPoll, feedsIn, isDead, isDue, newFeed, webAddress } from "../../acquire/index.ts";
import { readFile as readReports } from "../../ingest/index.ts";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { LedgerError } from "../../ledger/index.ts";
import type { FeedState } from "../../model/index.ts";
import { CliError, type Effects, INTERRUPTED } from "../effects.ts";
import { type LedgerToFill, withLedgerToFill } from "../open.ts";
import type { CommonOptions } from "../options.ts";
import { readInto } from "../read-into.ts";
import type { Pipeline } from "../stages.ts";

export interface WatchOptions extends CommonOptions {
  /** Minutes between two polls of a feed. */
  every: number;
  /** Ask each feed that is due once, and end. */
  once?: boolean;
  allowPrivate?: boolean;
}

/** Milliseconds between two requests to one host: what crawlers that behave keep to. */
const HOST_PAUSE_MS = 2_000;

/** The longest sleep between two looks at what is due, in milliseconds, so that Ctrl-C is heard. */
const NAP_MS = 1_000;

/** Polls feeds into the ledger until it is interrupted. What is remembered of each stands in the ledger, so that a new run goes on where the last one ended. */
export async function watch(given: readonly string[], options: WatchOptions, effects: Effects): Promise<number> {
  const wanted = await feedsOf(given, effects);
  let isInterrupted = false;
  const release = effects.onInterrupt(() => (isInterrupted = true));
  const lastAsked = new Map<string, number>();
  try {
    return await withLedgerToFill(options, effects, async (ledger) => {
      const open = await ledger.made();
      const known = new Map((await open.feeds()).map((feed) => [feed.address, feed]));
      const feeds = (wanted.length > 0 ? wanted : [...known.keys()]).map(
        (address) => known.get(address) ?? newFeed(address),
      );
      if (feeds.length === 0) throw new CliError("no feed is given and none is remembered: fogline watch ADDRESS", 2);
      const pipeline = await effects.pipeline();
      const resources = await pipeline.loadResources();
      for (;;) {
        for (const [i, feed] of feeds.entries()) {
          if (isInterrupted) return INTERRUPTED;
          if (!isDue(feed, effects.clock().toISOString())) continue;
          await pauseFor(feed.address, lastAsked, effects);
          feeds[i] = await poll(feed, ledger, pipeline, resources, options, effects);
          await open.saveFeed(feeds[i]);
        }
        if (options.once === true) return feeds.some((feed) => feed.failures > 0) ? 1 : 0;
        await effects.sleep(NAP_MS);
        if (isInterrupted) return INTERRUPTED;
      }
    });
  } finally {
    release();
  }
}

/** Addresses of feeds, those of OPML files included. */
async function feedsOf(given: readonly string[], effects: Effects): Promise<string[]> {
  const feeds: string[] = [];
  for (const one of given) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(one)) feeds.push(one);
    else {
      try {
        feeds.push(...feedsIn(await readFile(resolve(effects.cwd, one), "utf8")));
      } catch (error) {
        throw new CliError(`${one} is no OPML list: ${error instanceof Error ? error.message : String(error)}`, 2);
      }
    }
  }
  for (const feed of feeds) {
    try {
      webAddress(feed);
    } catch (error) {
      throw new CliError(`${feed}: ${error instanceof Error ? error.message : String(error)}`, 2);
    }
  }
  return [...new Set(feeds)];
}

async function pauseFor(address: string, lastAsked: Map<string, number>, effects: Effects): Promise<void> {
  const { host } = new URL(address);
  const wait = (lastAsked.get(host) ?? Number.NEGATIVE_INFINITY) + HOST_PAUSE_MS - effects.clock().getTime();
  if (wait > 0) await effects.sleep(wait);
  lastAsked.set(host, effects.clock().getTime());
}

/** Asks one feed and takes in what is new. The state is saved after the reports: a run that is killed in between finds them known. */
async function poll(
  feed: FeedState,
  ledger: LedgerToFill,
  pipeline: Pipeline,
  resources: unknown,
  options: WatchOptions,
  effects: Effects,
): Promise<FeedState> {
  const clock = () => effects.clock().toISOString();
  const { address, etag, lastModified } = feed;
  const answer = await effects.fetch(address, {
    clock,
    etag,
    lastModified,
    allowPrivate: options.allowPrivate === true,
  });
  const state = afterPoll(feed, answer, options.every * 60);
  if (answer.kind === "failed") {
    const dead = isDead(state) ? `; dead after ${String(state.failures)} failures in a row, asked once a day` : "";
    await effects.stderr.write(`${address}: ${answer.reason}; asked again after ${state.next!}${dead}\n`);
    return state;
  }
  if (answer.kind === "unchanged") {
    await effects.stdout.write(`${address}: nothing new\n`);
    return state;
  }
  const counts = { added: 0, known: 0, skipped: 0 };
  const { at, charset, type } = answer;
  for await (const taken of readReports(answer.bytes, {
    path: address,
    retrieved: at,
    type,
    ...(charset === null ? {} : { charset }),
  })) {
    if (taken.report === null) {
      counts.skipped++;
      for (const problem of taken.problems)
        await effects.stderr.write(`${problem.subject}: ${problem.message} (${problem.code})\n`);
      continue;
    }
    const came = await readInto(taken.report, taken.bytes, ledger, pipeline, resources);
    if (came.kind === "fault") throw new LedgerError(came.fault.code, came.fault.message, { cause: came.fault });
    if (came.kind === "failed") counts.skipped++;
    else counts[came.kind]++;
  }
  await effects.stdout.write(
    `${address}: ${String(counts.added)} new, ${String(counts.known)} known, ${String(counts.skipped)} skipped\n`,
  );
  return state;
}
