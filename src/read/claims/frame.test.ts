import { describe, expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import { frameOf } from "./frame.ts";
import { phraseOf } from "./syntax.ts";
import { spanOf, viewOf } from "./view.ts";

function frame(text: string, trigger: string): { doers: string[]; undergoers: string[] } {
  const view = viewOf(analyse(text), [[0, text.length]]);
  const head = view.words.find(({ lower }) => lower === trigger)!.at;
  const phrase = (noun: number) => {
    const { from, to } = phraseOf(view, noun);
    return text.slice(...spanOf(view.words, from, to));
  };
  const { doers, undergoers } = frameOf(view, head);
  return { doers: doers.map(phrase), undergoers: undergoers.map(phrase) };
}

describe("who does it and to whom", () => {
  test.each([
    ["The rebels captured two villages on Monday.", "captured", ["The rebels"], ["two villages"]],
    ["Two villages were captured by the rebels.", "captured", ["the rebels"], ["Two villages"]],
    ["Militants ambushed a convoy and burned three trucks.", "burned", ["Militants"], ["three trucks"]],
    [
      "The army destroyed a bridge, two tanks and a depot.",
      "destroyed",
      ["The army"],
      ["a bridge", "two tanks", "a depot"],
    ],
    ["They passed the villages seized by the militia.", "seized", ["the militia"], ["the villages"]],
    ["The capture of the town by rebels was confirmed.", "capture", ["rebels"], ["the town"]],
    ["The army carried out an attack on the port.", "attack", ["The army"], ["the port"]],
    ["Troops tried to storm the palace.", "storm", ["Troops"], ["the palace"]],
  ])("%s", (text, trigger, doers, undergoers) => expect(frame(text, trigger)).toEqual({ doers, undergoers }));
});
