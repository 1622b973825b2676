import type { Credit } from "../model/index.ts";
import { AGENCIES } from "./agencies.ts";

/** How far from the beginning a dateline may close, in UTF-16 code units: a headline's remains, a place and a date. Chosen by us. */
const DATELINE_LENGTH = 160;

/** The closing part in which a credit line stands, in UTF-16 code units. Chosen by us. */
const CLOSING_LENGTH = 300;

/** The longest line that is a credit line and not a sentence, in UTF-16 code units. Chosen by us. */
const CREDIT_LINE_LENGTH = 60;

const NAME_OF: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const)),
);

/**
 * The agencies that a report says its text is from: in brackets in a dateline ("KYIV (Reuters) -"), as the byline, or in a
 * closing line ("with AFP", "Source: TASS"). A name in a sentence is no credit. The publisher's own name is none either.
 */
export function creditsIn(text: string, meta: { publisher: string | null; author: string | null }): Credit[] {
  const own = meta.publisher === null ? null : agencyIn(meta.publisher);
  const found = [...inDateline(text), ...inByline(meta.author), ...inClosing(text)].filter(
    (credit) => credit.to !== own,
  );
  return found.filter((credit, i) => found.findIndex((one) => one.to === credit.to) === i);
}

function inDateline(text: string): Credit[] {
  const start = text.slice(0, DATELINE_LENGTH);
  for (const match of start.matchAll(BRACKETED)) {
    const name = NAME_OF.get(match[1]!.trim());
    if (name === undefined || !DASH.test(text.slice(match.index + match[0].length, match.index + match[0].length + 4)))
      continue;
    const from = match.index + 1;
    return [{ kind: "syndicated", to: name, where: "dateline", span: [from, from + match[1]!.length] }];
  }
  return [];
}

const BRACKETED = /\(([\p{L} .-]{2,30})\)/gu;
const DASH = /^\s?(?:-|–|—|:|\.)/;

function inByline(author: string | null): Credit[] {
  if (author === null) return [];
  const name = agencyIn(author);
  return name === null ? [] : [{ kind: "syndicated", to: name, where: "byline", span: null }];
}

/** "Reuters", "Reuters Staff", "By AFP" is an agency's byline; "Jane Roe, Reuters" is too. */
function agencyIn(line: string): string | null {
  const parts = line.split(/,|\/| and | with /).map((part) => part.replace(DECORATION, "").trim());
  for (const part of parts) {
    const name = NAME_OF.get(part);
    if (name !== undefined) return name;
  }
  return null;
}

const DECORATION = /^(?:by|from|source|credit)[ :]{1,3}| (?:staff|news agency|agency|newsroom)$/gi;

function inClosing(text: string): Credit[] {
  const from = Math.max(0, text.length - CLOSING_LENGTH);
  const credits: Credit[] = [];
  let at = from;
  for (const line of text.slice(from).split("\n")) {
    const said = line.trim();
    const opens = CREDIT_OPENS.exec(said);
    const bare = said.replace(BRACKETS, "");
    if (said.length <= CREDIT_LINE_LENGTH && (at > from || from === 0)) {
      const rest = opens === null ? bare : bare.slice(opens[0].length - (said.length - said.trimStart().length));
      const names =
        opens === null
          ? [NAME_OF.get(bare)]
          : rest.split(/,|\/| and /).map((one) => NAME_OF.get(one.replace(BRACKETS, "").trim()));
      for (const name of names) {
        if (name === undefined) continue;
        const start = at + line.indexOf(said);
        const kind = opens !== null && /with|additional/i.test(opens[0]) ? "with" : "syndicated";
        credits.push({ kind, to: name, where: "closing line", span: [start, start + said.length] });
      }
    }
    at += line.length + 1;
  }
  return credits;
}

const CREDIT_OPENS =
  /^\(?(?:with|source|sources|credit|via|from|additional reporting by|with files from|with reporting by)[ :]{1,3}/i;
const BRACKETS = /^[([©]{1,2} ?|[)\].]{1,2}$/g;
