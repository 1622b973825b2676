import type { Analysis, Name, Token } from "../model/index.ts";
import { firstWhere } from "../text/in-order.ts";
import { personMention, rolesOf, type Role } from "./coreference-persons.ts";
import { isDemonym } from "./en/names.ts";
import { BODY_NOUNS, COUNTRIES, NO_DEMONYMS } from "./en/names-roles.ts";

/** Somebody or something that a text names more than once, with all that it is called. */
export type Entity = {
  /** The fullest name. */
  name: string;
  kind: Name["kind"];
  /** Where it is named, in the order of the text. */
  mentions: number[];
  roles: Role[];
  isFemale: boolean;
  isMale: boolean;
};

/** Whom or what the words stand for, and the rule that says so. */
export type Antecedent = { entity: Entity; reason: string };

/** Who and what a text names. */
export type Entities = {
  persons: readonly Entity[];
  bodies: readonly Entity[];
  /** The person whom a surname, a full name or another spelling of it stands for. */
  person: (name: string) => Entity | null;
  /** The full name of a body for its abbreviation or for the end of its name; null where the text tells none. */
  body: (name: string) => Entity | null;
  /** "the President", "the Peruvian president": the person whose office the words say; one who spoke before others. */
  holder: (words: readonly string[], at: number, speakers: ReadonlySet<string>) => Antecedent | null;
  /** False where the text gives the person an office and the words say another: "the mayor" is no foreign secretary. */
  mayBe: (name: string, words: readonly string[]) => boolean;
  /** "the observatory", "the agency": the named body that the noun stands for. */
  bodyOf: (words: readonly string[], at: number) => Antecedent | null;
  /** "a monitor" in a text that names one monitor: a description before the name. */
  onlyBodyOf: (words: readonly string[]) => Antecedent | null;
};

/**
 * Names of a text joined to those who bear them, in sieves from sure to less sure (Lee et al. 2013): the same words,
 * an abbreviation that the text explains, the surname of somebody named in full, the end of a longer name.
 */
export function findEntities(analysis: Analysis): Entities {
  const persons: Entity[] = [];
  const bodies: Entity[] = [];
  const bySurname = new Map<string, Entity>();
  const byBody = new Map<string, Entity>();
  const { text, tokens, sentences } = analysis;
  for (const name of analysis.names) {
    const from = firstWhere(tokens, ({ start }) => start >= name.span[0]);
    const to = firstWhere(tokens, ({ start }) => start >= name.span[1]);
    const sentence = sentences[firstWhere(sentences, ({ span }) => span[1] > name.span[0])];
    if (to <= from || !sentence) continue;
    if (name.kind === "person") {
      const mention = personMention(text, tokens, name, [from, to], sentence.tokens);
      if (mention === null) continue;
      const key = surnameOf(mention.name);
      const known = bySurname.get(key);
      if (known && !areDifferent(known.name, mention.name)) {
        if (isFuller(mention.name, known.name)) known.name = mention.name;
        known.mentions.push(mention.at);
        known.roles.push(...mention.roles);
        known.isFemale ||= mention.isFemale;
        known.isMale ||= mention.isMale;
      } else {
        const { name: full, at, roles, isFemale, isMale } = mention;
        const entity: Entity = { name: full, kind: "person", mentions: [at], roles: [...roles], isFemale, isMale };
        persons.push(entity);
        if (!known) bySurname.set(key, entity);
      }
    } else if (name.kind === "organisation") {
      const words = bareBody(text.slice(...name.span));
      if (words === "") continue;
      const known = byBody.get(words.toLowerCase());
      if (known) known.mentions.push(name.span[0]);
      else {
        const entity: Entity = bodyEntity(words, name.span[0]);
        bodies.push(entity);
        byBody.set(words.toLowerCase(), entity);
      }
    }
  }
  joinAbbreviations(analysis, bodies, byBody);
  return {
    persons,
    bodies,
    person: (name) => bySurname.get(surnameOf(name)) ?? null,
    body: (name) => {
      const key = bareBody(name).toLowerCase();
      return endOf(bodies, key) ?? byBody.get(key) ?? null;
    },
    holder: (words, at, speakers) => holder(persons, words, at, speakers),
    mayBe: (name, words) => {
      const asked = rolesOf(words)?.[0]?.head;
      const roles = bySurname.get(surnameOf(name))?.roles ?? [];
      return (
        asked === undefined || UNSPECIFIC.has(asked) || roles.length === 0 || roles.some(({ head }) => head === asked)
      );
    },
    bodyOf: (words, at) => bodyOf(bodies, words, at),
    onlyBodyOf: (words) => onlyBodyOf(bodies, words),
  };
}

