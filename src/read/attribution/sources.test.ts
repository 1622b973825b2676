import { describe, expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import { SourceResolver } from "./sources.ts";

/** Names of the marked sources of a text: {Anna Berg} said it. {She} left. */
function namesOf(marked: string): string[] {
  const spans: [number, number][] = [];
  let text = "";
  for (const part of marked.split(/([{}])/)) {
    if (part === "{") spans.push([text.length, text.length]);
    else if (part === "}") spans.at(-1)![1] = text.length;
    else text += part;
  }
  const analysis = analyse(text);
  const resolver = new SourceResolver(analysis, [
    { name: "Northern Observatory", aliases: ["NOW"], reason: "its own abbreviation" },
  ]);
  return spans.map(
    ([from, to]) => resolver.resolve(analysis.tokens.filter(({ start, end }) => start < to && end > from)).name,
  );
}

describe("who a source is", () => {
  test.each([
    [
      "he and him are the last who spoke",
      "{Omar Haddad}, the mayor, said the bridge fell. {He} said nobody was hurt. According to {him}, it rained.",
      ["Omar Haddad", "Omar Haddad", "Omar Haddad"],
    ],
    [
      "somebody named with his office since is nearer",
      "{Omar Haddad}, the mayor, said it. Governor Salim Novak came. {He} said nobody was hurt.",
      ["Omar Haddad", "Salim Novak"],
    ],
    ["she is no spokesman", "Spokeswoman Anna Berg and spokesman Omar Haddad came. {She} said it fell.", ["Anna Berg"]],
    [
      "an office is whoever holds it",
      "President Omar Haddad met Minister Anna Berg. {The President} said it. {The minister} agreed.",
      ["Omar Haddad", "Anna Berg"],
    ],
    [
      "the source is the one just quoted",
      "{A medical source in Arden} said ten died. {The source} said more were hurt.",
      ["medical source in Arden", "medical source in Arden"],
    ],
    [
      "a body goes by its noun",
      "{The Northern Observatory} counted ten. {The observatory} said more. {The British-based observatory} agreed.",
      ["Northern Observatory", "Northern Observatory", "Northern Observatory"],
    ],
    [
      "a statement is its issuer's",
      "{A statement by the Arden Relief Committee} said ten died. {The statement} named none.",
      ["Arden Relief Committee", "Arden Relief Committee"],
    ],
    ["an alias of the table", "{NOW} said ten died.", ["Northern Observatory"]],
    ["nobody is guessed for a bare pronoun", "{He} said ten died.", ["He"]],
    [
      "another ministry is another",
      "{The Peruvian Foreign Ministry} denied it. {The Colombian defence ministry} said it.",
      ["Peruvian Foreign Ministry", "Colombian defence ministry"],
    ],
  ])("%s", (_name, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });
});
