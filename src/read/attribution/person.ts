import type { Token } from "../../model/index.ts";
import { isDemonym } from "../../language/en/names.ts";
import { BODIES, ROLE_MODIFIERS, ROLES } from "../en/sources.ts";

/** A person's name in a phrase, and whether an office or title beside it says that it is a person. */
export type FoundPerson = { name: string; hasRole: boolean; roles: string[] };

/**
 * The person whom a noun phrase names: the capitals at its end without offices and nations before them
 * ("Ukrainian President Volodymyr Zelensky"), or those at its start before an office whose comma is lost.
 */
export function personIn(head: readonly Token[]): FoundPerson | null {
  if (isShouted(head)) return shoutedPerson(head);
  const first = personAtStart(head);
  if (first) return first;
  let end = head.length;
  while (end > 0 && (/^['’]s$/.test(head[end - 1]!.lower) || head[end - 1]!.pos === "PUNCT")) end--;
  let start = end;
  while (start > 0 && isCapital(head[start - 1]!)) start--;
  let from = start;
  for (let i = start; i < end; i++) if (isTitleWord(head[i]!)) from = i + 1;
  const run = head.slice(from, end);
  const before = head[start - 1]?.lower ?? "";
  if (run.length === 0 || (start > 0 && /^(?:of|for|the|in|at|and|from|to)$/.test(before) && from === start))
    return personAtStart(head);
  if (run.length > 4 || run.some((token) => BODIES.has(token.lower) || isAbbreviation(token))) return null;
  const roles = head
    .slice(0, from)
    .map((token) => token.lower)
    .filter((word) => ROLES.has(word));
  return { name: join(run), hasRole: roles.length > 0, roles };
}

/** True where a word of the phrase is an office or calling. */
export const hasRole = (tokens: readonly Token[]) => tokens.some((token) => ROLES.has(token.lower));

export const isShouted = (tokens: readonly Token[]) => tokens.every((token) => token.text === token.text.toUpperCase());

const isTitleWord = (token: Token) =>
  ROLES.has(token.lower) || isDemonym(token.lower) || ROLE_MODIFIERS.has(token.lower) || /^['’]s$/.test(token.lower);
const isCapital = (token: Token) =>
  /^\p{Lu}/u.test(token.text) ||
  /^(?:al|el|bin|ibn|de|del|la|van|von|der|['’]s)$/.test(token.lower) ||
  token.text === "-";
const isAbbreviation = (token: Token) =>
  token.text.length > 2 && token.text === token.text.toUpperCase() && !/^[A-Z]\.$/.test(token.text);

/** In a text in capitals form tells nothing: the words behind the last office are the name, "PRESIDENT ALFREDO CRISTIANI". */
function shoutedPerson(head: readonly Token[]): FoundPerson | null {
  let from = 0;
  for (let i = 0; i < head.length; i++) if (ROLES.has(head[i]!.lower)) from = i + 1;
  const rest = head.slice(from);
  if (
    from === 0 ||
    rest.length === 0 ||
    rest.length > 5 ||
    rest.some((token) => BODIES.has(token.lower) || token.pos === "ADP" || token.pos === "PRON")
  )
    return null;
  return {
    name: join(rest),
    hasRole: true,
    roles: head
      .slice(0, from)
      .map((token) => token.lower)
      .filter((word) => ROLES.has(word)),
  };
}

/** "Rami Rahman director of the monitor": a name before its office. */
function personAtStart(head: readonly Token[]): FoundPerson | null {
  let end = 0;
  while (end < head.length && isCapital(head[end]!) && !BODIES.has(head[end]!.lower) && !isTitleWord(head[end]!)) end++;
  if (end < 2 || end > 4 || end >= head.length || !hasRole(head.slice(end, end + 8))) return null;
  return { name: join(head.slice(0, end)), hasRole: true, roles: [] };
}

/** Words as they stand, spaced as in the text. */
export const join = (tokens: readonly Token[]) =>
  tokens.map((token, i) => (i > 0 && token.start > tokens[i - 1]!.end ? " " : "") + token.text).join("");
