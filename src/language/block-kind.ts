import type { BlockKind } from "../model/index.ts";
import { BOILERPLATE, BYLINES, CAPTIONS } from "./en/boilerplate.ts";

type Position = { isRepeated: boolean; times: number };

/** Words beyond which a line without a full stop is no heading. Headlines of agencies seldom exceed 20 words. */
const HEADING_WORDS = 22;
/** Characters up to which a repeated or phrase-matched block can be page furniture: longer ones are prose that happens to hold the phrase. */
const FURNITURE_LENGTH = 320;

/** What a block of text is, with the reason. */
export function blockKind(content: string, position: Position): { kind: BlockKind; reason: string } {
  const lower = content.toLowerCase();
  if (content.length <= FURNITURE_LENGTH) {
    const byline = BYLINES.find((row) => row.matches(lower, content));
    if (byline) return { kind: "byline", reason: byline.reason };
    const caption = CAPTIONS.find((row) => row.matches(lower, content));
    if (caption) return { kind: "caption", reason: caption.reason };
    if (position.isRepeated || (position.times > 1 && !/[.!?]["”]?$/.test(content)))
      return { kind: "boilerplate", reason: "the same line stands here more than once" };
    if (position.times > 1) return { kind: "caption", reason: "a line that the page repeats, as captions are" };
  }
  const furniture = BOILERPLATE.find(
    (row) => content.length <= (row.longest ?? FURNITURE_LENGTH) && row.matches(lower, content),
  );
  if (furniture) return { kind: "boilerplate", reason: furniture.reason };
  if (isHeading(content)) return { kind: "heading", reason: "a short line without a full stop" };
  return { kind: "paragraph", reason: "running text" };
}

function isHeading(content: string): boolean {
  if (/[.!:;,"”…]$/.test(content) || content.length > 200) return false;
  return content.split(" ").length <= HEADING_WORDS;
}
