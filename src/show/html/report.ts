import type { Report } from "../../model/index.ts";
import { roleSpans, segments } from "../highlight.ts";
import { countWords, publicationBasisWords, publicationWords } from "../words.ts";
import { anchorOf, segmentSpan } from "./evidence.ts";
import { markup, type Html } from "./markup.ts";
import type { Page } from "./context.ts";

/** Characters of a report that a page carries; a longer one says where it was cut. */
const TEXT_CHARACTERS = 60_000;

/** A report's whole text, its statements marked, an anchor at the first character of each. */
export function reportArticle(report: Report, page: Page): Html {
  const statements = page.lookup.reading(report.id)?.statements ?? [];
  const starts = new Set(statements.flatMap((statement) => statement.content.map(([start]) => start)));
  const end = Math.min(report.text.length, TEXT_CHARACTERS);
  const spans = statements.flatMap((statement) => roleSpans(statement));
  const pieces = segments(0, end, spans).map((piece) =>
    segmentSpan(report.text, piece, starts.has(piece.start) ? anchorOf(report.id, piece.start) : undefined),
  );
  const author = report.author && markup`, <bdi>${report.author}</bdi>`;
  const cut = `Cut after ${countWords(end, "character")} of ${countWords(report.text.length, "character")}.`;
  return markup`<article class="report" id="${report.id}">
<h3><bdi>${report.title ?? report.name}</bdi></h3>
<p class="meta">[<bdi>${report.name}</bdi>] <bdi>${report.publisher ?? "publisher unknown"}</bdi>${author} · ${publicationWords(report.published)} · ${countWords(statements.length, "statement")}</p>
<p class="note">Date ${publicationBasisWords(report.published)}. SHA-256 of the bytes <code class="hash">${report.bytesHash.slice(0, 16)}…</code></p>
<div class="text" dir="auto" lang="${languageTag(report.language.code)}">${pieces}</div>
${end < report.text.length && markup`<p class="note">${cut}</p>`}
</article>`;
}

/** A language tag only where it looks like one: the value may come from a report's metadata. */
const languageTag = (code: string): string => (/^[a-z]{2,3}$/i.test(code) ? code.toLowerCase() : "");
