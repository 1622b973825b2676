import { expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import { officesOf } from "./offices.ts";

const offices = (text: string, name: string) => officesOf(analyse(text))(name);

test("an office that names a nation tells for whom its holder speaks, up to where he serves", () => {
  expect(offices("Peruvian Foreign Minister Omar Haddad said the border was closed.", "Omar Haddad")).toEqual([
    "peruvian foreign minister",
  ]);
  expect(offices("Anna Berg, the British ambassador to Peru, said the border was closed.", "Anna Berg")).toEqual([
    "the british ambassador",
  ]);
});

test("a bare office, a former one and a stranger tell nothing", () => {
  expect(offices("Foreign Minister Omar Haddad said the border was closed.", "Omar Haddad")).toEqual([]);
  expect(offices("Former Peruvian minister Omar Haddad said the border was closed.", "Omar Haddad")).toEqual([]);
  expect(offices("Peruvian Foreign Minister Omar Haddad said the border was closed.", "Salim Novak")).toEqual([]);
});
