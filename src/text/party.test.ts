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

test("a body of a state is one source however its name is put together", () => {
  const keys = ["Ruritanian Defence Ministry", "Ministry of Defense of Ruritania", "Ruritania’s defence ministry"].map(
    (name) => index.sourceKey(name),
  );
  expect(new Set(keys).size).toBe(1);
  expect(index.sourceKey("Ruritanian Foreign Ministry")).not.toBe(keys[0]);
  expect(index.sourceKey("Elbonian Defence Ministry")).not.toBe(keys[0]);
});

test("romanisations and spellings of a name are one source, different names are not", () => {
  const same = (a: string, b: string) => index.sourceKey(a) === index.sourceKey(b);
  expect(same("Sergei Holmskiy", "Sergey Holmsky")).toBe(true);
  expect(same("Omar al-Haddad", "Omar Haddad")).toBe(true);
  expect(same("Centre for Peace", "Center for Peace")).toBe(true);
  expect(same("Maria Hill", "Mario Hall")).toBe(false);
  expect(same("Peace Centre", "Centre for Peace")).toBe(false);
});

test("an apostrophe that the text lost hides no party, and a people is none", () => {
  expect(index.partyOf("Ruritanias defence minister", null)?.id).toBe("ruritania");
  expect(index.partyOf("Ruritanians", null)).toBeNull();
});
