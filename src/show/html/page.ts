import type { Situation } from "../../model/index.ts";
import { LIMITS } from "../limits.ts";
import { droppedAttributions } from "../dropped.ts";
import type { Lookup } from "../lookup.ts";
import { outline } from "../outline.ts";
import { unheard } from "../silence.ts";
import { STATUSES } from "../status.ts";
import { countWords, dayWords, publicationWords } from "../words.ts";
import { ROLE_LEGEND } from "./evidence.ts";
import { PATTERNS, statusGlyph, statusMark } from "./glyph.ts";
import { markup, type Html } from "./markup.ts";
import { copySection, droppedSection, silenceSection, traySection } from "./notes.ts";
import { reportArticle } from "./report.ts";
import { statusSection } from "./section.ts";
import { STRIP_LEGEND } from "./strip.ts";
import { STYLE_ELEMENT, STYLE_HASH } from "./style.ts";

/** What the parts of a page know of the whole. */
export type Page = { readonly lookup: Lookup; readonly holds: (reportId: string) => boolean };

/** Whole texts in one page; beyond that a citation keeps its characters and loses its link. */
const REPORTS_SHOWN = 60;

/** A brief as one self-contained page: no script, no request, nothing of a report unescaped. */
export const briefHtml = (situation: Situation): string =>
  `<!doctype html>\n${markup`<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>Fogline brief</title>${STYLE_ELEMENT}</head><body>${PATTERNS}${situation.reports.length === 0 ? EMPTY : body(situation)}</body></html>`.toString()}\n`;

const EMPTY = markup`<div class="frame"><main><h1>Fogline brief</h1><p>There are no reports yet. Add some, then ask again:</p><ul><li><code>fogline add reports/</code> a folder of .txt files, with an optional meta.json</li><li><code>fogline add reports.jsonl</code> lines of {"id", "text", "title", "publisher", "published"}</li><li><code>fogline add -</code> a text on standard input</li><li><code>fogline brief</code> this page again</li></ul></main></div>`;

function body(situation: Situation): Html {
  const { lookup, sections } = outline(situation);
  const shown = situation.reports.slice(0, REPORTS_SHOWN);
  const held = new Set<string>(shown.map((report) => report.id));
  const page: Page = { lookup, holds: (id) => held.has(id) };
  const { silences, copies, unplaced, undated } = situation;
  const notes: [string, string, number][] = [
    ["silence", "Silence", unheard(silences).length],
    ["dropped", "Dropped attributions", droppedAttributions(situation, lookup).length],
    ["copies", "Copies", copies.length],
    ["tray", "Unplaced and undated", unplaced.length + undated.length],
  ];
  return markup`<div class="frame"><nav aria-label="Contents"><h2>Contents</h2><ul>${sections.map(
    ({ status, entries }) =>
      markup`<li><a href="#${status}">${statusGlyph(status)}${titleOf(status)}<span class="count">${entries.length}</span></a></li>`,
  )}</ul><ul>${notes
    .filter(([, , count]) => count > 0)
    .map(
      ([id, title, count]) => markup`<li><a href="#${id}">${title}<span class="count">${count}</span></a></li>`,
    )}<li><a href="#limits">What this cannot tell you</a></li><li><a href="#reports">Reports<span class="count">${situation.reports.length}</span></a></li></ul></nav><main><header><h1>Fogline brief</h1>${readFrom(situation, page)}</header>${
    sections.length === 0 && NO_QUESTIONS
  }${sections.map((section) => statusSection(section, page))}${silenceSection(situation, page)}${droppedSection(situation, page)}${copySection(situation, page)}${traySection(situation, page)}<section class="card" id="limits"><h2>What this cannot tell you</h2>${LIMITS.map((limit) => markup`<p>${limit}</p>`)}</section><section id="reports"><h2>Reports (${situation.reports.length})</h2><p class="note">Their whole texts with every statement marked. Mind the rights of their publishers before passing this page on.</p>${ROLE_LEGEND}${shown.map((report) => reportArticle(report, page))}${shown.length < situation.reports.length && markup`<p class="note">and ${countWords(situation.reports.length - shown.length, "more report")}, which are in the ledger</p>`}</section></main></div>`;
}

const NO_QUESTIONS = markup`<section><h2>No questions yet</h2><p>Nothing in these reports answers a question that could be compared. <code>fogline read &lt; reports.jsonl</code> shows what was read from each; <code>fogline add</code> brings more reports.</p></section>`;

const titleOf = (status: string): string => STATUSES.find((row) => row.status === status)?.title ?? status;

/** What the page was read from, as of when, and how to read its signs. */
function readFrom(situation: Situation, page: Page): Html {
  const statements = situation.readings.reduce((sum, reading) => sum + reading.statements.length, 0);
  const asOf = situation.asOf ? `As known on ${dayWords(situation.asOf)}.` : "As known from all reports.";
  return markup`<div class="read"><p>Read from ${countWords(situation.reports.length, "report")} with ${countWords(statements, "statement")}, giving ${countWords(situation.questions.length, "question")}. ${asOf}</p><details><summary>The reports</summary><table><tbody>${situation.reports
    .slice(0, REPORTS_SHOWN)
    .map(
      (report) =>
        markup`<tr><td>${page.holds(report.id) ? markup`<a href="#${report.id}"><bdi>${report.name}</bdi></a>` : report.name}</td><td>${publicationWords(report.published)}</td><td><bdi>${report.publisher ?? "publisher unknown"}</bdi>${report.title && markup`: <bdi>${report.title}</bdi>`}</td></tr>`,
    )}</tbody></table></details><details><summary>How to read the signs</summary><ul class="legend">${STATUSES.map(
    ({ status, meaning }) => markup`<li>${statusMark(status)} <span>${meaning}</span></li>`,
  )}</ul><p class="note">A likelihood is one of the seven ranges of ICD 203. Origins are counted, not outlets, as an interval. [name 120-164] stands for the characters 120 to 164 of that report.</p>${STRIP_LEGEND}${ROLE_LEGEND}</details></div>`;
}
