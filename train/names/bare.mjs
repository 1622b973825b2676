// The bare name inside an annotated mention: without article, titles, possessive ending and what hangs on behind.
import { isDemonym, PERSON_TITLES } from "../../dist/language/en/names.js";

const BEHIND = new Set([",", "(", "[", ";", ":", "who", "which", "whose", "that", "–", "—", "from", "in", "at"]);

/** Half-open range of tokens of the bare name within [from, to), or null where the mention holds none. */
export function bareRange(tokens, from, to, kind) {
  let start = from;
  let end = to;
  while (start < end && !isCapital(tokens[start])) start++;
  while (start < end && (tokens[start].pos === "DET" || tokens[start].pos === "PRON") && end - start > 0) start++;
  while (start < end && !isCapital(tokens[start])) start++;
  for (let i = start + 1; i < end; i++)
    if (BEHIND.has(tokens[i].lower)) {
      end = i;
      break;
    }
  if (kind === "person")
    for (let i = end - 1; i > start; i--)
      if (PERSON_TITLES.has(tokens[i - 1].lower) || /^['’]s$/.test(tokens[i - 1].lower)) {
        start = i;
        break;
      }
  while (end > start && (/^['’]s?$/.test(tokens[end - 1].lower) || tokens[end - 1].pos === "PUNCT")) end--;
  while (end > start && !isCapital(tokens[end - 1]) && !/^\d/.test(tokens[end - 1].text)) end--;
  const words = tokens.slice(start, end).filter(isCapital);
  if (words.length === 0 || words.every(({ pos, lower }) => pos === "PRON" || pos === "DET" || isDemonym(lower)))
    return null;
  if (kind === "person" && words.every(({ lower }) => PERSON_TITLES.has(lower))) return null;
  if (words.length === 1 && start === from && words[0].pos !== "PROPN") return null;
  return { from: start, to: end };
}

const isCapital = ({ text }) => /^\p{Lu}/u.test(text);
