import { nameWords } from "../text/name-key.ts";

/** Two to four words, each with a capital, none of them a word for a body. Good enough to tell a spokesman from an institute. */
export function isPersonName(name: string): boolean {
  const words = name.split(" ").filter((word) => word !== "");
  return (
    words.length >= 2 &&
    words.length <= MOST_NAME_WORDS &&
    words.every((word) => word !== word.toLowerCase()) &&
    !nameWords(name).some((word) => BODY_WORDS.has(word))
  );
}
const MOST_NAME_WORDS = 4;
const BODY_WORDS = new Set(
  "watch observatory committee council organization organisation nations agency news union institute center centre group network international defence defense ministry army force forces cross crescent commission office authority times post television radio press front movement association federation court department police university".split(
    " ",
  ),
);
