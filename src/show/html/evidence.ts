import type { Evidence, Span } from "../../model/index.ts";
import { citationMarks, type Citation } from "../cite.ts";
import { roleSpans, segments, type Role, type Segment } from "../highlight.ts";
import { rangeWords } from "../words.ts";
import { markup, type Html } from "./markup.ts";
import type { Page } from "./context.ts";

/** A quotation with its sentence, its roles marked, its relay chain and its place in the report. */
export function evidenceFigure(citation: Citation, page: Page, isAgainst = false): Html {
  const { report, statement, claim } = citation;
  const { from, to, isCut } = sentenceWindow(citation);
  const pieces = segments(from, to, roleSpans(statement, claim ? [claim] : statement.claims));
  const { source } = statement;
  const isOutside = source !== null && (source[0] < from || source[1] > to);
  return markup`<figure class="evidence${isAgainst && " against"}">
${isAgainst && markup`<div class="flag">Against</div>`}
<blockquote dir="auto">${pieces.map((piece) => segmentSpan(report.text, piece))}${isCut && " …"}</blockquote>
<figcaption>
${chainList(citation.chain)}
<div class="where">${citation.published} · ${referenceLink(citation, page)}${citationMarks(citation).map((mark) => markup` · <em>${mark}</em>`)}</div>
${isOutside && outsideSource(report.text, source)}
${statement.evidence.map(evidenceLine)}
</figcaption>
</figure>`;
}

/** `[003 986-1111]`; a link where the page holds the report's text. */
export function referenceLink({ report, statement, reference }: Citation, page: Page): Html {
  const start = statement.content[0]?.[0] ?? 0;
  if (!page.holds(report.id)) return markup`<span class="ref">[${reference}]</span>`;
  return markup`<a class="ref" href="#${anchorOf(report.id, start)}">[${reference}]</a>`;
}

export const anchorOf = (report: string, start: number): string => `${report}-${start}`;

export function segmentSpan(text: string, { start, end, roles }: Segment, id?: string): Html {
  const characters = text.slice(start, end);
  if (roles.length === 0 && id === undefined) return markup`${characters}`;
  const names = roles.map((role) => `r-${role}`).join(" ");
  return markup`<span${id !== undefined && markup` id="${id}"`} class="${names}">${characters}</span>`;
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  source: "who says it",
  cue: "the word of saying",
  content: "what is said",
  hedge: "the source’s own doubt",
  quantity: "figure",
  place: "place",
  time: "time",
  evidence: "evidence pointed to",
};

export const ROLE_LEGEND = markup`<p class="roles">${Object.entries(ROLE_WORDS).map(
  ([role, words]) => markup`<span class="r-${role}">${words}</span> `,
)}</p>`;

/** The relay chain as a trail, read from the publisher back to the evidence. */
const chainList = (chain: readonly string[]): Html =>
  markup`<ol class="chain" aria-label="Relay chain, publisher first">${chain.map(
    (link) => markup`<li><bdi>${link}</bdi></li>`,
  )}</ol>`;

const outsideSource = (text: string, [start, end]: Span): Html =>
  markup`<div class="where">The speaker is named outside this sentence: “<bdi>${text.slice(start, end)}</bdi>” [${start}-${end}]</div>`;

const evidenceLine = ({ kind, name, date, maker, side }: Evidence): Html =>
  markup`<div class="where">Points to ${kind}: <bdi>${name}</bdi>${date && `, ${rangeWords(date)}`}${maker && `, made by ${maker}`}${side && `, from the side of ${side}`}</div>`;

/** Sentence and content together, no longer than this. */
const SENTENCE_CHARACTERS = 900;

function sentenceWindow({ statement, pieces }: Citation): { from: number; to: number; isCut: boolean } {
  const spans: Span[] = [statement.sentence, ...statement.content];
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  if (to - from <= SENTENCE_CHARACTERS) return { from, to, isCut: false };
  const start = Math.max(from, Math.floor((pieces[0]?.[0] ?? from) - SENTENCE_CHARACTERS / 3));
  const end = Math.min(to, start + SENTENCE_CHARACTERS);
  return { from: start, to: end, isCut: end < to };
}
