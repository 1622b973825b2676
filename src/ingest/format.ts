import { isRecord } from "./meta.ts";
import { isGeoJson } from "./geojson.ts";
import { isTelegram } from "./telegram.ts";

/** The formats that are read. */
export const FORMATS = [
  "text",
  "lines",
  "page",
  "feed",
  "telegram",
  "table",
  "geojson",
  "pdf",
  "warc",
  "zip",
  "gzip",
] as const;
export type Format = (typeof FORMATS)[number];

/** How many bytes at the beginning tell a format. */
const HEAD_BYTES = 2_048;

type ByBytes = { format: Format; bytes: readonly number[] };

/** Signatures: the formats' own specifications. */
const BY_BYTES: readonly ByBytes[] = [
  { format: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] }, // %PDF-
  { format: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: "zip", bytes: [0x50, 0x4b, 0x05, 0x06] }, // an empty archive
  { format: "gzip", bytes: [0x1f, 0x8b] },
  { format: "warc", bytes: [0x57, 0x41, 0x52, 0x43, 0x2f] }, // WARC/
];

type ByWords = { format: Format; opens: RegExp };

/** How a text of a format begins, after blanks, comments apart. */
const BY_WORDS: readonly ByWords[] = [
  {
    format: "feed",
    opens: /^(?:<\?xml[^>]{0,200}>\s{0,40})?(?:<!--[^>]{0,1000}-->\s{0,40})?<(?:rss|feed|rdf:RDF)[\s>]/i,
  },
  {
    format: "page",
    opens: /^(?:<\?xml[^>]{0,200}>\s{0,40})?(?:<!--[^>]{0,1000}-->\s{0,40})?<(?:!doctype html|html|head)[\s>]/i,
  },
];

const BY_ENDING: ReadonlyMap<string, Format> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["jsonl", "lines"],
  ["ndjson", "lines"],
  ["html", "page"],
  ["htm", "page"],
  ["xhtml", "page"],
  ["rss", "feed"],
  ["atom", "feed"],
  ["xml", "feed"],
  ["csv", "table"],
  ["tsv", "table"],
  ["pdf", "pdf"],
  ["warc", "warc"],
  ["wacz", "zip"],
  ["zip", "zip"],
  ["geojson", "geojson"],
]);

/** Endings of files that may be one of several formats: what is in them decides. */
const ENDINGS_OF_JSON: ReadonlySet<string> = new Set(["json"]);

export const endingOf = (path: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? "";

/** Whether a file of this name is looked into when a whole folder is added. */
export function isReadable(path: string): boolean {
  const ending = endingOf(path);
  return (
    BY_ENDING.has(ending) || ENDINGS_OF_JSON.has(ending) || (ending === "gz" && endingOf(path.slice(0, -3)) === "warc")
  );
}

/**
 * What a file is, by its first bytes before its name: misnamed files are common, and a page saved as .txt is still a page
 * when it begins like one. `.txt` stays a text all the same, since people keep pages as texts on purpose; null where
 * nothing tells and the name doesn't either.
 */
export function formatOf(path: string, bytes: Uint8Array): Format | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const byBytes = BY_BYTES.find((row) => row.bytes.every((byte, i) => head[i] === byte));
  if (byBytes !== undefined) return byBytes.format;
  const byName = BY_ENDING.get(endingOf(path)) ?? null;
  if (byName === "text" || byName === "lines" || byName === "table") return byName;
  const start = Buffer.from(head).toString("latin1").replace(MARK, "").trimStart();
  const byWords = BY_WORDS.find(({ opens }) => opens.test(start));
  return byWords?.format ?? byName;
}

/** A UTF-8 byte-order mark read as Latin-1. */
const MARK = /^ï»¿/;

const BY_TYPE: ReadonlyMap<string, Format> = new Map([
  ["text/html", "page"],
  ["application/xhtml+xml", "page"],
  ["text/plain", "text"],
  ["text/csv", "table"],
  ["application/rss+xml", "feed"],
  ["application/atom+xml", "feed"],
  ["application/xml", "feed"],
  ["text/xml", "feed"],
  ["application/geo+json", "geojson"],
  ["application/x-ndjson", "lines"],
]);

/** By the media type (iana.org/assignments/media-types) that a server gave. */
export const formatOfType = (type: string): Format | null => BY_TYPE.get(type) ?? null;

/** What a JSON file holds; null where it is none of what is read. */
export function jsonFormat(value: unknown): "telegram" | "geojson" | "feed" | null {
  if (isTelegram(value)) return "telegram";
  if (isGeoJson(value)) return "geojson";
  return isRecord(value) && typeof value["version"] === "string" && value["version"].startsWith("https://jsonfeed.org/")
    ? "feed"
    : null;
}