const bodyEntity = (name: string, at: number): Entity => ({
  name,
  kind: "organisation",
  mentions: [at],
  roles: [],
  isFemale: false,
  isMale: false,
});

const bareBody = (name: string) => name.replace(/^(?:the|a|an) /i, "").replace(/['’]s?$/, "");

/** The last word of a name, without marks: Arabic articles and hyphens don't tell people apart. */
const surnameOf = (name: string) => {
  const words = name.toLowerCase().split(" ");
  const last = words.at(-1)!;
  return (/^(?:jr\.?|sr\.?|ii|iii|iv)$/.test(last) && words.length > 1 ? words.at(-2)! : last).replace(
    /^(?:al|el)-/,
    "",
  );
};

const isFuller = (name: string, than: string) => name.split(" ").length > than.split(" ").length;

/** Two with one surname and different first names: "Rami Rahman" and "Omar Rahman". */
function areDifferent(known: string, name: string): boolean {
  const [first, second] = [known, name].map((one) => one.toLowerCase().split(" "));
  if (first!.length < 2 || second!.length < 2) return false;
  return (
    first![0]!.slice(0, 3) !== second![0]!.slice(0, 3) && !second!.includes(first![0]!) && !first!.includes(second![0]!)
  );
}

/** "Institute of Peace (IOP)" and "IOP (Institute of Peace)" say that both are one; so do the first letters of a body's name. */
function joinAbbreviations(analysis: Analysis, bodies: Entity[], byBody: Map<string, Entity>): void {
  const { text, names } = analysis;
  for (const { span, kind } of names) {
    if (kind === "person") continue;
    const short = /^ ?\((?:the )?([A-Z][A-Za-z-]{1,9})[),;]/.exec(text.slice(span[1], span[1] + 18))?.[1];
    const long = bareBody(text.slice(...span));
    if (!short || !long.includes(" ") || short.toUpperCase().slice(0, 2) !== short.slice(0, 2)) continue;
    const entity = byBody.get(long.toLowerCase()) ?? bodyEntity(long, span[0]);
    merge(entity, short.toLowerCase(), bodies, byBody);
  }
  for (const short of bodies.filter(({ name }) => /^[A-Z]{2,7}$/.test(name)))
    for (const long of bodies)
      if (long.name.includes(" ") && initialsOf(long.name).includes(short.name)) {
        merge(long, short.name.toLowerCase(), bodies, byBody);
        break;
      }
}

function merge(entity: Entity, short: string, bodies: Entity[], byBody: Map<string, Entity>): void {
  const other = byBody.get(short);
  if (!bodies.includes(entity)) bodies.push(entity);
  byBody.set(entity.name.toLowerCase(), entity);
  byBody.set(short, entity);
  if (!other || other === entity) return;
  entity.mentions = [...entity.mentions, ...other.mentions].sort((a, b) => a - b);
  bodies.splice(bodies.indexOf(other), 1);
}

/** First letters with and without the small words: "Institute for the Study of War" is IFTSOW and ISW. */
function initialsOf(name: string): string[] {
  const words = name.split(/[ -]/).filter((word) => word !== "");
  const letters = (of: readonly string[]) => of.map((word) => word[0]!.toUpperCase()).join("");
  return [letters(words), letters(words.filter((word) => word !== word.toLowerCase()))];
}

/** "Armed Forces" where the text speaks of the "Honduran Armed Forces": two words or more at the end of a longer name. */
function endOf(bodies: readonly Entity[], key: string): Entity | null {
  if (!key.includes(" ")) return null;
  return bodies.find(({ name }) => name.toLowerCase().endsWith(` ${key}`)) ?? null;
}

/** Roles that many hold at once: the words stand for whoever spoke last, not for whoever was called so. */
const UNSPECIFIC = new Set(["analyst", "expert", "official", "resident", "witness", "activist", "officer"]);

function holder(
  persons: readonly Entity[],
  words: readonly string[],
  at: number,
  speakers: ReadonlySet<string>,
): Antecedent | null {
  const asked = rolesOf(words)?.[0];
  if (!asked || UNSPECIFIC.has(asked.head)) return null;
  const nation = nationOf(words);
  let best: { entity: Entity; score: number } | null = null;
  for (const entity of persons)
    for (const role of entity.roles) {
      if (role.head !== asked.head) continue;
      const own = nationOf([...role.words]);
      if (nation !== null && own !== null && nation !== own) continue;
      const missing = [...asked.words].filter(
        (word) => isTelling(word) && !role.words.has(word) && !isNation(word) && !isBodyNoun(word),
      );
      if (missing.length > 0 && asked.words.size > 1 && !missing.every((word) => word === asked.head)) continue;
      const before = entity.mentions.findLast((mention) => mention < at);
      const score =
        (before ?? -1) + (nation !== null && own === nation ? 2 * at : 0) + (speakers.has(entity.name) ? at : 0);
      if (!best || score > best.score) best = { entity, score };
    }
  return best ? { entity: best.entity, reason: `office: ${asked.head}` } : unnamedHolder(persons, asked, at);
}

/** "the secretary" where nobody is called so: the person named most whom the text gives no office at all. */
function unnamedHolder(persons: readonly Entity[], { head }: Role, at: number): Antecedent | null {
  let best: Entity | null = null;
  for (const entity of persons)
    if (entity.roles.length === 0 && entity.mentions[0]! < at && entity.mentions.length > (best?.mentions.length ?? 1))
      best = entity;
  return best ? { entity: best, reason: `the text gives another office to the others: ${head}` } : null;
}

const isBodyNoun = (word: string) => word.endsWith("based") || BODY_NOUNS.some(({ nouns }) => nouns.has(word));

/** Words of a role that tell it from another of the same head: "foreign" minister, "state" secretary. */
const isTelling = (word: string) =>
  !/^(?:the|of|for|a|an|'s|’s|-|and|former|acting|senior|his|its|state|top|head|prime)$/.test(word);

/** True for a country's name, abbreviation or adjective. */
export const isNation = (word: string) => COUNTRIES.has(word) || (isDemonym(word) && !NO_DEMONYMS.has(word));

/** Letters by which a country and its adjective are alike: "Peruvian", "Peru". */
const NATION_LETTERS = 4;
const nationOf = (words: readonly string[]): string | null =>
  words.find(isNation)?.replace(/\./g, "").slice(0, NATION_LETTERS) ?? null;

function bodyOf(bodies: readonly Entity[], words: readonly string[], at: number): Antecedent | null {
  const noun = singular(words.at(-1) ?? "");
  const telling = words.slice(0, -1).filter((word) => isTelling(word) && !isNation(word) && !DESCRIBING.has(word));
  const nearest = (fits: (entity: Entity) => boolean): Entity | null => {
    let best: { entity: Entity; at: number } | null = null;
    for (const entity of bodies) {
      const before = entity.mentions.findLast((mention) => mention < at);
      if (before === undefined || (best && before <= best.at) || !fits(entity)) continue;
      best = { entity, at: before };
    }
    return best?.entity ?? null;
  };
  const has = (entity: Entity, word: string) => entity.name.toLowerCase().split(/[ -]/).includes(word);
  const nation = nationOf(words);
  const isOfNation = ({ name }: Entity) => nation === null || nationOf(name.toLowerCase().split(" ")) === nation;
  const named = nearest(
    (entity) => isOfNation(entity) && has(entity, noun) && telling.every((word) => has(entity, word)),
  );
  if (named) return { entity: named, reason: `its name holds "${noun}"` };
  if (telling.length > 0 || nation !== null) return null;
  const row = BODY_NOUNS.find(({ nouns }) => nouns.has(noun));
  if (!row || row.names === "any") return null;
  const names = row.names;
  const alike = nearest((entity) =>
    entity.name
      .toLowerCase()
      .split(/[ -]/)
      .some((word) => names.has(word)),
  );
  return alike ? { entity: alike, reason: `${noun}: ${row.reason}` } : null;
}

function onlyBodyOf(bodies: readonly Entity[], words: readonly string[]): Antecedent | null {
  const row = BODY_NOUNS.find(({ nouns, isRare }) => isRare && words.some((word) => nouns.has(word)));
  if (!row || row.names === "any") return null;
  const names = row.names;
  const alike = bodies.filter(({ name }) =>
    name
      .toLowerCase()
      .split(/[ -]/)
      .some((word) => names.has(word)),
  );
  return alike.length === 1 ? { entity: alike[0]!, reason: `named elsewhere: ${row.reason}` } : null;
}

/** Adjectives that describe a body without telling it from others. */
const DESCRIBING = new Set(
  "think monitoring news state based local rights human war state-run independent official same".split(" "),
);

const singular = (noun: string) => (noun.endsWith("s") && !noun.endsWith("ss") ? noun.slice(0, -1) : noun);

/** The tokens of a phrase in lower case, without its marks. */
export const wordsOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map(({ lower }) => lower);
