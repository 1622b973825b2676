import type { PageSpan, StatedField } from "../../model/index.ts";
import { makeReport, NO_META, type ReportMeta } from "../make-report.ts";
import { refused, type Taken } from "../taken.ts";
import { inReadingOrder } from "./columns.ts";
import { linesOf } from "./lines.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** The largest PDF that is read, in bytes, and how many pages of it. Chosen by us. */
export const PDF_BYTES_LIMIT = 100_000_000;
export const PDF_PAGES_LIMIT = 2_000;

/** The longest that one document may take, in milliseconds: a hostile one can name a million objects. Chosen by us. */
const PDF_TIME_LIMIT = 60_000;

export interface PdfHint {
  name: string;
  meta?: ReportMeta;
  retrieved: string | null;
}

/** A PDF to one report: its text in reading order, with the page of each character. A scanned one has no text and is refused with that reason. */
export async function ingestPdf(bytes: Uint8Array, hint: PdfHint): Promise<Taken> {
  const { name } = hint;
  if (bytes.length > PDF_BYTES_LIMIT)
    return refused("ingest/too-long", name, `${String(bytes.length)} bytes; a PDF may have ${String(PDF_BYTES_LIMIT)}`);
  let read;
  try {
    read = await withinTime(readDocument(bytes));
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 200) : "unreadable";
    return refused("ingest/broken-pdf", name, message);
  }
  const { text, pages } = joinPages(read.pages);
  if (text === "") return refused("ingest/no-text", name, "the PDF has pages and no text in them: a scan");
  const { meta, stated } = metaOf(read.info, hint);
  const made = makeReport({
    name,
    text,
    bytes,
    meta,
    retrieved: hint.retrieved,
    givenToponyms: null,
    stated,
    pages,
  });
  return { id: name, report: made.report, bytes, problems: made.problems };
}

async function readDocument(bytes: Uint8Array) {
  const { extractTextItems, getDocumentProxy } = await import("unpdf");
  // The parser takes the bytes over, so it gets its own.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 });
  try {
    if (document.numPages > PDF_PAGES_LIMIT)
      throw new Error(`${String(document.numPages)} pages; a PDF may have ${String(PDF_PAGES_LIMIT)}`);
    const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
    const { items } = await extractTextItems(document);
    return { pages: items.map((pieces) => paragraphsOf(inReadingOrder(linesOf(pieces)))), info };
  } finally {
    await document.destroy();
  }
}

async function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`it took more than ${String(PDF_TIME_LIMIT / 1000)} seconds`));
    }, PDF_TIME_LIMIT);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The pages one after the other. A page that ends within a sentence goes on in the same paragraph. */
function joinPages(pages: readonly string[]): { text: string; pages: PageSpan[] } {
  let text = "";
  const spans: PageSpan[] = [];
  for (const [i, page] of pages.entries()) {
    if (page === "") continue;
    if (text !== "") text += /[\p{Ll},]$/u.test(text) && /^\p{Ll}/u.test(page) ? " " : "\n\n";
    spans.push({ page: i + 1, span: [text.length, text.length + page.length] });
    text += page;
  }
  return { text, pages: spans };
}

function metaOf(info: Readonly<Record<string, unknown>>, hint: PdfHint): { meta: ReportMeta; stated: StatedField[] } {
  const meta: ReportMeta = { ...NO_META, ...hint.meta };
  const stated: StatedField[] = [];
  const take = (field: "title" | "author" | "published", key: string) => {
    const value = info[key];
    if (typeof value !== "string" || value.trim() === "") return;
    const used = meta[field] === null;
    if (used && field !== "published") meta[field] = value.trim();
    if (used && field === "published") {
      meta.published = dayOf(value);
      meta.publishedFrom = meta.published === null ? null : `the PDF's ${key}: ${value}`;
    }
    stated.push({ field, value: value.trim(), where: `PDF ${key}`, used: used && meta[field] !== null });
  };
  take("title", "Title");
  take("author", "Author");
  take("published", "CreationDate");
  return { meta, stated };
}

/** "D:20250330101500+02'00'" is 2025-03-30 (ISO 32000-1, 7.9.4). */
function dayOf(value: string): string | null {
  const found = /^D:(\d{4})(\d{2})(\d{2})/.exec(value);
  return found === null ? null : `${found[1]!}-${found[2]!}-${found[3]!}`;
}
