const set = (words: string) => new Set(words.split(" "));

/** Words and marks that bind capitalised words to one name. */
export const LINKS = set("of for de del la el al bin ibn van von der den du and the - ' ’ & .");

/** Titles, ranks and roles before a person's name, which are no part of it. */
export const PERSON_TITLES = set(
  "mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir president vice-president minister chancellor secretary secretary-general senator sen sen. rep rep. congressman congresswoman governor gov gov. general gen gen. lieutenant-general major-general brigadier colonel col col. lieutenant lt lt. major maj maj. captain capt capt. admiral adm adm. commander commander-in-chief sergeant sgt sgt. private corporal cpl spokesman spokeswoman spokesperson ambassador envoy analyst expert journalist reporter king queen prince princess sheikh imam pope bishop archbishop cardinal father monsignor rev rev. mayor director director-general chairman chairwoman chief premier leader lawmaker deputy judge justice prosecutor officer official head advisor adviser deputy representative activist comrade brother sister",
);

/** Endings and words of adjectives for nations: "Syrian", "Turkish", "Iraqi". */
export const isDemonym = (word: string): boolean =>
  /(?:[a-z]{3}ian|[a-z]{3}ish|[a-z]{3}ese|[a-z]{3}[eo]an|[a-z]{3}ran|iraqi|israeli|saudi|qatari|kuwaiti|yemeni|french|german|greek|dutch|kurdish|houthi)s?$/.test(
    word,
  );

/** Kind of words that are the head of a body's name. */
export const WORD_OF_BODY = 1;

/** What a word in a name says of the name: heads of bodies, words for places, titles, days and months. */
const WORD_KINDS: readonly { kind: number; words: ReadonlySet<string>; reason: string }[] = [
  {
    kind: WORD_OF_BODY,
    words: set(
      "ministry ministries department departments institute institution agency office bureau council committee commission secretariat " +
        "parliament senate congress assembly knesset duma rada court tribunal party front movement union league association federation " +
        "confederation coalition alliance organisation organization foundation society observatory university college school hospital " +
        "company corporation group bank fund network news times post press tribune herald guardian journal gazette radio television tv " +
        "channel army navy force forces troops guard guards militia brigade battalion regiment division corps command staff police " +
        "service services intelligence mission embassy consulate administration authority government regime centre center club church " +
        "initiative programme program crescent cross watch committees brigades nations",
    ),
    reason: "the head of a body's name",
  },
  {
    kind: 2,
    words: set(
      "oblast region province governorate district city town village raion county republic kingdom river lake mountain mountains mount sea " +
        "ocean gulf bay island islands strait valley peninsula desert desert airport airbase base dam bridge camp crossing road highway " +
        "street square avenue park port municipality department neighbourhood neighborhood suburb heights hills plain coast border north " +
        "south east west northern southern eastern western central upper lower",
    ),
    reason: "part of a place's name or beside it",
  },
  { kind: 3, words: PERSON_TITLES, reason: "stands before a person's name" },
  {
    kind: 4,
    words: set(
      "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december",
    ),
    reason: "a day or month, which is no name here",
  },
  {
    kind: 5,
    words: set(
      "defence defense foreign interior health justice finance transport education agriculture energy information culture emergency emergencies situations affairs security human rights",
    ),
    reason: "what a ministry is for",
  },
];

const KIND_OF_WORD: ReadonlyMap<string, number> = new Map(
  [...WORD_KINDS].reverse().flatMap(({ kind, words }) => [...words].map((word): [string, number] => [word, kind])),
);

/** Number of the kind that a lower-case word has in names, 0 for none. */
export const kindOfWord = (lower: string): number => KIND_OF_WORD.get(lower) ?? 0;
