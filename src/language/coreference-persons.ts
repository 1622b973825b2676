import type { Name, Token } from "../model/index.ts";
import { isDemonym } from "./en/names.ts";
import { FEMALE_WORDS, MALE_WORDS, ROLE_MODIFIERS, ROLES, SAME_ROLE } from "./en/names-roles.ts";

/** An office or calling as a phrase says it, in small letters: "foreign minister of Peru" has the head "minister" and four words. */
export type Role = { head: string; words: ReadonlySet<string>; phrase: string };

/** A person as a mention names him: the bare name and what the words beside it call him. */
export type PersonMention = { at: number; name: string; roles: Role[]; isFemale: boolean; isMale: boolean };

/** Tokens before and behind a name in which its office is looked for. Chosen by us: the longest in the training reports have eleven. */
const WINDOW = 14;

/** What stands before and behind the name of a person in its sentence, null where only an office is named. `range` is the name's range of tokens. */
export function personMention(
  text: string,
  tokens: readonly Token[],
  { span }: Name,
  range: [number, number],
  sentence: readonly [number, number],
): PersonMention | null {
  const [from, to] = withoutTitles(tokens, range);
  // "President of Russia" names an office and nobody.
  if (/^(?:of|for)$/.test(tokens[from]!.lower) || isDemonym(tokens[to - 1]!.lower)) return null;
  const before = titleBefore(tokens, from, sentence[0]);
  const behind = apposition(tokens, to, sentence[1]);
  const roles = [before, behind].flatMap((words) => rolesOf(words) ?? []);
  const words = [...before, ...behind];
  return {
    at: span[0],
    name: text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/['’]s?$/, ""),
    roles,
    isFemale: words.some((word) => FEMALE_WORDS.has(word)),
    isMale: words.some((word) => MALE_WORDS.has(word)),
  };
}

/** The range without the offices and nations that a name may begin with: "Ukrainian President Volodymyr Zelensky". */
export function withoutTitles(tokens: readonly Token[], [from, to]: readonly [number, number]): [number, number] {
  let start = from;
  for (let i = from; i < to - 1; i++) {
    const { lower } = tokens[i]!;
    if (
      ROLES.has(lower) ||
      (i === start && !/^(?:of|for|and)$/.test(lower) && (ROLE_MODIFIERS.has(lower) || isDemonym(lower)))
    )
      start = i + 1;
  }
  return [start, to];
}

/** Lower-case words of the office right before a name; empty where there is none. */
function titleBefore(tokens: readonly Token[], from: number, first: number): string[] {
  let start = from;
  let roleAt = -1;
  for (let i = from - 1; i >= Math.max(first, from - WINDOW); i--) {
    const token = tokens[i]!;
    if (ROLES.has(token.lower)) roleAt = i;
    else if (!isPartOfTitle(token)) break;
    start = i;
  }
  if (roleAt < 0) return [];
  return tokens.slice(Math.min(start, roleAt), from).map(({ lower }) => lower);
}

const isPartOfTitle = (token: Token): boolean =>
  ROLE_MODIFIERS.has(token.lower) ||
  isDemonym(token.lower) ||
  token.pos === "ADJ" ||
  token.pos === "NOUN" ||
  token.lower === "the" ||
  /^['’]s?$/.test(token.lower) ||
  (/^\p{Lu}/u.test(token.text) && !/^(?:VERB|AUX|ADP|ADV|SCONJ|CCONJ|PRON)$/.test(token.pos));

/** Lower-case words of the office behind a name, after a comma or, where that is lost, right behind it. */
function apposition(tokens: readonly Token[], to: number, last: number): string[] {
  const hasComma = tokens[to]?.text === "," || tokens[to]?.text === "(";
  const words: string[] = [];
  for (let i = to + (hasComma ? 1 : 0); i < Math.min(last, to + WINDOW); i++) {
    const token = tokens[i]!;
    if (/^[,.;:()"“”]$/.test(token.text) || token.pos === "VERB" || token.pos === "AUX") break;
    if (!hasComma && words.length === 0 && !ROLES.has(token.lower) && token.pos !== "DET" && token.pos !== "ADJ") break;
    if (token.pos === "PRON" && /^(?:who|which|he|she|they|it)$/.test(token.lower)) break;
    words.push(token.lower);
  }
  return words;
}

/** The office that a phrase names, null where it names none. */
export function rolesOf(words: readonly string[]): Role[] | null {
  const at = words.findLastIndex((word, i) => ROLES.has(word) && words[i - 1] !== "of" && words[i - 1] !== "for");
  if (at < 0) return null;
  const isPrime = words[at] === "minister" && words[at - 1] === "prime";
  const isState = words[at] === "head" && words[at + 1] === "of" && words[at + 2] === "state";
  const head = isPrime ? "prime minister" : isState ? "head of state" : words[at]!;
  return [{ head: SAME_ROLE.get(head) ?? head, words: new Set(words), phrase: words.join(" ") }];
}
