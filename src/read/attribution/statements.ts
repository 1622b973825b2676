import type { Analysis, Evidence, Span, StatementKind } from "../../model/index.ts";
import { findEvidence } from "./evidence.ts";
import { withoutDateline } from "./dateline.ts";
import { findAttributions, OPENING } from "./find.ts";
import type { FoundAttribution, Range } from "./found.ts";
import { contentKind, contentSpans, merge } from "./spans.ts";
import type { Relation } from "./learned/extract.ts";
import { isAuthorsOwn } from "./own-voice.ts";
import type { Speaker } from "./sources.ts";
import { SourceResolver } from "./sources.ts";
import { isStop, spanOf, viewSentences, type SentenceView } from "./view.ts";
import type { AliasGroup } from "../../model/index.ts";

/** A statement before its claims are read. */
export type StatementSkeleton = {
  sentence: Span;
  content: Span[];
  source: Span | null;
  cue: Span | null;
  cueLemma: string | null;
  kind: StatementKind;
  sourceName: string;
  /** True where the source is a person, who fights for a side and is none. */
  isPerson: boolean;
  /** Those who pass the statement on, outermost first. */
  relays: string[];
  /** Speakers whom the source cites. */
  cited: string[];
  evidence: Evidence[];
  heading: boolean;
  rule: string;
};

/** Speech that goes on after its introducing line. */
type OpenSpeech = { speaker: Speaker; source: Span; cue: Span; cueLemma: string; block: number };

/** Characters by which a sentence may outlast the quotation that it closes: the full stop and the mark. */
const CLOSING = 2;

/** Every statement of a report in the order of its characters: the attributed ones and those in the author's own voice. */
export function readSkeletons(
  analysis: Analysis,
  aliases: readonly AliasGroup[],
  relations: readonly Relation[],
): StatementSkeleton[] {
  let next = 0;
  const views = viewSentences(analysis).map(withoutDateline);
  const resolver = new SourceResolver(analysis, aliases);
  const statements: StatementSkeleton[] = [];
  let covered = 0; // characters up to here belong to a quotation that an earlier statement took
  let speech: OpenSpeech | null = null;
  for (const view of views) {
    const block = analysis.blocks[view.block]!;
    if (block.kind === "boilerplate" || block.kind === "byline" || view.tokens.length === 0) continue;
    const inSentence: Relation[] = [];
    for (; next < relations.length && relations[next]!.head < view.first + view.tokens.length; next++)
      inSentence.push(relations[next]!);
    const found = findAttributions(view, analysis, inSentence);
    const spoken = found.filter(({ source, cue }) => source && cue);
    const own = isAuthorsOwn(view, analysis, block.kind);
    if (speech && view.block !== speech.block && (block.kind !== "paragraph" || isNarrated(view, spoken, speech)))
      speech = null;
    if (speech && view.block !== speech.block) {
      if (view.span[1] <= covered + CLOSING) continue;
      const inner = spoken.flatMap((attribution) => attributed(view, analysis, attribution, resolver, false) ?? []);
      if (inner.length > 0)
        statements.push(
          ...inner.map((statement) => ({ ...statement, relays: [speech!.speaker.name, ...statement.relays] })),
        );
      else if (own) statements.push(speechStatement(view, speech, own));
      continue;
    }
    const opening = spoken.length === 0 ? null : openSpeech(view, spoken.at(-1)!, resolver);
    if (opening) {
      speech = { ...opening, block: view.block };
      continue;
    }
    if (found.length === 0) {
      if (view.span[1] <= covered + CLOSING || !own) continue;
      const last = statements.at(-1);
      const isQuoted = contentKind(analysis, [own]) === "direct";
      if (isQuoted && last && continues(analysis, views, last, view)) {
        last.content = [...last.content, ...contentSpans(view, analysis, [[0, view.tokens.length]])];
        covered = Math.max(covered, last.content.at(-1)![1]);
      } else
        statements.push(
          isQuoted
            ? orphanQuotation(view, analysis, resolver)
            : authorStatement(view, analysis, own, block.kind === "heading"),
        );
      covered = Math.max(covered, statements.at(-1)?.content.at(-1)?.[1] ?? 0);
      continue;
    }
    for (const attribution of found) {
      const statement = attributed(view, analysis, attribution, resolver, block.kind === "heading");
      if (!statement) continue;
      dropCovered(statements, statement);
      statements.push(statement);
      for (const [, end] of statement.content) covered = Math.max(covered, end);
    }
    statements.push(...leftovers(view, analysis, found));
  }
  return statements.sort((a, b) => a.sentence[0] - b.sentence[0] || a.content[0]![0] - b.content[0]![0]);
}

