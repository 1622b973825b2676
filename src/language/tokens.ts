import { createRequire } from "node:module";
import type { ItsFunction, WinkMethods } from "wink-nlp";
import { PartOfSpeech, type Span, type Token } from "../model/index.ts";

type Tagger = {
  nlp: WinkMethods;
  its: Record<"value" | "pos" | "lemma", ItsFunction<string>>;
};

let loaded: Tagger | null = null;

/** Loaded with the first sentence: its model costs a quarter of a second, which what only asks a ledger need not wait for. */
function tagger(): Tagger {
  if (loaded === null) {
    const require = createRequire(import.meta.url);
    const winkNLP = require("wink-nlp") as (typeof import("wink-nlp"))["default"];
    const model = require("wink-eng-lite-web-model") as (typeof import("wink-eng-lite-web-model"))["default"];
    const nlp = winkNLP(model, ["sbd", "pos"]);
    loaded = { nlp, its: nlp.its as unknown as Tagger["its"] };
  }
  return loaded;
}

const TAGS = new Set<string>(PartOfSpeech.options);

/** Share of capitals among letters above which a sentence counts as written in capitals. Chosen by us: agency telexes reach 1, mixed prose stays below .3. */
const CAPITALS = 0.7;

/** Tagged tokens of one sentence. A sentence in capitals is lowered for the tagger, whose lexicon knows lower case. */
export function tagTokens(text: string, [start, end]: Span): Token[] {
  const sentence = text.slice(start, end);
  const lowered = isCapitals(sentence) ? sentence.toLowerCase() : sentence;
  const { nlp, its } = tagger();
  const doc = nlp.readDoc(lowered.length === sentence.length ? lowered : sentence);
  const all = doc.tokens();
  const values = all.out(its.value);
  const tags = all.out(its.pos);
  const lemmas = all.out(its.lemma);
  const tokens: Token[] = [];
  let at = start;
  for (const [i, value] of values.entries()) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    const found = lowered.startsWith(value, at - start) ? at : start + lowered.indexOf(value, at - start);
    if (found < at) continue; // The tagger changed the characters: leave them untagged rather than misplace them.
    const stop = found + value.length;
    const tag = tags[i] ?? "X";
    if (tag !== "SPACE" && stop <= end) {
      const written = text.slice(found, stop);
      const pos = TAGS.has(tag) ? (tag as PartOfSpeech) : "X";
      tokens.push({
        start: found,
        end: stop,
        text: written,
        lower: written.toLowerCase(),
        lemma: lemma(lemmas[i], value),
        pos,
      });
    }
    at = stop;
  }
  return tokens;
}

/** True for text set in capitals, as agencies' telexes were. */
export function isCapitals(text: string): boolean {
  let upper = 0;
  let letters = 0;
  for (const character of text) {
    if (character.toLowerCase() === character.toUpperCase()) continue;
    letters++;
    if (character !== character.toLowerCase()) upper++;
  }
  return letters > 0 && upper / letters > CAPITALS;
}

const lemma = (found: string | undefined, value: string) => (found ?? value).toLowerCase();

const isSpace = (code: number) =>
  code <= 32 || code === 0xa0 || code === 0x200b || (code >= 0x2000 && code <= 0x200a) || code === 0xfeff;
