import winkNLP, { type ItsFunction } from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { PartOfSpeech, type Span, type Token } from "../model/index.ts";

const nlp = winkNLP(model, ["sbd", "pos"]);
const its = nlp.its as unknown as Record<"value" | "pos" | "lemma" | "precedingSpaces", ItsFunction<string>>;
const TAGS = new Set<string>(PartOfSpeech.options);

/** Share of capitals among letters above which a sentence counts as written in capitals. Chosen by us: agency telexes reach 1, mixed prose stays below .3. */
const CAPITALS = 0.7;

/** Tagged tokens of one sentence. A sentence in capitals is lowered for the tagger, whose lexicon knows lower case. */
export function tagTokens(text: string, [start, end]: Span): Token[] {
  const sentence = text.slice(start, end);
  const lowered = isCapitals(sentence) ? sentence.toLowerCase() : sentence;
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
