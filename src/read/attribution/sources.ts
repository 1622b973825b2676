import { findEntities, isNation, wordsOf, type Entities } from "../../language/coreference.ts";
import { isDemonym } from "../../language/en/names.ts";
import { INTRODUCERS, ISSUED_TEXTS, POINTERS, PRONOUNS } from "../../language/en/names-roles.ts";
import type { AliasGroup, Analysis, Token } from "../../model/index.ts";
import { firstWhere } from "../../text/in-order.ts";
import { spellingKey } from "../../text/spelling-key.ts";
import { BODIES, CLASS_NOUNS, ROLES, SPEAKER_NOUNS } from "../en/sources.ts";
import { TEMPORAL } from "../en/occasions.ts";
import { hasRole, join, personIn } from "./person.ts";

/** A speaker as resolved: the name by which the report knows him, and what kind of speaker it is. */
export type Speaker = { name: string; kind: "person" | "organisation" | "plural" };

/** Who spoke where, and the noun that his phrase was about. */
type Spoken = Speaker & { at: number; noun: string };

/**
 * Resolves sources in the order of the report: pronouns, surnames, offices, descriptions and abbreviations stand for
 * whom the report names elsewhere. Sieves from sure to less sure, each of which may decline.
 */
export class SourceResolver {
  readonly #entities: Entities;
  readonly #aliases = new Map<string, string>();
  readonly #spoken: Spoken[] = [];
  /** Ends of the sentences, and the end of the one in which a person last spoke. */
  readonly #sentenceEnds: readonly number[];
  #spokenUntil = 0;
  #at = 0;

  constructor(analysis: Analysis, aliases: readonly AliasGroup[]) {
    for (const { name, aliases: others } of aliases)
      for (const alias of others) this.#aliases.set(spellingKey(alias), name);
    this.#sentenceEnds = analysis.sentences.map(({ span }) => span[1]);
    this.#entities = findEntities(analysis);
  }

  /** The speaker that the tokens of a source span stand for. */
  resolve(tokens: readonly Token[]): Speaker {
    this.#at = tokens[0]!.start;
    const head = headPhrase(tokens);
    const found = this.#find(tokens, head);
    const speaker = { ...found, name: this.#aliases.get(spellingKey(found.name)) ?? found.name };
    if (speaker.kind === "person")
      this.#spokenUntil = this.#sentenceEnds[firstWhere(this.#sentenceEnds, (end) => end > this.#at)] ?? this.#at;
    const isPronoun = tokens.length === 1 && PRONOUNS.has(tokens[0]!.lower);
    this.#spoken.push({ ...speaker, at: this.#at, noun: isPronoun ? "" : (mainNoun(head)?.lower ?? "") });
    return speaker;
  }

  /** The last person who spoke, for a quotation that nobody is named beside. */
  lastPerson(): Speaker | null {
    return this.#last("person");
  }

  #find(tokens: readonly Token[], head: readonly Token[]): Speaker {
    const first = tokens[0]!;
    const pronoun = tokens.length === 1 ? PRONOUNS.get(first.lower) : undefined;
    if (pronoun) return this.#antecedent(pronoun, first.lower) ?? { name: first.text, kind: pronoun };
    return (
      this.#issuer(tokens, head) ??
      this.#person(tokens, head) ??
      this.#definite(head) ??
      this.#surname(head) ??
      this.#described(tokens, head) ?? { name: this.#bodyName(phraseName(head)), kind: kindOf(head) }
    );
  }

  /** "the statement by the ministry", "CODEH's version", "the release": whoever issued it. */
  #issuer(tokens: readonly Token[], head: readonly Token[]): Speaker | null {
    const noun = mainNoun(head);
    if (!noun || !ISSUED_TEXTS.has(noun.lower)) return null;
    const at = head.indexOf(noun);
    const owner = head.findIndex((token, i) => i < at && /^['’]s?$/.test(token.lower));
    if (owner > 0) return this.#find(head.slice(0, owner), head.slice(0, owner));
    const by = tokens.findIndex((token, i) => i > at && i < at + 6 && /^(?:by|from|of)$/.test(token.lower));
    const author = by > 0 ? tokens.slice(by + 1) : [];
    if (author.some((token) => /^\p{Lu}/u.test(token.text))) return this.#find(author, headPhrase(author));
    const isPointed = POINTERS.has(head[0]!.lower) && wordsOf(head).length === 2;
    return isPointed ? this.#last("organisation") : null;
  }

  #person(tokens: readonly Token[], head: readonly Token[]): Speaker | null {
    // An office on either side of the comma says that the name on the other side is a person's.
    const isApposed = hasRole(tokens.slice(head.length, head.length + 10)) || hasRole(head);
    const person = personIn(head) ?? (hasRole(head) ? personIn(apposition(tokens, head.length)) : null);
    if (!person) return null;
    const known = this.#entities.person(person.name);
    if (!person.hasRole && !isApposed && !known) return null;
    return { name: known?.name ?? person.name, kind: "person" };
  }