function attributed(
  view: SentenceView,
  analysis: Analysis,
  found: FoundAttribution,
  resolver: SourceResolver,
  heading: boolean,
): StatementSkeleton | null {
  const content = merge([...contentSpans(view, analysis, found.content), ...found.beyond]);
  if (content.length === 0) return null;
  const { evidence, cited, isMaterialSource } = findEvidence(view, analysis, found);
  const base = {
    sentence: view.span,
    content,
    heading,
    evidence,
    cueLemma: found.cueLemma,
    rule: found.rule,
    cue: found.cue ? spanOf(view, found.cue) : null,
  };
  if (!found.source || isMaterialSource) {
    return {
      ...base,
      source: null,
      cue: isMaterialSource ? null : base.cue,
      kind: "author",
      sourceName: "author",
      isPerson: false,
      relays: [],
      cited: [],
    };
  }
  const speaker = resolver.resolve(view.tokens.slice(...found.source));
  const outlet = addressedOutlet(view, found);
  const relays = [...found.relays, ...(outlet ? [outlet] : [])].map((range) => nameOf(view, range));
  return {
    ...base,
    source: spanOf(view, found.source),
    kind: contentKind(analysis, content),
    sourceName: speaker.name,
    isPerson: speaker.kind === "person",
    relays,
    cited,
  };
}

/** "told the agency": whoever was told passes it on, where that is a named body. */
function addressedOutlet(view: SentenceView, { cue, cueLemma, content }: FoundAttribution): Range | null {
  if (!cue || cueLemma !== "tell") return null;
  let end = cue[1];
  const limit = Math.min(
    content.map(([from]) => from).filter((from) => from >= cue[1])[0] ?? view.tokens.length,
    cue[1] + 8,
  );
  while (
    end < limit &&
    /^(?:DET|ADJ|PROPN|NOUN|PART|PUNCT)$/.test(view.tokens[end]!.pos) &&
    !isStop(view.tokens[end]) &&
    view.tokens[end]!.text !== "," &&
    !/^(?:last|this|late|earlier|next)$/.test(view.tokens[end]!.lower)
  )
    end++;
  const words = view.tokens.slice(cue[1], end);
  const isOutlet = words.some((token) => OUTLETS.has(token.lower)) || words.some((token) => token.pos === "PROPN");
  return isOutlet && !words.some((token) => /^(?:reporters|journalists|congress|parliament)$/.test(token.lower))
    ? [cue[1], end]
    : null;
}

const OUTLETS = new Set(["television", "tv", "agency", "newspaper", "radio", "channel"]);

const nameOf = (view: SentenceView, [from, to]: Range) => {
  const start = view.tokens[from]!.pos === "DET" && to - from > 1 ? from + 1 : from;
  return view.tokens
    .slice(start, to)
    .map((token, i, all) => (i > 0 && token.start > all[i - 1]!.end ? " " : "") + token.text)
    .join("");
};

function authorStatement(view: SentenceView, analysis: Analysis, content: Span, heading: boolean): StatementSkeleton {
  const { evidence } = findEvidence(view, analysis, null);
  return {
    sentence: view.span,
    content: [content],
    source: null,
    cue: null,
    cueLemma: null,
    kind: "author",
    sourceName: "author",
    isPerson: false,
    relays: [],
    cited: [],
    evidence,
    heading,
    rule: "author",
  };
}

