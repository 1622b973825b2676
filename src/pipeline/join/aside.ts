import type { Analysis } from "../../model/index.ts";
import { firstEndingBehind } from "./locate.ts";

/** True for characters beside the running text: what a caption or a byline names holds for that line alone. */
export function asideOf(analysis: Analysis): (at: number) => boolean {
  return (at) => {
    const block = analysis.blocks[firstEndingBehind(analysis.blocks, at)];
    return block !== undefined && block.kind !== "paragraph" && block.kind !== "heading";
  };
}
