import { parseFeed } from "feedsmith";
import type { StatedField } from "../model/index.ts";
import { decodePage } from "./html/charset.ts";
import { fragmentText, HostileFragment } from "./html/fragment.ts";
import { pageFault } from "./html/guard.ts";
import { feedItems, type FeedItem } from "./feed-items.ts";
import { makeReport, NO_META } from "./make-report.ts";
import { statedDay } from "./stated-day.ts";
import { refused, type Taken } from "./taken.ts";

/** The largest feed that is read, in bytes. Chosen by us: feeds of hundreds of full articles stay below 5 MB. */
export const FEED_BYTES_LIMIT = 20_000_000;

export interface FeedHint {
  /** The file's name or the feed's address, for messages. */
  name: string;
  charset?: string;
  retrieved: string | null;
}

/**
 * RSS, Atom, RDF and JSON feeds: one report an item, published by whom the item names as its source, else by the feed. The
 * bytes of each report are those of its item where they can be cut out, else the whole feed.
 */
export function ingestFeed(bytes: Uint8Array, hint: FeedHint): Taken[] {
  const { name } = hint;
  if (bytes.length > FEED_BYTES_LIMIT) {
    return [
      refused("ingest/too-long", name, `${String(bytes.length)} bytes; a feed may have ${String(FEED_BYTES_LIMIT)}`),
    ];
  }
  const { decoding } = decodePage(bytes, hint.charset ?? null);
  if ("refused" in decoding) return [refused(`ingest/${decoding.refused}`, name, decoding.reason)];
  const fault = ENTITY.test(decoding.text) ? "it declares entities of its own" : pageFault(decoding.text);
  if (fault !== null) return [refused("ingest/hostile-page", name, fault)];
  let items: FeedItem[];
  try {
    items = feedItems(parseFeed(decoding.text, { maxItems: FEED_ITEMS_LIMIT }), decoding.text);
  } catch (error) {
    return [refused("ingest/broken-feed", name, error instanceof Error ? error.message.slice(0, 200) : "unreadable")];
  }
  if (items.length === 0) return [refused("ingest/no-reports", name, "the feed has no items")];
  return items.map((item, i) => take(item, `${name}, item ${String(i + 1)}`, bytes, hint));
}

/** Items of a feed that are read. Chosen by us: feeds carry 10 to 200. */
const FEED_ITEMS_LIMIT = 10_000;

/** An entity of a document's own: what "billion laughs" is made of, and no feed needs one. */
const ENTITY = /<!ENTITY/i;

function take(item: FeedItem, subject: string, feed: Uint8Array, hint: FeedHint): Taken {
  let text;
  let title;
  try {
    text = fragmentText(item.html);
    title = item.title === null ? null : fragmentText(item.title);
  } catch (error) {
    if (!(error instanceof HostileFragment)) throw error;
    return refused("ingest/hostile-page", subject, error.message, item.id);
  }
  const published = item.published === null ? null : (statedDay(item.published.value) ?? item.published.value);
  const bytes = item.source === null ? feed : new TextEncoder().encode(item.source);
  const made = makeReport({
    name: item.id ?? subject,
    // A feed often gives the headline alone: that is then what was published.
    text: text === "" ? (title ?? "") : text,
    bytes,
    meta: {
      ...NO_META,
      title,
      publisher: item.publisher?.value ?? null,
      author: item.author,
      url: item.address,
      language: item.language,
      published,
      publishedFrom: item.published === null ? null : `${item.published.where}: ${item.published.value}`,
    },
    retrieved: hint.retrieved,
    givenToponyms: null,
    stated: statedOf(item),
  });
  return { id: item.id, report: made.report, bytes, problems: made.problems };
}

const statedOf = (item: FeedItem): StatedField[] => [
  ...item.publishers.map((one) => ({ field: "publisher" as const, ...one, used: one === item.publisher })),
  ...item.dates.map((one) => ({ field: "published" as const, ...one, used: one === item.published })),
];
