import { nameWords } from "../text/name-key.ts";
import type { Item } from "./item.ts";
import { calm } from "./noun-words.ts";

/** " in Kursk Oblast", " at Belaya air base", " near Bogota"; empty where no place is known. */
export function whereWords(item: Item): string {
  const name = nameOfPlace(item);
  if (!name) return "";
  const first = name.split(" ", 1)[0]!.toLowerCase();
  if (OWN_PREPOSITIONS.has(first)) return ` ${name.slice(0, first.length).toLowerCase()}${name.slice(first.length)}`;
  const relation = item.claim.where?.relation;
  if (relation === "near" || relation === "toward") return ` ${relation} ${name}`;
  return ` ${isSite(item, name) ? "at" : "in"} ${name}`;
}

/** The place with its article: "the Gaza Strip". Null where none is known. */
export function nameOfPlace({ place, isPlaceGuessed }: Item): string | null {
  if (!place || isPlaceGuessed) return null;
  const name = calm(place.names[0]!, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
  const last = nameWords(name).at(-1) ?? "";
  return TAKES_ARTICLE.has(last) && !name.toLowerCase().startsWith("the ") ? `the ${name}` : name;
}

const isSite = ({ claim }: Item, name: string): boolean =>
  claim.where ? claim.where.level === "site" : nameWords(name).some((word) => SITE_WORDS.has(word));

/** Names that annotators write with their preposition ("near Bogota"). */
const OWN_PREPOSITIONS = new Set(["near", "around", "outside", "between", "along", "inside", "off"]);

/** Names that English gives an article: plurals, and those that end in a common noun that isn't a kind of settlement. */
const TAKES_ARTICLE = new Set(
  "states kingdom emirates netherlands philippines strip bank heights republic sea region border peninsula valley front coast basin".split(
    " ",
  ),
);

/** A part of a name that says that it is a place to stand at and not in. */
const SITE_WORDS = new Set(
  "base airbase airport airfield port harbour harbor plant refinery depot bridge dam station hospital clinic school university mosque church market prison camp embassy headquarters barracks checkpoint crossing works factory square roundabout monastery convent".split(
    " ",
  ),
);
