const set = (words: string) => new Set(words.split(" "));

/** Head words of bodies: a name that holds one is an organisation. */
export const ORGANISATION_WORDS = set(
  "ministry institute group agency army council committee party front brigade division battalion foundation university organisation organization office department service services network corps union nations force forces command government parliament congress senate court police police company coalition association alliance movement news times post press tribune independent channel radio television tv center centre bank commission secretariat bureau guard administration society fund",
);

/** Titles, ranks and roles before a person's name. */
export const PERSON_TITLES = set(
  "mr mr. mrs mrs. ms ms. dr dr. prof. professor president minister chancellor secretary senator sen. governor gov. general gen. colonel col. lieutenant lt. major maj. captain capt. admiral adm. commander sergeant sgt. spokesman spokeswoman spokesperson ambassador envoy analyst expert journalist reporter king prince sheikh imam pope bishop archbishop father monsignor mayor director chairman chief premier leader lawmaker judge prosecutor",
);

/** Words that make the name beside them a place. */
export const PLACE_WORDS = set(
  "oblast region province governorate district city town village raion county republic river lake mountain mountains sea gulf bay island islands strait valley peninsula border department municipality",
);

/** Lower-case words inside a name. */
export const NAME_LINKS = set("of for de del la el al bin ibn van von der den du and");

/** Verbs after which the subject is a speaker. */
export const SPEECH_VERBS = set(
  "said says told claimed claims added stated reported confirmed denied warned announced noted argued insisted explained acknowledged wrote tweeted declared assessed",
);
