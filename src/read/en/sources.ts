const set = (words: string) => new Set(words.split(" "));

/** Common nouns that stand for a speaker named elsewhere in the report, by what they may stand for. */
export const SPEAKER_NOUNS: readonly { nouns: Set<string>; kind: "person" | "organisation"; reason: string }[] = [
  {
    nouns: set(
      "analyst expert official spokesman spokeswoman spokesperson minister president governor mayor commander general colonel leader envoy ambassador secretary diplomat activist witness doctor resident officer researcher journalist reporter bishop archbishop priest director head chief official chancellor premier senator lawmaker man woman driver farmer father mother boy girl fighter soldier caller neighbour neighbor priest survivor teacher photographer correspondent colleague",
    ),
    kind: "person",
    reason: "a role that a person holds",
  },
  {
    nouns: set(
      "ministry agency group organisation organization institute observatory watchdog coalition army military think-tank tank newspaper channel outlet network service command council committee movement party front union alliance statement communique communiqué report monitor ngo charity body company firm department",
    ),
    kind: "organisation",
    reason: "a body",
  },
];

export { ROLE_MODIFIERS, ROLES } from "../../language/en/names-roles.ts";

/** Nouns that are times or things and never speak. */
export const NO_SPEAKER = set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year day night morning evening afternoon there time times number figures toll " +
    "attack attacks strike strikes war fighting battle clash clashes explosion explosions blast blasts bombing bombings violence offensive operation raid raids shelling bombardment airstrike airstrikes assault incident conflict ceasefire truce talks deal discrepancies differences visit trip move decision moves fingers information claims claim",
);

/** Nouns that the words of a whole class hang on: such a source is unnamed and plural. */
export const CLASS_NOUNS = set(
  "bloggers milbloggers officials experts analysts witnesses residents sources activists observers locals rebels insurgents militants soldiers diplomats doctors medics reports media villagers eyewitnesses fighters opponents supporters rescuers journalists reporters authorities",
);

/** Words that belong to the name of a body: a run of capitals that holds one is no person. */
export const BODIES = set(
  "observatory committees civil ministry institute group agency army council committee party front brigade foundation university organization organisation office department service network corps union nations force forces command government parliament congress court police coalition association alliance news watch press center centre house company tribune times channel staff administration embassy church unit reuters kremlin pentagon assembly commission league islamic rights amnesty international crescent cross telegram radio television media state tv general",
);

/** Offices of which a place has one: "the mayor" and "the minister" are different people. */
export const OFFICES = set(
  "president minister chancellor secretary governor mayor general colonel admiral bishop archbishop ambassador king prince premier pope envoy prosecutor judge chief commander",
);
