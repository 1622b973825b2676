import { isRecord } from "../meta.ts";
import type { PageDocument } from "./dom.ts";

/** Types of schema.org that are an article, or a page that is one. */
const ARTICLE_TYPES = new Set(
  (
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ReviewNewsArticle AskPublicNewsArticle " +
    "BlogPosting LiveBlogPosting SocialMediaPosting DiscussionForumPosting Report ScholarlyArticle TechArticle WebPage"
  ).split(" "),
);

/** A block of JSON-LD longer than this is not read, in characters. Chosen by us; an article's own has some 5,000. */
const BLOCK_LIMIT = 500_000;

/** How deep a block is looked into, and how many objects of it. Chosen by us. */
const DEPTH_LIMIT = 6;
const OBJECTS_LIMIT = 500;

/** The objects of a page's JSON-LD (json-ld.org) that describe an article, articles before mere pages. Blocks that are no JSON are passed over. */
export function articlesOf(document: PageDocument): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    const text = script.textContent ?? "";
    if (text.length > BLOCK_LIMIT) continue;
    let value: unknown;
    try {
      value = JSON.parse(text.replace(CDATA, ""));
    } catch {
      continue; // a broken block says nothing; the page has other places that state the same
    }
    collect(value, 0, found);
  }
  return [...found.filter((one) => !isPage(one)), ...found.filter(isPage)];
}

const CDATA = /^\s{0,20}<!\[CDATA\[|\]\]>\s{0,20}$/g;

function collect(value: unknown, depth: number, found: Record<string, unknown>[]): void {
  if (depth > DEPTH_LIMIT || found.length >= OBJECTS_LIMIT) return;
  if (Array.isArray(value)) for (const one of value.slice(0, OBJECTS_LIMIT)) collect(one, depth + 1, found);
  else if (isRecord(value)) {
    if (typesOf(value).some((type) => ARTICLE_TYPES.has(type))) found.push(value);
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) collect(value[key], depth + 1, found);
  }
}

const isPage = (one: Record<string, unknown>) => typesOf(one).every((type) => type === "WebPage");

const typesOf = (one: Record<string, unknown>): string[] =>
  (Array.isArray(one["@type"]) ? one["@type"] : [one["@type"]]).filter((type) => typeof type === "string");

/** The name or names in a value of schema.org: a text, an object with a name, or a list of such. */
export function namesIn(value: unknown): string | null {
  const names = (Array.isArray(value) ? value : [value])
    .map((one: unknown) => (isRecord(one) ? one["name"] : one))
    .filter((one): one is string => typeof one === "string" && one.trim() !== "" && !/^https?:/.test(one))
    .map((name) => name.trim());
  return names.length === 0 ? null : [...new Set(names)].join(", ");
}

export const textIn = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;
