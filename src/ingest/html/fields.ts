import type { StatedFieldName } from "../../model/index.ts";
import type { PageDocument } from "./dom.ts";
import { articlesOf, namesIn, textIn } from "./json-ld.ts";

/** Where a page may state a field, the most telling first: the reason is why it stands where it stands. */
type MetaRow = { field: StatedFieldName; names: readonly string[]; reason: string };

const META_ROWS: readonly MetaRow[] = [
  {
    field: "title",
    names: ["og:title", "twitter:title"],
    reason: "written for previews: the headline without the site's name",
  },
  {
    field: "title",
    names: ["dc.title", "dcterms.title", "citation_title", "parsely-title", "headline"],
    reason: "libraries' and trackers' headline",
  },
  { field: "publisher", names: ["og:site_name"], reason: "the site's own name" },
  {
    field: "publisher",
    names: ["dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "application-name"],
    reason: "libraries' publisher",
  },
  {
    field: "author",
    names: [
      "author",
      "article:author",
      "parsely-author",
      "sailthru.author",
      "dc.creator",
      "dcterms.creator",
      "citation_author",
      "byl",
    ],
    reason: "who signs",
  },
  {
    field: "published",
    names: [
      "article:published_time",
      "og:published_time",
      "datepublished",
      "parsely-pub-date",
      "sailthru.date",
      "pubdate",
      "publishdate",
      "publish-date",
      "publication_date",
      "article.published",
      "published-date",
      "cxenseparse:recs:publishtime",
    ],
    reason: "the time of first publication",
  },
  {
    field: "published",
    names: [
      "dc.date.issued",
      "dcterms.issued",
      "dcterms.date",
      "dc.date",
      "citation_publication_date",
      "citation_date",
      "date",
      "dcterms.created",
      "dc.date.created",
    ],
    reason: "libraries' date, which some sites renew",
  },
  {
    field: "modified",
    names: ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod"],
    reason: "the last change",
  },
  { field: "address", names: ["og:url"], reason: "the address to share" },
  {
    field: "language",
    names: ["og:locale", "content-language", "dc.language", "language"],
    reason: "the language as declared",
  },
];

export type Found = { field: StatedFieldName; value: string; where: string };

/** The longest value that is taken, in characters. Chosen by us: a longer one is no headline, name or date. */
const VALUE_LIMIT = 500;

/** Everything a page states of itself, in the order of trust: JSON-LD, then meta elements, then what people see. */
export function fieldsOf(document: PageDocument): Found[] {
  return [...fromJsonLd(document), ...fromMeta(document), ...fromPage(document)]
    .map((one) => ({ ...one, value: one.value.replace(/[\s\u00a0]+/g, " ").trim() }))
    .filter(
      (one) => one.value !== "" && one.value.length <= VALUE_LIMIT && !(one.field === "author" && isAddress(one.value)),
    );
}

const isAddress = (value: string) => /^(?:https?:)?\/\//i.test(value);

function fromJsonLd(document: PageDocument): Found[] {
  return articlesOf(document).flatMap((article) => {
    const rows: [StatedFieldName, string, string | null][] = [
      ["title", "headline", textIn(article["headline"]) ?? textIn(article["name"])],
      ["author", "author", namesIn(article["author"]) ?? namesIn(article["creator"])],
      ["publisher", "publisher", namesIn(article["publisher"])],
      ["published", "datePublished", textIn(article["datePublished"])],
      ["modified", "dateModified", textIn(article["dateModified"])],
      ["language", "inLanguage", namesIn(article["inLanguage"])],
    ];
    return rows.flatMap(([field, key, value]) => (value === null ? [] : [{ field, value, where: `JSON-LD ${key}` }]));
  });
}

function fromMeta(document: PageDocument): Found[] {
  const stated = new Map<string, string[]>();
  for (const meta of Array.from(document.querySelectorAll("meta")).slice(0, META_LIMIT)) {
    const name =
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      meta.getAttribute("http-equiv");
    const content = meta.getAttribute("content");
    if (name === null || content === null) continue;
    const key = name.toLowerCase();
    stated.set(key, [...(stated.get(key) ?? []), content]);
  }
  return META_ROWS.flatMap(({ field, names }) =>
    names.flatMap((name) => (stated.get(name) ?? []).map((value) => ({ field, value, where: `meta ${name}` }))),
  );
}

/** More meta elements than any real page has. */
const META_LIMIT = 1_000;

function fromPage(document: PageDocument): Found[] {
  const found: Found[] = [];
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  if (canonical) found.unshift({ field: "address", value: canonical, where: "link canonical" });
  for (const [selector, field] of SEEN) {
    const element = document.querySelector(selector);
    if (element === null) continue;
    const value = element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent ?? "";
    found.push({ field, value: value.slice(0, VALUE_LIMIT + 1), where: selector });
  }
  const title = document.querySelector("title")?.textContent;
  if (title) found.push({ field: "title", value: title.slice(0, VALUE_LIMIT), where: "title element" });
  const language = document.documentElement?.getAttribute("lang");
  if (language) found.push({ field: "language", value: language, where: "html lang" });
  return found;
}

/** What people see on the page, as CSS selectors. */
const SEEN: readonly [string, StatedFieldName][] = [
  ['[itemprop="datePublished"]', "published"],
  ["time[pubdate]", "published"],
  ["article header time[datetime]", "published"],
  ["article time[datetime]", "published"],
  ["main time[datetime]", "published"],
  ['[itemprop="dateModified"]', "modified"],
  ['[itemprop="author"] [itemprop="name"]', "author"],
  ['[rel="author"]', "author"],
  ["article h1", "title"],
  ["h1", "title"],
];
