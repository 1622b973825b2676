import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Fetched } from "../src/acquire/index.ts";
import { openLedger } from "../src/ledger/index.ts";
import { newWorld, NOW, type World } from "./support/world.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

const FEED = "https://news.example/feed";
const item = (number: number) =>
  `<item><title>Report ${String(number)}</title><link>https://news.example/${String(number)}</link><description>Village ${String(number)} burned.</description></item>`;
const rss = (...numbers: number[]) =>
  `<rss version="2.0"><channel><title>News</title>${numbers.map(item).join("")}</channel></rss>`;
const answer = (body: string, etag = "v1"): Fetched => ({
  kind: "fetched",
  address: FEED,
  bytes: new TextEncoder().encode(body),
  type: "application/rss+xml",
  charset: null,
  etag,
  lastModified: null,
  at: NOW.toISOString(),
});
const failure: Fetched = {
  kind: "failed",
  reason: "the server answered 503",
  isRefused: false,
  retryAfterSeconds: null,
  at: NOW.toISOString(),
};

const watch = (answers: Fetched, args: string[] = [FEED], clock = NOW) =>
  world.run(["watch", ...args, "--once"], "", { fetch: () => Promise.resolve(answers), clock: () => clock });

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test("takes in what is new, and finds what is known when the feed moves on", async () => {
  expect((await watch(answer(rss(1, 2)))).out).toBe(`${FEED}: 2 new, 0 known, 0 skipped\n`);
  const second = await world.run(["watch", "--once"], "", {
    fetch: () => Promise.resolve(answer(rss(2, 3))),
    clock: () => later(31),
  });
  expect(second).toEqual({ code: 0, out: `${FEED}: 1 new, 1 known, 0 skipped\n`, err: "" });
});

test("asks with what the last answer came with, and not before its time", async () => {
  await watch(answer(rss(1), "v7"));
  const asked: unknown[] = [];
  const fetch = (_address: string, options: { etag?: string | null }) => {
    asked.push(options.etag);
    return Promise.resolve<Fetched>({ kind: "unchanged", at: NOW.toISOString() });
  };
  await world.run(["watch", "--once"], "", { fetch, clock: () => later(29) });
  expect(asked).toEqual([]);
  const ran = await world.run(["watch", "--once"], "", { fetch, clock: () => later(30) });
  expect(asked).toEqual(["v7"]);
  expect(ran.out).toContain("nothing new");
});

test("a feed that fails is told, asked again later, and dead after eight failures", async () => {
  let at = NOW;
  let last = "";
  for (let i = 0; i < 8; i++) {
    const ran = await world.run(["watch", FEED, "--once"], "", {
      fetch: () => Promise.resolve({ ...failure, at: at.toISOString() }),
      clock: () => at,
    });
    expect(ran.code).toBe(1);
    last = ran.err;
    at = new Date(at.getTime() + 2 * 86_400_000);
  }
  expect(last).toContain("the server answered 503");
  expect(last).toContain("dead after 8 failures in a row");
  const ledger = await openLedger(world.path("fogline.db"), { clock: () => NOW.toISOString() });
  expect(await ledger.feeds()).toMatchObject([{ address: FEED, failures: 8 }]);
  expect(await ledger.verify()).toEqual([]);
  await ledger.close();
});

test("the feeds of an OPML list; a list that is none, and an address that is none, are refused", async () => {
  writeFileSync(world.path("list.opml"), `<opml version="2.0"><head/><body><outline xmlUrl="${FEED}"/></body></opml>`);
  expect((await watch(answer(rss(1)), ["list.opml"])).out).toContain("1 new");
  writeFileSync(world.path("bad.opml"), "nothing");
  for (const args of [["bad.opml"], ["file:///etc/passwd"], ["missing.opml"]])
    expect((await watch(failure, args)).code).toBe(2);
  expect((await world.run(["watch", "--once", "--ledger", "other.db"])).code).toBe(2);
});

test("add takes an address: the page with where and when it was fetched", async () => {
  const page = answer("<html><body><p>The bridge was hit, the governor said.</p></body></html>");
  const ran = await world.run(["add", "https://news.example/1"], "", {
    fetch: () => Promise.resolve({ ...page, type: "text/html", address: "https://news.example/one" } as Fetched),
  });
  expect(ran.code).toBe(0);
  const ledger = await openLedger(world.path("fogline.db"), { clock: () => NOW.toISOString() });
  expect(await ledger.reports()).toMatchObject([
    { url: "https://news.example/one", retrieved: NOW.toISOString(), publisher: "news.example" },
  ]);
  await ledger.close();
  const failed = await world.run(["add", "http://127.0.0.1/"], "", { fetch: () => Promise.resolve(failure) });
  expect(failed.code).toBe(2);
  expect(failed.out).toContain("ingest/unreachable");
});
