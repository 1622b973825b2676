const set = (words: string) => new Set(words.split(" "));

/**
 * Words before a full stop that does not end a sentence. `beforeName`: whatever follows, for a name does; `always`:
 * unless a word follows that opens sentences; `beforeNumber`: before a digit alone.
 */
export const ABBREVIATIONS = {
  beforeName: set(
    "mr mrs ms messrs mx dr prof rev fr hon st sen rep gov pres amb sec " + // titles
      "gen lt col maj capt cpt cmdr adm brig sgt cpl pvt pte spc ltc", // ranks
  ),
  always: set(
    "sr jr jan feb mar apr jun jul aug sept sep oct nov dec " + // after names; months
      "vs etc eg ie cf approx dept min gov't ft mt co corp inc ltd bros e.g i.e", // common
  ),
  beforeNumber: set("no nos art fig vol pp p para ca c sect chap"),
};

/** Words that open a sentence rather than go on with a name, in texts of capitals too. */
export const OPENING_WORDS = set("the this these those he she it they we you however meanwhile according but");

/** Words that do so with a capital among small letters. */
export const OPENING_LINKS = set(
  "a an that his her its their our also in on at after before since when while if as for from with there then later " +
    "earlier some many most all both each",
);
