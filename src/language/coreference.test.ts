import { describe, expect, test } from "vitest";
import { analyse } from "../../test/support/english.ts";
import { findEntities } from "./coreference.ts";

const entitiesOf = (text: string) => findEntities(analyse(text));
const END = 1e6;
const NOBODY = new Set<string>();

describe("persons", () => {
  const text =
    "Foreign Minister Omar Haddad met Ambassador Anna Berg on Monday. Haddad left early. The talks with Berg went on.";

  test("a surname stands for the full name", () => {
    const { persons, person } = entitiesOf(text);
    expect(persons.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["Omar Haddad", 2],
      ["Anna Berg", 2],
    ]);
    expect(person("Haddad")?.name).toBe("Omar Haddad");
  });

  test("an office finds who holds it, and no other", () => {
    const { holder } = entitiesOf(text);
    expect(holder(["minister"], END, NOBODY)?.entity.name).toBe("Omar Haddad");
    expect(holder(["ambassador"], END, NOBODY)?.entity.name).toBe("Anna Berg");
    expect(holder(["mayor"], END, NOBODY)).toBeNull();
  });

  test("an office behind the name counts too", () => {
    const { holder } = entitiesOf("Omar Haddad, the governor of the province, spoke on Monday.");
    expect(holder(["governor"], END, NOBODY)?.entity.name).toBe("Omar Haddad");
  });

  test("of two presidents the nation tells", () => {
    const { holder } = entitiesOf(
      "Peruvian President Omar Haddad met Colombian President Anna Berg. The guests left on Monday.",
    );
    expect(holder(["peruvian", "president"], END, NOBODY)?.entity.name).toBe("Omar Haddad");
    expect(holder(["colombian", "president"], END, NOBODY)?.entity.name).toBe("Anna Berg");
  });

  test("of two presidents without a nation the one who spoke is meant", () => {
    const { holder } = entitiesOf("President Omar Haddad met President Anna Berg. The guests left on Monday.");
    expect(holder(["president"], END, new Set(["Omar Haddad"]))?.entity.name).toBe("Omar Haddad");
  });

  test("two people of one surname stay two", () => {
    const { persons } = entitiesOf("Omar Haddad and his brother Salim Haddad were arrested on Monday.");
    expect(persons.map(({ name }) => name)).toEqual(["Omar Haddad", "Salim Haddad"]);
  });
});

describe("bodies", () => {
  test("an abbreviation in brackets stands for the name before it", () => {
    const { body } = entitiesOf("The Northern Relief Committee (NRC) opened a camp. The NRC said that ten had come.");
    expect(body("NRC")?.name).toBe("Northern Relief Committee");
  });

  test("the end of a longer name stands for it, one word does not", () => {
    const { body } = entitiesOf("The Honduran Armed Forces denied it. The Armed Forces said that nobody was hurt.");
    expect(body("Armed Forces")?.name).toBe("Honduran Armed Forces");
    expect(body("Forces")).toBeNull();
  });

  test("a common noun finds the body that holds it in its name, before it and not behind", () => {
    const text = "The Northern Observatory counted ten dead. The observatory said that more were hurt.";
    const { bodyOf } = entitiesOf(text);
    expect(bodyOf(["observatory"], END)?.entity.name).toBe("Northern Observatory");
    expect(bodyOf(["observatory"], 0)).toBeNull();
    expect(bodyOf(["ministry"], END)).toBeNull();
  });

  test("a description that says another nation is no name of the body", () => {
    const { bodyOf } = entitiesOf("The Peruvian Foreign Ministry protested on Monday.");
    expect(bodyOf(["peruvian", "ministry"], END)?.entity.name).toBe("Peruvian Foreign Ministry");
    expect(bodyOf(["colombian", "ministry"], END)).toBeNull();
  });
});

test("a text without names has no entities", () => {
  const { persons, bodies } = entitiesOf("the guards left the old bridge and went home.");
  expect([...persons, ...bodies]).toEqual([]);
});

test("an office that ends like a nation is none", () => {
  const { holder } = entitiesOf("Peruvian Ambassador Omar Haddad left. The guests went home.");
  expect(holder(["ambassador"], END, NOBODY)?.entity.name).toBe("Omar Haddad");
});
