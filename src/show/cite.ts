import type { Claim, ClaimRef, Modality, Report, Span, Statement, StatementRef } from "../model/index.ts";
import type { Lookup } from "./lookup.ts";
import { publicationWords } from "./words.ts";
import { relayChain } from "./chain.ts";

/** Where an assertion stands: who relayed it, when, and its characters. */
export type Citation = {
  readonly report: Report;
  readonly statement: Statement;
  readonly claim: Claim | null;
  /** Outermost publisher first. */
  readonly chain: readonly string[];
  readonly published: string;
  /** Name of the report that this one is a copy of. */
  readonly copyOf: string | null;
  /** The quoted characters: each piece is a span of the report's text. */
  readonly pieces: readonly Span[];
  /** True where characters of the content were left out before or after the pieces. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** `003 986-1111`: the report's name and the offsets of the pieces. */
  readonly reference: string;
};

/** Characters of a quotation shown in a line. Within the 300 per claim that quoting with a reference usually allows. */
const QUOTE_CHARACTERS = 180;

/** The citation of a statement or claim; null where the situation doesn't hold it. */
export function cite(
  lookup: Lookup,
  ref: StatementRef | ClaimRef,
  characters: number = QUOTE_CHARACTERS,
): Citation | null {
  const report = lookup.report(ref.report);
  const statement = lookup.statement(ref);
  if (!report || !statement) return null;
  const claim = "claim" in ref ? (statement.claims[ref.claim] ?? null) : null;
  const focus = claim?.evidence[0] ?? null;
  const { pieces, cutBefore, cutAfter } = cutPieces(report.text, statement.content, focus, characters);
  return {
    report,
    statement,
    claim,
    chain: relayChain(report, statement),
    published: publicationWords(report.published),
    copyOf: lookup.originalOf(report.id)?.name ?? null,
    pieces,
    cutBefore,
    cutAfter,
    reference: `${report.name} ${pieces.map(([start, end]) => `${start}-${end}`).join(", ")}`,
  };
}

/** Each statement once, in the order given; those that the situation doesn't hold are left out. */
export function citeAll(lookup: Lookup, refs: readonly (StatementRef | ClaimRef)[], characters?: number): Citation[] {
  const seen = new Set<string>();
  const citations: Citation[] = [];
  for (const ref of refs) {
    const key = `${ref.report} ${ref.statement}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const citation = cite(lookup, ref, characters);
    if (citation) citations.push(citation);
  }
  return citations;
}

/** The quotation as plain text, not escaped: pieces joined by ellipses, cut ends marked. */
export function quotedText(citation: Citation): string {
  const { text } = citation.report;
  const joined = citation.pieces.map(([start, end]) => text.slice(start, end).trim()).join(" … ");
  return `${citation.cutBefore ? "… " : ""}${joined}${citation.cutAfter ? " …" : ""}`;
}

/** What a reader should know before trusting a quotation: whose voice it is, the source's own doubt, an interest given up. */
export function citationMarks({ statement, claim, copyOf }: Citation): string[] {
  const marks: string[] = [];
  if (copyOf !== null) marks.push(`a copy of ${copyOf}`);
  if (statement.heading) marks.push("a headline");
  if (statement.sourceName === "author") marks.push("in its own voice");
  if (claim && claim.modality !== "asserted") marks.push(MODALITIES[claim.modality]);
  if (statement.againstInterest) marks.push("against the speaker’s interest");
  if (statement.isInference) marks.push("an inference, not a report");
  return marks;
}

const MODALITIES: Readonly<Record<Exclude<Modality, "asserted">, string>> = {
  possible: "called possible",
  predicted: "a forecast",
  intended: "an intention",
  "reported-unverified": "unverified by its own account",
};

/** Shortens content to `characters`, at word boundaries, so that the claim's own words stay in it. */
function cutPieces(
  text: string,
  content: readonly Span[],
  focus: Span | null,
  characters: number,
): { pieces: Span[]; cutBefore: boolean; cutAfter: boolean } {
  const length = content.reduce((sum, [start, end]) => sum + end - start, 0);
  if (length <= characters)
    return { pieces: content.map(([start, end]) => [start, end]), cutBefore: false, cutAfter: false };
  const inside = content.findIndex(([start, end]) => focus && focus[0] >= start && focus[0] < end);
  const index = Math.max(0, inside);
  const [start, end] = content[index] ?? [0, 0];
  const focusStart = inside >= 0 && focus ? focus[0] : start;
  const focusEnd = inside >= 0 && focus ? Math.min(focus[1], end) : start;
  let from = start;
  if (focusEnd - start > characters)
    from = wordStart(text, Math.max(start, focusStart - Math.floor(characters / 2)), focusStart);
  const to = from + characters >= end ? end : wordEnd(text, from, from + characters);
  return {
    pieces: [[from, to]],
    cutBefore: from > start || index > 0,
    cutAfter: to < end || index < content.length - 1,
  };
}

function wordStart(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (/\s/.test(text[i - 1] ?? " ")) return i;
  return limit;
}

function wordEnd(text: string, from: number, to: number): number {
  for (let i = to; i > from + (to - from) / 2; i--) if (/\s/.test(text[i] ?? " ")) return i;
  return to;
}