  /** A bare surname, or a name that the report gives in full elsewhere. */
  #surname(head: readonly Token[]): Speaker | null {
    const last = head.at(-1)!;
    if (head.length > 4 || !/^\p{Lu}/u.test(last.text) || head.some((token) => BODIES.has(token.lower))) return null;
    const known = this.#entities.person(last.text);
    return known ? { name: known.name, kind: "person" } : null;
  }

  /** "a rights group, the Committees"; "a monitor" in a text that names one monitor and no other. */
  #described(tokens: readonly Token[], head: readonly Token[]): Speaker | null {
    const noun = mainNoun(head);
    if (!noun || noun.pos === "PROPN" || !INTRODUCERS.has(head[0]!.lower)) return null;
    const named = headPhrase(tokens.slice(head.length).filter(({ text }, i) => i > 0 || text !== ","));
    const name = /^(?:the|called|named|known)$/.test(named[0]?.lower ?? "") ? phraseName(named) : "";
    const isBody = SPEAKER_NOUNS.some(({ nouns, kind }) => kind === "organisation" && nouns.has(noun.lower));
    if (isBody && /^\p{Lu}/u.test(name)) return { name: this.#bodyName(name), kind: "organisation" };
    const only = this.#entities.onlyBodyOf(wordsOf(head).slice(1));
    return only ? { name: this.#bodyName(only.entity.name), kind: "organisation" } : null;
  }

  #bodyName(name: string): string {
    return this.#entities.body(name)?.name ?? name;
  }

  #last(kind: Speaker["kind"]): Speaker | null {
    const spoken = this.#spoken.findLast((one) => one.kind === kind);
    return spoken ? { name: spoken.name, kind } : null;
  }

  #antecedent(kind: Speaker["kind"], pronoun: string): Speaker | null {
    if (kind !== "person") return this.#last(kind) ?? this.#last(kind === "plural" ? "organisation" : "plural");
    const last = this.#last("person");
    const isWoman = /^(?:she|her)$/.test(pronoun);
    const isMan = /^(?:he|him|his)$/.test(pronoun);
    // Somebody named with his office after the last speaker's sentence is nearer than that speaker.
    let nearest: { name: string; at: number } | null = null;
    for (const { name, mentions, roles, isFemale, isMale } of this.#entities.persons) {
      if ((isWoman && isMale) || (isMan && isFemale)) continue;
      const at = mentions.findLast((mention) => mention < this.#at);
      if (at === undefined || (nearest && at <= nearest.at)) continue;
      if (last && (at < this.#spokenUntil || roles.length === 0) && name !== last.name) continue;
      nearest = { name, at };
    }
    const isNearer = nearest !== null && (!last || nearest.at >= this.#spokenUntil);
    return isNearer ? { name: nearest!.name, kind: "person" } : last;
  }

  /** "the analyst", "the ministry", "a spokesman": somebody or something named before. */
  #definite(head: readonly Token[]): Speaker | null {
    const words = withoutSeat(wordsOf(head)).filter(
      (word) => !POINTERS.has(word) && !/^(?:his|her|its|their)$/.test(word),
    );
    const noun = words.at(-1) ?? "";
    const first = head[0]!.lower;
    const isPointed = POINTERS.has(first);
    if (words.length === 0) return null;
    if (!isPointed && INTRODUCERS.has(first) && /^spokes/.test(noun) && words.length === 2)
      return this.#spokesman(noun);
    if (INTRODUCERS.has(first)) return null;
    const office =
      isPointed || head.length === words.length ? this.#entities.holder(words, this.#at, this.#speakers()) : null;
    if (office && head.every((token) => isDescriptive(token) || token.pos === "PROPN" || token.pos === "ADP"))
      return { name: office.entity.name, kind: "person" };
    if (!isPointed && /^spokes/.test(noun) && words.length === 1) return this.#spokesman(noun);
    if (!isPointed) return null;
    const before = this.#spoken.findLast((one) => one.noun !== "" && singular(one.noun) === singular(noun));
    const isOther = before && words.some((word) => isNation(word) && !before.name.toLowerCase().includes(word));
    if (before && words.length <= 2 && !isOther) return before;
    if (/^(?:sources?|witnesses|eyewitnesses)$/.test(noun) && words.length <= 2) return this.#last("plural");
    if (!head.every(isDescriptive)) return null;
    if (isPersonNoun(noun)) {
      if (words.some(isDemonym) && !this.#last("person")) return null;
      const person = this.#antecedent("person", "");
      return person && this.#entities.mayBe(person.name, words) ? person : null;
    }
    const speaker = this.#spoken.findLast(
      ({ kind, name }) =>
        kind === "organisation" && words.every((word) => name.toLowerCase().split(/[ -]/).includes(singular(word))),
    );
    if (speaker) return speaker;
    const body = this.#entities.bodyOf(words, this.#at);
    if (body) return { name: this.#bodyName(body.entity.name), kind: "organisation" };
    const isBody = SPEAKER_NOUNS.some(({ nouns, kind }) => kind === "organisation" && nouns.has(noun));
    const isBare = words.every((word) => word === noun || /^(?:think|same|outlawed|monitoring)$/.test(word));
    return isBody && isBare ? this.#last("organisation") : null;
  }

  #speakers(): ReadonlySet<string> {
    return new Set(this.#spoken.map(({ name }) => name));
  }

  #spokesman(noun: string): Speaker | null {
    const body = this.#spoken.findLast(({ kind, name }) => kind === "organisation" && name !== name.toLowerCase());
    return body ? { name: `${body.name} ${noun}`, kind: "person" } : null;
  }
}

/** "the British-based observatory" is the observatory. */
const withoutSeat = (words: readonly string[]) =>
  words.filter((word, i) => !word.endsWith("based") && !words[i + 1]?.startsWith("based"));

const singular = (noun: string) => (noun.endsWith("s") && !noun.endsWith("ss") ? noun.slice(0, -1) : noun);

function kindOf(head: readonly Token[]): Speaker["kind"] {
  const noun = mainNoun(head);
  const lower = noun?.lower ?? "";
  if (CLASS_NOUNS.has(lower) || (noun?.pos === "NOUN" && lower.endsWith("s") && !BODIES.has(lower))) return "plural";
  return ROLES.has(lower) || isPersonNoun(lower) ? "person" : "organisation";
}

/** The phrase up to its first apposition, relative clause or bracket. */
function headPhrase(tokens: readonly Token[]): readonly Token[] {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1]!;
    const isDash = /^(?:–|—|--)$/.test(token.text) || (token.text === "-" && before.end < token.start);
    if (token.text === "," || token.text === "(" || token.text === "[" || isDash) return tokens.slice(0, i);
    if (/^(?:who|which|whose)$/.test(token.lower)) return tokens.slice(0, i);
    // An article behind a noun begins an apposition whose comma is lost.
    if (/^(?:a|an|the)$/.test(token.lower) && /^(?:NOUN|PROPN)$/.test(before.pos)) return tokens.slice(0, i);
    const isReduced = token.pos === "VERB" && /(?:ing|ed)$/.test(token.lower) && /^(?:NOUN|PROPN)$/.test(before.pos);
    if (isReduced) return tokens.slice(0, i);
  }
  return tokens;
}

