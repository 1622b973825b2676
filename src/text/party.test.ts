import { expect, test } from "vitest";
import { indexParties } from "./party.ts";

const party = (id: string, aliases: string[], speakers: string[] = []) => ({
  id,
  name: id,
  aliases,
  speakers,
  reason: "test",
});
const index = indexParties(
  [
    {
      id: "north",
      name: "North",
      from: null,
      parties: [
        party("ruritania", ["Ruritanian", "Ruritania"], ["Press Office of the Guard"]),
        party("north-rebels", ["Free North", "rebels"]),
      ],
    },
    { id: "south", name: "South", from: null, parties: [party("south-rebels", ["Southern Front", "rebels"])] },
  ],
  [{ name: "Press Office of the Guard", aliases: ["POG"], reason: "initials" }],
);

test("offices and officials of a party speak for it", () => {
  expect(index.partyOf("Ruritanian Defence Ministry", null)?.id).toBe("ruritania");
  expect(index.partyOf("senior Ruritanian officials", null)?.id).toBe("ruritania");
  expect(index.partyOf("POG", null)?.id).toBe("ruritania");
});

test("media, bloggers and analysts of a country don't", () => {
  for (const name of ["Ruritanian milbloggers", "Ruritanian media", "Ruritanian analyst", "Ruritanian rebels"])
    expect(index.partyOf(name, null)).toBeNull();
});

test("a common noun names a party only in the conflict that the report is about", () => {
  expect(index.partyOf("rebels", null)).toBeNull();
  expect(index.partyOf("rebels", "south")?.id).toBe("south-rebels");
  expect(index.conflictOf(["Southern Front", "rebels"])).toBe("south");
});
