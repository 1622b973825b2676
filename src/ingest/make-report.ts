import type { Credit, GivenToponym, PageSpan, Problem, Report, StatedField } from "../model/index.ts";
import { makeId, sha256 } from "../text/id.ts";
import { creditsIn } from "./credits.ts";
import { languageOf } from "./language.ts";
import { TEXT_LENGTH_LIMIT } from "./limits.ts";
import { givenPublication, type GivenDate } from "./publication.ts";
import { textFaults } from "./text-faults.ts";

/** What is known of a report beside its text, as given; null is not given. */
export interface ReportMeta extends GivenDate {
  title: string | null;
  publisher: string | null;
  author: string | null;
  url: string | null;
  licence: string | null;
  language: string | null;
}

export const NO_META: ReportMeta = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  publishedFrom: null,
  publishedInterval: null,
  url: null,
  licence: null,
  language: null,
};

export interface ReportParts {
  name: string;
  text: string;
  /** As received: the file, or the JSON line. */
  bytes: Uint8Array;
  meta: ReportMeta;
  retrieved: string | null;
  givenToponyms: GivenToponym[] | null;
  stated?: StatedField[];
  /** Beside those that the text itself shows. */
  credits?: Credit[];
  pages?: PageSpan[];
}

/** A report of its parts, with what is wrong with them; no report where there is no text or too much of it. */
export function makeReport(parts: ReportParts): { report: Report | null; problems: Problem[] } {
  const { name, text, meta } = parts;
  const problem = (code: string, message: string): Problem => ({ code, subject: name, message, span: null });
  if (text.trim() === "") return { report: null, problems: [problem("ingest/empty", "the text is empty")] };
  if (text.length > TEXT_LENGTH_LIMIT) {
    const message = `the text has ${String(text.length)} characters; a report may have ${String(TEXT_LENGTH_LIMIT)}`;
    return { report: null, problems: [problem("ingest/too-long", message)] };
  }
  const problems = textFaults(text, name);
  const { published, invalid } = givenPublication(meta);
  if (invalid !== null) problems.push(problem("ingest/bad-date", `not a date: ${invalid}; taken as unknown`));
  if (meta.publisher === null) {
    problems.push(problem("ingest/no-publisher", "no publisher is given: it can't be told from a copy by another"));
  }
  const bytesHash = sha256(parts.bytes);
  const report: Report = {
    id: makeId("rep", [bytesHash, meta.publisher, meta.url]),
    name,
    title: meta.title,
    publisher: meta.publisher,
    author: meta.author,
    url: meta.url,
    licence: meta.licence,
    language: languageOf(text, meta.language),
    published,
    retrieved: parts.retrieved,
    bytesHash,
    text,
    givenToponyms: parts.givenToponyms,
    stated: parts.stated ?? [],
    credits: [...(parts.credits ?? []), ...creditsIn(text, meta)],
    pages: parts.pages ?? [],
  };
  return { report, problems };
}
