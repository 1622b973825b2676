import { describe, expect, test } from "vitest";
import type { Statement } from "../model/index.ts";
import { relationsWithin } from "./relations.ts";

type Told = { text: string; event: string; actor?: string; isInference?: boolean };

function relate(told: readonly Told[]) {
  const text = told.map((one) => one.text).join(" ");
  let at = 0;
  const statements = told.map(({ text: sentence, event, actor, isInference }, i) => {
    const span: [number, number] = [at, at + sentence.length];
    at += sentence.length + 1;
    const claim = { event, actor: actor ?? null, gloss: sentence };
    // Only the fields that relations look at.
    return {
      id: `s${String(i)}`,
      sentence: span,
      isInference: isInference ?? false,
      claims: [claim],
    } as unknown as Statement;
  });
  return relationsWithin({ id: "r", statements }, text).map(({ kind, from, to }) => [
    kind,
    from.statement,
    to.statement,
  ]);
}

describe("what the statements of a report say of one another", () => {
  test("an outcome belongs to the aim told of before it", () =>
    expect(
      relate([
        { text: "The army wants to take the port.", event: "objective", actor: "army" },
        { text: "The attempt failed.", event: "outcome" },
      ]),
    ).toEqual([["outcome-of", "s1", "s0"]]));
  test("the second goal is the second of the list", () =>
    expect(
      relate([
        { text: "The first aim is the port.", event: "objective" },
        { text: "The other is to free the road.", event: "objective" },
        { text: "Later came a third, the hills.", event: "objective" },
        { text: "The second goal was reached.", event: "outcome" },
      ]),
    ).toEqual([["outcome-of", "s3", "s1"]]));
  test("one side's outcome is not of the other's aim", () =>
    expect(
      relate([
        { text: "The army wants to take the port.", event: "objective", actor: "army" },
        { text: "The rebels succeeded.", event: "outcome", actor: "rebels" },
      ]),
    ).toEqual([]));
  test("a conclusion that points back is drawn from what stands before", () =>
    expect(
      relate([
        { text: "No shell holes were found.", event: "other" },
        { text: "This suggests that the house was blown up.", event: "infrastructure-damage", isInference: true },
      ]),
    ).toEqual([["infers-from", "s1", "s0"]]));
  test("a conclusion that points nowhere has no premise of ours", () =>
    expect(
      relate([
        { text: "No shell holes were found.", event: "other" },
        { text: "Presumably the army left.", event: "withdrawal", isInference: true },
      ]),
    ).toEqual([]));
});
