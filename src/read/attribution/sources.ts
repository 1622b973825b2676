import type { AliasGroup, Analysis, Token } from "../../model/index.ts";
import { BODIES, CLASS_NOUNS, OFFICES, PRONOUNS, ROLE_MODIFIERS, ROLES, SPEAKER_NOUNS } from "../en/sources.ts";
import { TEMPORAL } from "../en/occasions.ts";
import { hasRole, isDemonym, join, personIn } from "./person.ts";

/** A speaker as resolved: the name by which the report knows him, and what kind of speaker it is. */
export type Speaker = { name: string; kind: "person" | "organisation" | "plural" };

/** Resolves sources in the order of the report: pronouns, surnames, roles and abbreviations stand for what was named before. */
export class SourceResolver {
  /** Full names by surname, offices by the person who was named with them. */
  readonly #people = new Map<string, string>();
  readonly #offices = new Map<string, string>();
  readonly #abbreviations = new Map<string, string>();
  readonly #aliases = new Map<string, string>();
  readonly #last = new Map<Speaker["kind"], Speaker>();
  readonly #bodies: Speaker[] = [];
  /** Bodies and persons named in the text, by position. */
  readonly #organisations: { at: number; name: string }[] = [];
  readonly #mentions: { at: number; name: string }[] = [];
  /** Ends of the sentences, and the end of the one in which a person last spoke. */
  readonly #sentenceEnds: readonly number[];
  #spokenUntil = 0;
  #at = 0;

  constructor(analysis: Analysis, aliases: readonly AliasGroup[]) {
    for (const group of aliases) for (const alias of group.aliases) this.#aliases.set(alias.toLowerCase(), group.name);
    this.#sentenceEnds = analysis.sentences.map(({ span }) => span[1]);
    this.#learnNames(analysis);
  }

