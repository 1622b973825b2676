import type { ClaimRef, Report, Situation } from "../model/index.ts";
import { cite, quotedText } from "./cite.ts";
import { chainWords } from "./chain.ts";
import { pairClaims, type ClaimAt, type Pair } from "./compare-pair.ts";
import { lookUp, type Lookup } from "./lookup.ts";
import { visibleLine } from "./visible.ts";
import { changesOf } from "./compare-change.ts";
import { countWords, publicationWords } from "./words.ts";

/**
 * What report B drops, hardens, softens or adds to A. Reports are named by name or id, or the beginning of an id that
 * only one has.
 */
export function compareText(situation: Situation, reportA: string, reportB: string): string {
  const a = findReport(situation, reportA);
  const b = findReport(situation, reportB);
  const missing = [a ? null : reportA, b ? null : reportB].filter((name) => name !== null);
  if (!a || !b)
    return `No report is called ${missing.map(visibleLine).join(" or ")}. There are: ${situation.reports
      .slice(0, 20)
      .map((report) => visibleLine(report.name))
      .join(", ")}`;
  if (a.id === b.id) return `${visibleLine(reportA)} and ${visibleLine(reportB)} are the same report.`;

  const lookup = lookUp(situation);
  const pairs = pairClaims(lookup, a, b);
  const changed = pairs.pairs.map((pair) => ({ pair, changes: changesOf(pair, lookup) }));
  const section = (title: string, direction: string): string[] => {
    const lines = changed.flatMap(({ pair, changes }) =>
      changes
        .filter((change) => change.direction === direction)
        .flatMap((change) => pairLines(pair, change.words, lookup)),
    );
    return lines.length > 0 ? ["", title, ...lines] : [];
  };
  const same = changed.filter(({ changes }) => changes.length === 0).length;
  const copy = situation.copies.find(
    ({ original, copy: other }) => (original === a.id && other === b.id) || (original === b.id && other === a.id),
  );
  return [
    `A: ${nameOf(a)}`,
    `B: ${nameOf(b)}`,
    ...(copy
      ? [
          `${copy.copy === b.id ? "B is a copy of A" : "A is a copy of B"}: ${Math.round(copy.share * 100)} % of the sentences.`,
        ]
      : []),
    `${countWords(pairs.pairs.length, "claim")} of A ${pairs.pairs.length === 1 ? "is" : "are"} found in B, ${same} of them unchanged.`,
    ...section("B hardens", "hardens"),
    ...section("B softens", "softens"),
    ...section("B says otherwise", "differs"),
    ...listLines("B drops", pairs.dropped, lookup),
    ...listLines("B adds", pairs.added, lookup),
  ]
    .join("\n")
    .concat("\n");
}

/** A report by its name, its id, or the beginning of an id that only one has. */
export function findReport({ reports }: Situation, name: string): Report | null {
  const exact = reports.find((report) => report.id === name || report.name === name);
  if (exact) return exact;
  const starting = reports.filter(
    (report) => name !== "" && (report.id.startsWith(name) || report.id.startsWith(`rep_${name}`)),
  );
  return starting.length === 1 ? (starting[0] ?? null) : null;
}

const LISTED = 12;
const QUOTED = 160;

const nameOf = (report: Report): string =>
  visibleLine(
    `[${report.name}] ${report.publisher ?? "publisher unknown"}, ${publicationWords(report.published)}${report.title ? `: ${report.title}` : ""}`,
  );

function pairLines({ a, b }: Pair, words: string, lookup: Lookup): string[] {
  return [`  ${words}`, `    A ${quoteOf(a.ref, lookup)}`, `    B ${quoteOf(b.ref, lookup)}`];
}

function listLines(title: string, claims: readonly ClaimAt[], lookup: Lookup): string[] {
  if (claims.length === 0) return [];
  const quotes = [...new Set(claims.map(({ ref }) => quoteOf(ref, lookup)))];
  return [
    "",
    `${title} (${countWords(claims.length, "claim")})`,
    ...quotes.slice(0, LISTED).map((quote) => `  ${quote}`),
    ...(quotes.length > LISTED ? [`  and ${quotes.length - LISTED} more`] : []),
  ];
}

function quoteOf(ref: ClaimRef, lookup: Lookup): string {
  const citation = cite(lookup, { report: ref.report, statement: ref.statement }, QUOTED);
  if (!citation) return "?";
  return visibleLine(`${chainWords(citation.chain)}: “${quotedText(citation)}” [${citation.reference}]`);
}
