import anyAscii from "any-ascii";

/** Words that carry nothing of a name. */
const ARTICLES = new Set(["the", "a", "an", "of", "for", "and", "s"]);

/** A name in lower-case ASCII words without articles and possessives: "The Armed Forces' Staff" → ["armed", "forces", "staff"]. */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  const ascii = anyAscii(name.normalize("NFKC")).toLowerCase();
  let word = "";
  const padded = ascii + " ";
  for (let i = 0; i < padded.length; i++) {
    const character = padded[i]!;
    if (isPossessive(padded, i)) i++;
    else if ((character >= "a" && character <= "z") || (character >= "0" && character <= "9")) word += character;
    else if (character === "." || character === "'" || character === "`") continue;
    else if (word) {
      if (!ARTICLES.has(word)) words.push(word);
      word = "";
    }
  }
  return words;
}

/** "'s" at the end of a word. */
const isPossessive = (text: string, i: number): boolean =>
  text[i] === "'" && text[i + 1] === "s" && !/[a-z0-9]/u.test(text[i + 2] ?? " ");

/** One string that two spellings of a name share: letters folded to ASCII, articles and punctuation gone. */
export const nameKey = (name: string): string => nameWords(name).join(" ");