  /** The speaker that the tokens of a source span stand for. */
  resolve(tokens: readonly Token[]): Speaker {
    this.#at = tokens[0]!.start;
    const found = this.#find(tokens);
    const speaker = { ...found, name: this.#aliases.get(found.name.toLowerCase()) ?? found.name };
    this.#last.set(speaker.kind, speaker);
    if (speaker.kind === "person") this.#spokenUntil = this.#sentenceEnds.find((end) => end > this.#at) ?? this.#at;
    if (speaker.kind === "organisation" && speaker.name !== speaker.name.toLowerCase()) this.#bodies.push(speaker);
    return speaker;
  }

  /** The last person who spoke, for a quotation that nobody is named beside. */
  lastPerson(): Speaker | null {
    return this.#last.get("person") ?? null;
  }

  #find(tokens: readonly Token[]): Speaker {
    const first = tokens[0]!;
    const pronoun = tokens.length === 1 ? PRONOUNS.get(first.lower) : undefined;
    if (pronoun) return this.#antecedent(pronoun) ?? { name: first.text, kind: pronoun };
    const head = headPhrase(tokens);
    // An office on either side of the comma says that the name on the other side is a person's.
    const isApposed = hasRole(tokens.slice(head.length, head.length + 10)) || hasRole(head);
    const person = personIn(head) ?? (hasRole(head) ? personIn(apposition(tokens, head.length)) : null);
    if (person && (person.hasRole || isApposed || this.#knows(person.name))) {
      const name = this.#fullName(person.name);
      for (const office of person.roles) this.#offices.set(office, name);
      return { name, kind: "person" };
    }
    const named = this.#definite(head);
    if (named) return named;
    const last = head.at(-1)!.lower;
    const known = this.#people.get(last);
    if (known && head.length <= 4 && !head.some((token) => BODIES.has(token.lower)))
      return { name: known, kind: "person" };
    const name = phraseName(head);
    return { name: this.#abbreviations.get(name) ?? name, kind: this.#kindOf(head) };
  }

  #kindOf(head: readonly Token[]): Speaker["kind"] {
    const noun = mainNoun(head);
    if (
      CLASS_NOUNS.has(noun?.lower ?? "") ||
      (noun?.pos === "NOUN" && noun.lower.endsWith("s") && !BODIES.has(noun.lower))
    )
      return "plural";
    return ROLES.has(noun?.lower ?? "") || isPersonNoun(noun?.lower ?? "") ? "person" : "organisation";
  }

  #antecedent(kind: Speaker["kind"]): Speaker | null {
    const last = this.#last.get(kind);
    if (kind === "person") {
      // Somebody named with his office after the last speaker's sentence is nearer than that speaker.
      const mention = this.#mentions.findLast(({ at }) => at < this.#at);
      const isNearer = mention !== undefined && (!last || mention.at >= this.#spokenUntil);
      return isNearer ? { name: this.#fullName(mention.name), kind } : (last ?? null);
    }
    return last ?? this.#last.get(kind === "plural" ? "organisation" : "plural") ?? null;
  }

  /** "the analyst", "the ministry", "a spokesman": a role or body named before. */
  #definite(head: readonly Token[]): Speaker | null {
    const words = head.filter((token) => token.pos !== "DET" && !/^(?:his|her|its|their)$/.test(token.lower));
    const noun = words.at(-1)?.lower ?? "";
    const body = this.#bodies.at(-1);
    if (words.length === 0 || !words.every(isDescriptive)) return null;
    const isBare = words.length === head.length || /^(?:a|an|another|one|some)$/.test(head[0]!.lower);
    if (isBare)
      return /^spokes/.test(noun) && words.length === 1 && body
        ? { name: `${body.name} ${noun}`, kind: "person" }
        : null;
    const isState = head.at(-1)!.lower === "state" && head.some((token) => token.lower === "head");
    if (isPersonNoun(noun) || isState) {
      const phrase = words.map((token) => token.lower).join(" ");
      const office =
        this.#offices.get(isState ? "president" : phrase) ?? (words.length === 1 ? this.#offices.get(noun) : undefined);
      if (office) return { name: office, kind: "person" };
      // "the mayor" is nobody who was named with another office; "the analyst" may be anybody who spoke.
      if (OFFICES.has(noun) && words.length === 1 && this.#offices.size > 0) return null;
      if (words.some((token) => isDemonym(token.lower)) && !this.#last.has("person")) return null;
      return this.#antecedent("person");
    }
    const fits = (name: string) =>
      words.every((token) =>
        token.lower === "-" || /^(?:same|foreign)$/.test(token.lower) ? true : name.includes(token.lower),
      );
    for (let i = this.#bodies.length - 1; i >= 0; i--)
      if (fits(this.#bodies[i]!.name.toLowerCase())) return this.#bodies[i]!;
    const named = this.#organisations.findLast(({ at }) => at < this.#at);
    if (!body && named && words.length === 1) return { name: named.name, kind: "organisation" };
    return SPEAKER_NOUNS.some(({ nouns }) => nouns.has(noun)) && (words.length === 1 || noun === "tank")
      ? (body ?? null)
      : null;
  }

  #knows(name: string): boolean {
    return this.#people.has(surname(name));
  }

  #fullName(name: string): string {
    this.#remember(name);
    return this.#people.get(surname(name)) ?? name;
  }

  /** The first form with a given name is a person's full name. */
  #remember(name: string): void {
    const known = this.#people.get(surname(name));
    if (!known || (!known.includes(" ") && name.includes(" "))) this.#people.set(surname(name), name);
  }

  #learnNames(analysis: Analysis): void {
    for (const { span, kind } of analysis.names) {
      const text = analysis.text.slice(...span);
      const behind = analysis.text.slice(span[1], span[1] + 60);
      if (kind === "organisation") this.#organisations.push({ at: span[0], name: text.replace(/^(?:The|the) /, "") });
      if (kind === "person") this.#learnPerson(text, behind, span[0]);
      const short = /^ \(([A-Z][A-Za-z]{1,9})\)/.exec(behind)?.[1];
      if (short && text.includes(" ")) this.#abbreviations.set(short, text.replace(/^(?:The|the) /, ""));
    }
  }

  #learnPerson(text: string, behind: string, at: number): void {
    const all = text.split(" ");
    let from = 0;
    for (const [i, word] of all.entries()) {
      const lower = word.toLowerCase();
      if (ROLES.has(lower) || ROLE_MODIFIERS.has(lower) || isDemonym(lower) || all[i - 1] === "of") from = i + 1;
    }
    const words = all.slice(from);
    const hasTitle = words.length < all.length;
    const office = behind
      .split(/[.;]/)[0]!
      .toLowerCase()
      .split(/[ ,]/)
      .some((word) => ROLES.has(word));
    if (
      words.length < 2 ||
      words.length > 4 ||
      !(hasTitle || (behind.startsWith(",") && office) || /^ (?:said|told|says)/.test(behind))
    )
      return;
    const name = words.join(" ");
    this.#remember(name);
    this.#mentions.push({ at, name });
    for (const [i, word] of all.entries()) {
      const office = word.toLowerCase();
      if (!ROLES.has(office) || all[i + 1] === "of") continue;
      this.#offices.set(office, name);
      if (i > 0) this.#offices.set(`${all[i - 1]!.toLowerCase()} ${office}`, name);
    }
  }
}

/** The phrase up to its first apposition, relative clause or bracket. */
function headPhrase(tokens: readonly Token[]): readonly Token[] {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isDash = /^(?:–|—|--)$/.test(token.text) || (token.text === "-" && tokens[i - 1]!.end < token.start);
    if (
      token.text === "," ||
      token.text === "(" ||
      token.text === "[" ||
      isDash ||
      /^(?:who|which|whose)$/.test(token.lower)
    )
      return tokens.slice(0, i);
    const isReduced =
      token.pos === "VERB" && /(?:ing|ed)$/.test(token.lower) && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]!.pos);
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
  isPersonNoun(token.lower) ||
  isDemonym(token.lower) ||
  token.pos === "ADJ" ||
  /^(?:of|state|-|foreign|prime|defence|defense|think|monitoring|same)$/.test(token.lower) ||
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

const surname = (name: string) => name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
