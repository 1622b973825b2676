import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Problem, Report, StatedField } from "../../model/index.ts";
import { makeReport, NO_META, type ReportMeta } from "../make-report.ts";
import { statedDay } from "../stated-day.ts";
import { textOf } from "./blocks.ts";
import { decodePage } from "./charset.ts";
import type { PageDocument, PageNode } from "./dom.ts";
import { fieldsOf, type Found } from "./fields.ts";
import { PAGE_BYTES_LIMIT, pageFault } from "./guard.ts";

export interface PageHint {
  /** What the report is called: the file's stem, or the address. */
  name: string;
  /** Known from outside the page, which then decides. */
  meta?: ReportMeta;
  /** The address that it was fetched from. */
  address?: string;
  /** The character set of its Content-Type header. */
  charset?: string;
  retrieved: string | null;
}

/**
 * A web page to a report: the article's text without the page around it, and what the page states of itself, each with
 * where it stands and what else it says. Nothing that a page names is fetched, and none of its scripts run.
 */
export function ingestPage(bytes: Uint8Array, hint: PageHint): { report: Report | null; problems: Problem[] } {
  const { name } = hint;
  const problem = (code: string, message: string): Problem => ({ code, subject: name, message, span: null });
  if (bytes.length > PAGE_BYTES_LIMIT) {
    const message = `${String(bytes.length)} bytes; a page may have ${String(PAGE_BYTES_LIMIT)}`;
    return { report: null, problems: [problem("ingest/too-long", message)] };
  }
  const { decoding, conflict } = decodePage(bytes, hint.charset ?? null);
  if ("refused" in decoding)
    return { report: null, problems: [problem(`ingest/${decoding.refused}`, decoding.reason)] };
  const fault = pageFault(decoding.text);
  if (fault !== null) return { report: null, problems: [problem("ingest/hostile-page", fault)] };

  const document = (parseHTML(decoding.text) as unknown as { document: PageDocument }).document;
  const found = fieldsOf(document);
  const article = readArticle(document);
  if (article.title !== null) found.push({ field: "title", value: article.title, where: "the article" });
  if (article.author !== null) found.push({ field: "author", value: article.author, where: "the article's byline" });
  const { meta, stated, problems } = choose(found, hint, article);
  const made = makeReport({
    name,
    text: article.text,
    bytes,
    meta,
    retrieved: hint.retrieved,
    givenToponyms: null,
    stated,
  });
  const faults = conflict === null ? [] : [problem("ingest/encoding-conflict", conflict)];
  return { report: made.report, problems: [...faults, ...problems, ...made.problems] };
}

/** The article as a tree, not as text to be parsed again. */
const identity = (node: unknown): PageNode => node as PageNode;

type Article = { text: string; title: string | null; author: string | null };

/** The article by Readability (github.com/mozilla/readability); all that the body says where it finds none. */
function readArticle(document: PageDocument): Article {
  const whole = document.body === null ? "" : textOf(document.body);
  const reader = new Readability<PageNode>(document, { serializer: identity });
  const article = reader.parse();
  const text = article?.content ? textOf(article.content) : "";
  return {
    text: text === "" ? whole : text,
    title: article?.title?.trim() ? article.title.trim() : null,
    author: article?.byline?.trim() ? article.byline.trim() : null,
  };
}

const META_KEYS = {
  title: "title",
  publisher: "publisher",
  author: "author",
  address: "url",
  language: "language",
} as const;

/** Takes for each field what was handed in, else what the page states first; tells where the page says different things. */
function choose(
  found: readonly Found[],
  hint: PageHint,
  article: Article,
): { meta: ReportMeta; stated: StatedField[]; problems: Problem[] } {
  const meta: ReportMeta = { ...NO_META, ...hint.meta };
  const problems: Problem[] = [];
  const used = new Set<Found>();
  const take = (isGiven: boolean, choice: Found | undefined) => {
    if (isGiven || choice === undefined) return null;
    used.add(choice);
    return choice;
  };
  for (const [field, key] of Object.entries(META_KEYS) as [
    keyof typeof META_KEYS,
    (typeof META_KEYS)[keyof typeof META_KEYS],
  ][]) {
    const all = found.filter((one) => one.field === field);
    const byArticle = field === "title" ? all.find((one) => one.value === article.title) : undefined;
    const choice = take(meta[key] !== null, byArticle ?? all.find((one) => isUsable(one)));
    if (choice !== null) meta[key] = tidied(choice);
  }
  meta.url ??= hint.address ?? null;
  meta.publisher ??= hostOf(meta.url);
  const dates = found.filter((one) => one.field === "published" && statedDay(one.value) !== null);
  const date = take(meta.published !== null || meta.publishedInterval !== null, dates[0]);
  if (date !== null) {
    meta.published = statedDay(date.value)!;
    meta.publishedFrom = `${date.where}: ${date.value}`;
    const days = [...new Set(dates.map((one) => statedDay(one.value)!))];
    if (days.length > 1) problems.push(conflictOf(hint.name, "published", dates));
  }
  const stated = found.map((one): StatedField => ({ ...one, used: used.has(one) }));
  return { meta, stated, problems };
}

const isUsable = (one: Found) => one.field !== "address" || /^https?:\/\//i.test(one.value);

const tidied = ({ field, value }: Found): string =>
  field === "author" ? value.replace(BY, "") : field === "language" ? value.replace("_", "-") : value;

/** A byline's own word for who signs, in the languages of the publishers that we know of. */
const BY = /^(?:by|written by|reported by|von|par|por)[ :]{1,3}/i;

const conflictOf = (subject: string, field: string, said: readonly Found[]): Problem => ({
  code: "ingest/conflicting-metadata",
  subject,
  message: `${field}: ${said
    .map((one) => `${one.where} says ${one.value}`)
    .join("; ")
    .slice(0, 400)}. The first is taken`,
  span: null,
});

function hostOf(address: string | null): string | null {
  try {
    return address === null ? null : new URL(address).hostname.replace(/^www\./, "");
  } catch {
    return null; // no address at all
  }
}
