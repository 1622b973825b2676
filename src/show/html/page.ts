import type { Situation } from "../../model/index.ts";
import { droppedAttributions } from "../dropped.ts";
import { LIMITS } from "../limits.ts";
import { outline, type Section } from "../outline.ts";
import { unheard } from "../silence.ts";
import { statusWords } from "../status.ts";
import { countWords } from "../words.ts";
import type { Page } from "./context.ts";
import { ROLE_LEGEND } from "./evidence.ts";
import { PATTERNS, statusGlyph } from "./glyph.ts";
import { pageHeader } from "./header.ts";
import { markup, type Html } from "./markup.ts";
import { copySection, droppedSection, silenceSection, traySection } from "./notes.ts";
import { reportArticle } from "./report.ts";
import { statusSection } from "./section.ts";
import { STYLE_ELEMENT, STYLE_HASH } from "./style.ts";

/** Whole texts in one page; beyond that a citation keeps its characters and loses its link. */
const REPORTS_SHOWN = 60;

/** A brief as one self-contained page: no script, no request, nothing of a report unescaped. */
export const briefHtml = (situation: Situation): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Fogline brief</title>
${STYLE_ELEMENT}
</head>
<body>
${PATTERNS}
<div class="frame">${situation.reports.length === 0 ? EMPTY : frame(situation)}</div>
</body>
</html>
`.toString();

function frame(situation: Situation): Html {
  const { lookup, sections } = outline(situation);
  const shown = situation.reports.slice(0, REPORTS_SHOWN);
  const held = new Set<string>(shown.map((report) => report.id));
  const page: Page = { lookup, holds: (id) => held.has(id) };
  const hidden = situation.reports.length - shown.length;
  return markup`${contents(situation, page, sections)}
<main>
${pageHeader(situation, shown)}
${sections.length === 0 && NO_QUESTIONS}
${sections.map((section) => statusSection(section, page))}
${silenceSection(situation, page)}
${droppedSection(situation, page)}
${copySection(situation, page)}
${traySection(situation, page)}
<section class="card" id="limits"><h2>What this cannot tell you</h2>${LIMITS.map((limit) => markup`<p>${limit}</p>`)}</section>
<section id="reports">
<h2>Reports (${situation.reports.length})</h2>
<p class="note">Their whole texts with every statement marked. Mind the rights of their publishers before passing this page on.</p>
${ROLE_LEGEND}
${shown.map((report) => reportArticle(report, page))}
${hidden > 0 && markup`<p class="note">and ${countWords(hidden, "more report")}, which are in the ledger</p>`}
</section>
</main>`;
}

/** What the page holds, with counts; the tray of what can't be placed or dated is always among it. */
function contents(situation: Situation, { lookup }: Page, sections: readonly Section[]): Html {
  const { silences, copies, unplaced, undated, reports } = situation;
  const notes: [id: string, title: string, count: number | null][] = [
    ["silence", "Silence", unheard(silences).length],
    ["dropped", "Dropped attributions", droppedAttributions(situation, lookup).length],
    ["copies", "Copies", copies.length],
    ["tray", "Unplaced and undated", unplaced.length + undated.length],
    ["limits", "What this cannot tell you", null],
    ["reports", "Reports", reports.length],
  ];
  return markup`<nav aria-label="Contents">
<h2>Contents</h2>
<ul>${sections.map(
    ({ status, entries }) =>
      markup`<li><a href="#${status}">${statusGlyph(status)}${statusWords(status).title}<span class="count">${entries.length}</span></a></li>`,
  )}</ul>
<ul>${notes
    .filter(([, , count]) => count !== 0)
    .map(
      ([id, title, count]) => markup`<li><a href="#${id}">${title}<span class="count">${count}</span></a></li>`,
    )}</ul>
</nav>`;
}

const NO_QUESTIONS = markup`<section>
<h2>No questions yet</h2>
<p>Nothing in these reports answers a question that could be compared. <code>fogline read &lt; reports.jsonl</code> shows what was read from each; <code>fogline add</code> brings more reports.</p>
</section>`;

const EMPTY = markup`<main>
<h1>Fogline brief</h1>
<p>There are no reports yet. Add some, then ask again:</p>
<ul>
<li><code>fogline add reports/</code> a folder of .txt files, with an optional meta.json</li>
<li><code>fogline add reports.jsonl</code> lines of {"id", "text", "title", "publisher", "published"}</li>
<li><code>fogline add -</code> a text on standard input</li>
<li><code>fogline brief</code> this page again</li>
</ul>
</main>`;
