import { expect, test } from "vitest";
import { afterPoll, DEAD_AFTER, isDead, isDue, newFeed } from "./feed-state.ts";
import { feedsIn } from "./opml.ts";

const at = "2025-04-01T12:00:00.000Z";
const failed = (retryAfterSeconds: number | null = null) => ({
  kind: "failed" as const,
  reason: "no answer",
  isRefused: false,
  retryAfterSeconds,
  at,
});

test("a feed is asked again after its interval, and remembers what it was answered with", () => {
  const answer = {
    kind: "fetched" as const,
    address: "",
    bytes: new Uint8Array(0),
    type: "",
    charset: null,
    etag: "e",
    lastModified: null,
    at,
  };
  const state = afterPoll(newFeed("https://a.example/feed"), answer, 1800);
  expect(state).toMatchObject({ etag: "e", failures: 0, next: "2025-04-01T12:30:00.000Z" });
  expect(isDue(state, "2025-04-01T12:29:59.000Z")).toBe(false);
  expect(isDue(state, "2025-04-01T12:30:00.000Z")).toBe(true);
});

test("each failure doubles the wait, up to a day; then the feed is dead, until it answers", () => {
  let state = newFeed("https://a.example/feed");
  const waits: number[] = [];
  for (let i = 0; i < DEAD_AFTER; i++) {
    state = afterPoll(state, failed(), 1800);
    waits.push((Date.parse(state.next!) - Date.parse(at)) / 1000);
  }
  expect(waits).toEqual([3600, 7200, 14400, 28800, 57600, 86400, 86400, 86400]);
  expect(isDead(state)).toBe(true);
  expect(isDead(afterPoll(state, { kind: "unchanged", at }, 1800))).toBe(false);
});

test("a server's own wait is kept, but no longer than a day", () => {
  expect(afterPoll(newFeed("x"), failed(10_000), 1800).next).toBe("2025-04-01T14:46:40.000Z");
  expect(afterPoll(newFeed("x"), failed(10_000_000), 1800).next).toBe("2025-04-02T12:00:00.000Z");
});

test("an OPML list gives its feeds, folders included, each once", () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="War"><outline text="A" type="rss" xmlUrl="https://a.example/f"/></outline><outline text="B" xmlUrl="https://b.example/f"/><outline text="A" xmlUrl="https://a.example/f"/></body></opml>`;
  expect(feedsIn(opml).sort()).toEqual(["https://a.example/f", "https://b.example/f"]);
  expect(() => feedsIn("nothing")).toThrow();
});