const apposition = (tokens: readonly Token[], from: number) =>
  headPhrase(tokens.slice(from).filter((token, i) => i > 0 || token.text !== ","));

const isPersonNoun = (word: string) =>
  ROLES.has(word) || SPEAKER_NOUNS.some(({ nouns, kind }) => kind === "person" && nouns.has(word));

/** Words that describe a speaker without naming him: roles, bodies, nations, "head of state". */
const isDescriptive = (token: Token) =>
  POINTERS.has(token.lower) ||
  isPersonNoun(token.lower) ||
  isDemonym(token.lower) ||
  token.pos === "ADJ" ||
  /^(?:of|state|-|foreign|prime|defence|defense|think|monitoring|same|based|outlawed)$/.test(token.lower) ||
  /^[A-Z][a-z]+-based$/.test(token.text) ||
  SPEAKER_NOUNS.some(({ nouns }) => nouns.has(token.lower));

/** The noun that a phrase is about: the last before its first preposition. */
function mainNoun(head: readonly Token[]): Token | undefined {
  let noun: Token | undefined;
  for (const token of head) {
    if (token.pos === "ADP") break;
    if (token.pos === "NOUN" || token.pos === "PROPN") noun = token;
  }
  return noun;
}

/** The phrase without article, quantifier and possessive ending. */
function phraseName(head: readonly Token[]): string {
  let start = 0;
  let end = head.length;
  while (
    start < end - 1 &&
    (head[start]!.pos === "DET" || /^(?:the|a|an|one|another|other|its|their|his|her)$/.test(head[start]!.lower))
  )
    start++;
  while (start < end - 1 && (/^\d{1,4}$/.test(head[start]!.text) || TEMPORAL.has(head[start]!.lower))) start++;
  while (
    end > start + 1 &&
    (/^['’]s$/.test(head[end - 1]!.lower) || head[end - 1]!.pos === "PUNCT" || head[end - 1]!.pos === "ADP")
  )
    end--;
  return join(head.slice(nameStart(head, start, end), end));
}

/** "the think tank Institute …", "Telegram channel Baza": the name behind a common noun. */
function nameStart(head: readonly Token[], start: number, end: number): number {
  for (let i = end - 2; i >= start; i--) {
    const isCommon = head[i]!.pos === "NOUN" && head[i]!.text === head[i]!.lower;
    const isSeat = head[i]!.lower === "based" && head[i - 1]?.text === "-"; // "the Oslo-based Institute"
    if ((isCommon || isSeat) && /^\p{Lu}/u.test(head[i + 1]!.text)) return i + 1;
  }
  return start;
}
