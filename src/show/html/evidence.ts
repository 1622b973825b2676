import type { Span } from "../../model/index.ts";
import { citationMarks, type Citation } from "../cite.ts";
import { roleSpans, segments, type Role, type Segment } from "../highlight.ts";
import { rangeWords } from "../words.ts";
import type { Page } from "./page.ts";
import { markup, type Html } from "./markup.ts";

/** A quotation with its sentence, its roles marked, its relay chain and its place in the report. */
export function evidenceFigure(citation: Citation, page: Page, isAgainst = false): Html {
  const { report, statement, claim } = citation;
  const spans = roleSpans(statement, claim ? [claim] : statement.claims);
  const [from, to, isCut] = sentenceWindow(citation);
  const marks = citationMarks(citation);
  const outside =
    statement.source && (statement.source[0] < from || statement.source[1] > to) ? statement.source : null;
  return markup`<figure class="evidence${isAgainst ? " against" : ""}">${isAgainst && markup`<div class="flag">Against</div>`}<blockquote dir="auto">${segments(
    from,
    to,
    spans,
  ).map((segment) =>
    segmentSpan(report.text, segment),
  )}${isCut && " …"}</blockquote><figcaption>${chainList(citation.chain)}<div class="where">${citation.published} · ${referenceLink(citation, page)}${marks.map(
    (mark) => markup` · <em>${mark}</em>`,
  )}</div>${outside && markup`<div class="where">The speaker is named outside this sentence: “<bdi>${report.text.slice(...outside)}</bdi>” [${outside.join("-")}]</div>`}${statement.evidence.map(
    (evidence) =>
      markup`<div class="where">Points to ${evidence.kind}: <bdi>${evidence.name}</bdi>${evidence.date && `, ${rangeWords(evidence.date)}`}${evidence.maker && `, made by ${evidence.maker}`}${evidence.side && `, from the side of ${evidence.side}`}</div>`,
  )}</figcaption></figure>`;
}

/** The relay chain as a trail, read from the publisher back to the evidence. */
export const chainList = (chain: readonly string[]): Html =>
  markup`<ol class="chain" aria-label="Relay chain, publisher first">${chain.map((link) => markup`<li><bdi>${link}</bdi></li>`)}</ol>`;

/** `[003 986-1111]`; a link where the page holds the report's text. */
export function referenceLink(citation: Citation, page: Page): Html {
  const { report, statement, reference } = citation;
  const start = statement.content[0]?.[0] ?? 0;
  if (!page.holds(report.id)) return markup`<span class="ref">[${reference}]</span>`;
  return markup`<a class="ref" href="#${anchorOf(report.id, start)}">[${reference}]</a>`;
}

export const anchorOf = (report: string, start: number): string => `${report}-${start}`;

export function segmentSpan(text: string, { start, end, roles }: Segment, id?: string): Html {
  const characters = text.slice(start, end);
  if (roles.length === 0 && !id) return markup`${characters}`;
  return markup`<span${id ? markup` id="${id}"` : null} class="${roles.map((role) => `r-${role}`).join(" ")}">${characters}</span>`;
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

/** Sentence and content together, no longer than this. */
const SENTENCE_CHARACTERS = 900;

function sentenceWindow({ statement, pieces }: Citation): [number, number, boolean] {
  const spans: Span[] = [statement.sentence, ...statement.content];
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  if (to - from <= SENTENCE_CHARACTERS) return [from, to, false];
  const start = Math.max(from, (pieces[0]?.[0] ?? from) - SENTENCE_CHARACTERS / 3);
  const end = Math.min(to, start + SENTENCE_CHARACTERS);
  return [Math.floor(start), Math.floor(end), end < to];
}
