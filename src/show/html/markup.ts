import { visibleText } from "../visible.ts";

/** HTML that may be written as it stands. Made by `markup` alone, so that no text of a report gets in unescaped. */
export class Html {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  static of(strings: readonly string[], parts: readonly Part[]): Html {
    return new Html(strings.map((text, i) => text + (i < parts.length ? render(parts[i]) : "")).join(""));
  }
  toString(): string {
    return this.#text;
  }
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template whose values are escaped, for text and for quoted attributes alike; nested templates and lists of them pass. */
export const markup = (strings: TemplateStringsArray, ...parts: Part[]): Html => Html.of(strings, parts);

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escapeHtml = (text: string): string =>
  visibleText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.toString();
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return part.map(render).join("");
}