/** A quotation that nobody is named beside: the last person who spoke. */
function orphanQuotation(view: SentenceView, analysis: Analysis, resolver: SourceResolver): StatementSkeleton {
  const speaker = resolver.lastPerson();
  const content = contentSpans(view, analysis, [[0, view.tokens.length]]);
  return {
    sentence: view.span,
    content,
    source: null,
    cue: null,
    cueLemma: null,
    kind: speaker ? "direct" : "author",
    sourceName: speaker?.name ?? "author",
    isPerson: speaker !== null,
    relays: [],
    cited: [],
    evidence: [],
    heading: false,
    rule: speaker ? "orphan-quotation" : "author",
  };
}

function speechStatement(view: SentenceView, speech: OpenSpeech, content: Span): StatementSkeleton {
  return {
    sentence: view.span,
    content: [content],
    source: speech.source,
    cue: speech.cue,
    cueLemma: speech.cueLemma,
    kind: "direct",
    sourceName: speech.speaker.name,
    isPerson: speech.speaker.kind === "person",
    relays: [],
    cited: [],
    evidence: [],
    heading: false,
    rule: "block-speech",
  };
}

/** The report goes on in its own words: it quotes, or says that the speaker went on. */
function isNarrated(view: SentenceView, spoken: readonly FoundAttribution[], speech: OpenSpeech): boolean {
  if (view.isQuoted.some((isQuoted) => isQuoted)) return true;
  return spoken.some(({ source }) => {
    const words = view.tokens.slice(...source!);
    return words.length === 1 && /^(?:he|she|they)$/.test(words[0]!.lower)
      ? true
      : words.some((token) => speech.speaker.name.toLowerCase().split(" ").at(-1) === token.lower);
  });
}

/** "The minister said:" at the end of its block opens a speech. */
function openSpeech(
  view: SentenceView,
  found: FoundAttribution,
  resolver: SourceResolver,
): Omit<OpenSpeech, "block"> | null {
  if (found.rule !== OPENING || !found.source) return null;
  return {
    speaker: resolver.resolve(view.tokens.slice(...found.source)),
    source: spanOf(view, found.source),
    cue: spanOf(view, found.cue!),
    cueLemma: found.cueLemma ?? "say",
  };
}

/** A wholly quoted sentence right behind a quotation in the same block goes on with it. */
function continues(
  analysis: Analysis,
  views: readonly SentenceView[],
  last: StatementSkeleton,
  view: SentenceView,
): boolean {
  if (last.kind === "author" || last.kind === "indirect") return false;
  const before = views[view.index - 1];
  return (
    before !== undefined &&
    before.block === view.block &&
    last.content.at(-1)![1] >= before.span[0] - 1 &&
    analysis.sentences[view.index]!.block === view.block
  );
}

/** Statements of the author that a later found quotation covers are taken back: a quotation over sentences was found at its end. */
function dropCovered(statements: StatementSkeleton[], statement: StatementSkeleton): void {
  while (statements.length > 0) {
    const last = statements.at(-1)!;
    const isInside =
      (last.rule === "author" || last.rule === "orphan-quotation") &&
      last.content.every(([from, to]) => statement.content.some(([start, end]) => from >= start - 1 && to <= end + 1));
    if (!isInside) return;
    statements.pop();
  }
}

/** A clause of the author's own that stands beside an attribution in its sentence: "…, but the governor reported …". */
function leftovers(view: SentenceView, analysis: Analysis, found: readonly FoundAttribution[]): StatementSkeleton[] {
  const starts = found
    .flatMap(({ source, cue, content }) => [source?.[0], cue?.[0], ...content.map(([from]) => from)])
    .filter((at) => at !== undefined);
  const first = Math.min(...starts);
  const link = view.tokens[first - 1];
  if (
    first < 6 ||
    !link ||
    !/^(?:but|while|although|and|though|whereas)$/.test(link.lower) ||
    !view.tokens.slice(0, first).some((token) => token.pos === "VERB" || token.pos === "AUX")
  )
    return [];
  if (/^(?:SCONJ|ADP)$/.test(view.tokens[0]!.pos)) return [];
  const content = contentSpans(view, analysis, [[0, first - 1]]);
  return content.length > 0 ? [{ ...authorStatement(view, analysis, content[0]!, false), rule: "author-beside" }] : [];
}
