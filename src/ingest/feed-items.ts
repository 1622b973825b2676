import { isRecord } from "./meta.ts";

export type Stated = { value: string; where: string };

/** What one item of a feed says, whatever the feed's format. */
export interface FeedItem {
  id: string | null;
  title: string | null;
  /** The fullest text it has, as HTML. */
  html: string;
  address: string | null;
  author: string | null;
  language: string | null;
  publisher: Stated | null;
  publishers: Stated[];
  published: Stated | null;
  dates: Stated[];
  /** The item as it stands in the feed; null where it could not be cut out. */
  source: string | null;
}

/** The items of a parsed feed in the order of the feed. `text` is the feed as received. */
export function feedItems(parsed: { format: string; feed: unknown }, text: string): FeedItem[] {
  const feed = record(parsed.feed);
  const items = list(feed["items"] ?? feed["entries"]).map(record);
  const slices = parsed.format === "json" ? null : sliceItems(text, parsed.format === "atom" ? "entry" : "item");
  const whole = slices?.length === items.length ? slices : null;
  return items.map((item, i) => oneItem(item, feed, whole?.[i] ?? null));
}

function oneItem(item: Record<string, unknown>, feed: Record<string, unknown>, source: string | null): FeedItem {
  const dc = record(item["dc"]);
  const publishers = stated([
    ["source", words(record(item["source"])["title"])],
    ["feed title", words(feed["title"])],
  ]);
  const dates = stated([
    ["pubDate", words(item["pubDate"])],
    ["published", words(item["published"])],
    ["date_published", words(item["date_published"])],
    ["dc:date", words(list(dc["dates"])[0] ?? dc["date"])],
    ["updated", words(item["updated"])],
  ]);
  const authors = [...list(item["authors"]), ...list(dc["creators"])].map((one) =>
    typeof one === "string" ? one : (words(record(one)["name"]) ?? words(record(one)["email"])),
  );
  const bodies = [
    words(record(item["content"])["encoded"]),
    words(item["content"]),
    words(item["content_html"]),
    words(item["content_text"]),
    words(item["summary"]),
    words(item["description"]),
  ].filter((body) => body !== null);
  return {
    id: words(item["guid"]) ?? words(item["id"]),
    title: words(item["title"]),
    html: bodies.reduce((longest, body) => (body.length > longest.length ? body : longest), ""),
    address: words(item["link"]) ?? words(item["url"]) ?? alternate(item["links"]),
    author: authors.filter((name) => name !== null && name !== "").join(", ") || null,
    language: words(item["language"]) ?? words(feed["language"]) ?? words(record(feed["xml"])["lang"]),
    publisher: publishers[0] ?? null,
    publishers,
    published: dates[0] ?? null,
    dates,
    source,
  };
}

const stated = (rows: [string, string | null][]): Stated[] =>
  rows.flatMap(([where, value]) => (value === null ? [] : [{ where, value }]));

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A text, or the `value` of an element with attributes. */
function words(value: unknown): string | null {
  const text = isRecord(value) ? value["value"] : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}

/** An Atom entry's own page: the link that is alternate, or says nothing (RFC 4287, 4.2.7.2). */
function alternate(links: unknown): string | null {
  const all = list(links).map(record);
  const own = all.find((link) => (words(link["rel"]) ?? "alternate") === "alternate") ?? all[0];
  return own === undefined ? null : words(own["href"]);
}

/** The elements of one name as they stand, CDATA sections passed over; they don't nest in any feed format. */
function sliceItems(xml: string, name: string): string[] {
  const slices: string[] = [];
  let start = -1;
  let at = 0;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at === -1) return slices;
    if (xml.startsWith(CDATA, at)) {
      at = xml.indexOf("]]>", at);
      if (at === -1) return slices;
    } else if (start === -1 && xml.startsWith(name, at + 1) && /[\s/>]/.test(xml.charAt(at + 1 + name.length)))
      start = at;
    else if (start !== -1 && xml.startsWith(`/${name}>`, at + 1)) {
      slices.push(xml.slice(start, at + name.length + 3));
      start = -1;
    }
    at++;
  }
}

const CDATA = "<![CDATA[";
