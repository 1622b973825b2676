const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that make up a sixth of English prose and that hardly stand in any other language; not "of" and "was", which are Dutch too. */
export const ENGLISH_WORDS = set("the and that with from this which they their said would been were who its not after");

/** Words that English headlines and short posts about a war are made of, and that are no words of another language in Latin letters. */
export const HEADLINE_WORDS = set(
  "says told claims claimed denies denied reports reported confirms confirmed warns warned vows calls urges accuses accused blames blamed " +
    "killed kills dead dies died wounded injured hurt hit hits struck strikes strike attack attacks attacked attacking shelling shelled shells " +
    "bomb bombs bombed bombing blast blasts explosion explosions heard fire fires burning burns missile missiles rocket rockets drone drones " +
    "airstrike airstrikes raid raids clash clashes fighting battle war troops soldiers soldier forces army rebels rebel fighters militants " +
    "guerrillas police people civilians children women captured captures seized seizes retake retakes recaptured advance advances retreat " +
    "withdraw withdraws withdrawal ceasefire truce talks deal peace town village city bridge border river hospital school fuel depot power " +
    "plant base airport house homes office minister ministry president governor mayor spokesman officials official government sources least " +
    "more than about near over into between against under through during while before during amid two three four five six seven eight nine ten " +
    "dozens hundreds thousands new last week month day night morning today yesterday tomorrow breaking update alert raid air warning " +
    "in on at by for to of is are was has have had will be as out no",
);
