import { describe, expect, test } from "vitest";
import { sha256 } from "../text/id.ts";
import { codesOf, takenOf } from "./testing/taken-of.ts";

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gatherer</title><language>en</language>${items}</channel></rss>`;

const ITEM = `<item><title>Bridge &amp; road hit</title><link>https://post.example/1</link><guid>g1</guid><pubDate>Sun, 30 Mar 2025 23:30:00 +0300</pubDate><source url="https://post.example/feed">Daily Post</source><dc:creator>Jane Roe</dc:creator><description><![CDATA[<p>The bridge was hit, <b>the governor</b> said.</p><p>Nobody was hurt.</p>]]></description></item>`;

describe("an RSS feed", () => {
  test("gives a report an item, published by the item's own source and not by the feed", async () => {
    const [one, ...rest] = await takenOf(rss(ITEM), "feed.xml");
    expect(rest).toEqual([]);
    expect(one!.report).toMatchObject({
      name: "g1",
      title: "Bridge & road hit",
      publisher: "Daily Post",
      author: "Jane Roe",
      url: "https://post.example/1",
      text: "The bridge was hit, the governor said.\n\nNobody was hurt.",
      published: { kind: "value", date: "2025-03-30" },
    });
    expect(one!.report!.stated).toContainEqual({
      field: "publisher",
      value: "Gatherer",
      where: "feed title",
      used: false,
    });
  });

  test("keeps the bytes of the item alone", async () => {
    const [one] = await takenOf(rss(`${ITEM}<item><title>Other</title></item>`), "feed.xml");
    expect(new TextDecoder().decode(one!.bytes)).toBe(ITEM);
    expect(one!.report!.bytesHash).toBe(sha256(one!.bytes));
  });

  test("an item without a body is its headline", async () => {
    const [one] = await takenOf(rss("<item><title>Two villages taken</title></item>"), "feed.xml");
    expect(one!.report!.text).toBe("Two villages taken");
    expect(one!.report!.published.kind).toBe("unknown");
  });
});

test("an Atom feed: the alternate link, the date of first publication, the source of the entry", async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><entry><id>urn:1</id><title>Claim</title><link rel="self" href="https://a.example/feed"/><link rel="alternate" href="https://a.example/1"/><published>2025-03-28T22:00:00Z</published><updated>2025-04-01T00:00:00Z</updated><author><name>N. N.</name></author><content type="html">&lt;p&gt;It fell.&lt;/p&gt;</content><source><title>Blog</title></source></entry></feed>`;
  const [one] = await takenOf(atom, "x.atom");
  expect(one!.report).toMatchObject({
    publisher: "Blog",
    url: "https://a.example/1",
    text: "It fell.",
    author: "N. N.",
    published: { date: "2025-03-28" },
  });
});

test("a JSON feed", async () => {
  const feed = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "J",
    items: [{ id: "1", url: "https://j.example/1", content_text: "It fell.", date_published: "2025-03-01T00:00:00Z" }],
  });
  const [one] = await takenOf(feed, "x.json");
  expect(one!.report).toMatchObject({ publisher: "J", text: "It fell.", published: { date: "2025-03-01" } });
});

test("entities of its own, no items, and no feed at all are refused with the reason", async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${rss("<item><title>&b;</title></item>").slice(21)}`;
  expect(codesOf(await takenOf(laughs, "x.xml"))).toEqual(["ingest/hostile-page"]);
  expect(codesOf(await takenOf(rss(""), "x.xml"))).toEqual(["ingest/no-reports"]);
  expect(codesOf(await takenOf("<a><b/></a>", "x.xml"))).toEqual(["ingest/broken-feed"]);
});
