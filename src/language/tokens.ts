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
  const shown = lowered.length === sentence.length ? lowered : sentence;
  const tokens: Token[] = [];
  for (const [from, to] of portions(shown)) tagPortion(text, start + from, shown.slice(from, to), tokens);
  return tokens;
}

/** Appends the tokens of what the tagger is `shown` for the characters of the text from `start` on. */
function tagPortion(text: string, start: number, shown: string, tokens: Token[]): void {
  const { nlp, its } = tagger();
  const end = start + shown.length;
  const all = nlp.readDoc(shown).tokens();
  const values = all.out(its.value);
  const tags = all.out(its.pos);
  const lemmas = all.out(its.lemma);
  let at = start;
  for (const [i, value] of values.entries()) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    const found = shown.startsWith(value, at - start) ? at : at + near(shown, value, at - start);
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
        head: -1,
        relation: "dep",
      });
    }
    at = stop;
  }
}

/** Characters without a blank beyond which there is no word but noise; addresses of web pages seldom have so many. Chosen by us. */
const LONGEST_WORD = 200;

/**
 * The sentence in portions, mostly one. A run without blanks is cut, because the tagger takes time with the square of
 * its length: four minutes for 200,000 characters of hyphens and letters.
 */
function* portions(sentence: string): Generator<[number, number]> {
  let from = 0;
  let word = 0;
  for (let i = 0; i < sentence.length; i++) {
    if (isSpace(sentence.charCodeAt(i))) word = i + 1;
    else if (i - word >= LONGEST_WORD) {
      yield [from, i];
      from = i;
      word = i;
    }
  }
  if (from < sentence.length) yield [from, sentence.length];
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

/** How far from its place a token is looked for: the tagger leaves out single characters, never words. */
const NEAR = 50;

/** Characters from `at` to the token, -1 where it does not stand near. */
const near = (text: string, value: string, at: number): number =>
  text.slice(at, at + value.length + NEAR).indexOf(value);

const lemma = (found: string | undefined, value: string) => (found ?? value).toLowerCase();

const isSpace = (code: number) =>
  code <= 32 || code === 0xa0 || code === 0x200b || (code >= 0x2000 && code <= 0x200a) || code === 0xfeff;
