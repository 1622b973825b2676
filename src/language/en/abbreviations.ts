/** Words before a full stop that does not end a sentence. `always`: whatever follows; `beforeNumber`: before a digit alone. */
export const ABBREVIATIONS = {
  always: new Set(
    (
      "mr mrs ms messrs mx dr prof rev fr hon st sr jr sen rep gov pres amb sec " + // titles
      "gen lt col maj capt cpt cmdr adm brig sgt cpl pvt pte spc ltc " + // ranks
      "jan feb mar apr jun jul aug sept sep oct nov dec " + // months
      "vs etc eg ie cf approx dept min gov't ft mt co corp inc ltd bros " + // common
      "e.g i.e"
    ).split(" "),
  ),
  beforeNumber: new Set("no nos art fig vol pp p para ca c sect chap".split(" ")),
};
