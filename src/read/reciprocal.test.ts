import { describe, expect, test } from "vitest";
import { attribution } from "../../test/support/attribution.ts";
import { analyse } from "../../test/support/english.ts";
import type { Conflict } from "../model/index.ts";
import { readStatements } from "./index.ts";

const party = (id: string, name: string, alias: string) => ({
  id,
  name,
  aliases: [alias],
  speakers: [],
  reason: "a side of the made-up war",
});
const conflict: Conflict = {
  id: "river-war",
  name: "River war",
  from: null,
  parties: [party("north", "Northland", "Northlandic"), party("south", "Southland", "Southlandic")],
};

const read = (text: string) =>
  readStatements({ publisher: "A newspaper" }, analyse(text), {
    aliases: [],
    conflicts: [conflict],
    attribution,
  }).statements.filter(({ rule }) => rule === "reciprocal");

describe("each accuses the other", () => {
  test("named side by side: two statements, each with the other as the doer", () => {
    const statements = read("Northland and Southland accused each other of violating the ceasefire on Monday.");
    expect(statements.map(({ sourceName }) => sourceName)).toEqual(["Northland", "Southland"]);
    expect(statements.map(({ claims }) => claims[0]?.actor)).toEqual(["Southland", "Northland"]);
    expect(statements.map(({ claims }) => claims[0]?.event)).toEqual(["ceasefire-violation", "ceasefire-violation"]);
  });
  test("both sides: the parties whom the report names", () => {
    const statements = read(
      "Northland holds the bridge. Southland shelled it. Both sides accuse each other of violating the truce.",
    );
    expect(new Set(statements.map(({ sourceName }) => sourceName))).toEqual(new Set(["Northland", "Southland"]));
  });
  test("going on with strikes under a truce is breaking it, and no strike without one", () => {
    const charge = "Northland and Southland accused each other of continuing drone strikes on power stations.";
    const events = (text: string) => read(text).map(({ claims }) => claims[0]?.event);
    expect(events(`A truce began on Monday. ${charge}`)).toEqual(["ceasefire-violation", "ceasefire-violation"]);
    expect(events(charge)).toEqual(["drone-strike", "drone-strike"]);
  });
  test("both sides of nobody knows whom stay one statement", () => {
    expect(read("Both sides accuse each other of violating the truce.")).toEqual([]);
  });
  test("one who accuses another is no pair", () => {
    expect(read("Northland accused Southland of violating the truce.")).toEqual([]);
  });
});
