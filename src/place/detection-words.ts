/** Prepositions before which a name is a place ("in X"), as against a person ("by X", "with X"). */
export const LOCAL_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in at near from outside around toward towards into across over through inside within north south east west beyond between to of northern southern eastern western central".split(
    " ",
  ),
);

/** Those that persons and bodies follow as often: a little known name needs more. */
export const WEAK_PREPOSITIONS: ReadonlySet<string> = new Set([
  "of",
  "to",
  "from",
  "over",
  "between",
  "across",
  "through",
]);

/** Words inside a name that are written small. */
export const NAME_LINKS: ReadonlySet<string> = new Set(
  "of de del la las los el al da do di du des le les ez az ar as ash an und y sur en upon on the and".split(" "),
);

/** Capitalised words that may follow a place without being a part of a body's or a person's name. */
export const TITLES_AFTER_PLACES: ReadonlySet<string> = new Set(
  "president minister prime mayor governor gov. senator sen. ambassador king queen prince secretary attorney police sheriff general foreign defense defence interior oil open marathon time airport".split(
    " ",
  ),
);

/** Head words of bodies, outlets, clubs and works: a name that goes on to one is no place. */
export const HEADS_OF_BODIES: ReadonlySet<string> = new Set(
  "group times post herald news journal tribune gazette university college institute company corp corporation inc ltd bank association society foundation council committee party club united fc team review press center centre museum theatre theater orchestra agreement treaty accords protocol convention agency bureau school academy league cup conference summit forum airlines airways motors hotel chronicle observer independent globe sun mail star daily weekly monitor register dispatch examiner inquirer command headquarters brigade battalion".split(
    " ",
  ),
);

/** Weekdays and months: "in Toronto Saturday". */
export const CALENDAR: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

/** Links that join two names, or open a phrase, where an unlisted name ends. */
export const JOINING: ReadonlySet<string> = new Set(["and", "on", "und", "y", "of", "the", "et"]);

/** Faiths and peoples that stand before a place word without naming the place: "a Druze village". */
export const PEOPLES: ReadonlySet<string> = new Set(
  "druze alawite alawi shiite shia sunni christian muslim yazidi yezidi jewish arab arabic islamic islamist takfiri salafi ismaili turkmen kurdish bedouin ancient various several many some most both".split(
    " ",
  ),
);
