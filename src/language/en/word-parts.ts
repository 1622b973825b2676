const set = (words: string) => new Set(words.split(" "));

/** First parts after which a hyphen stays inside the word, as in the English treebanks: affixes, which are no words of their own. */
export const HYPHEN_PREFIXES = set(
  "a anti arch bi co counter cross de e eco electro ex extra hydro hyper i infra inter intra macro mega meta micro mid mini mis mono multi neo neuro non omni out over pan para post pre pro pseudo psycho quasi re semi socio sub super supra trans tri u ultra un under uni vice",
);

/** Endings of contractions that are words of their own: "Kursk|'s", "they|'re". Written with the straight apostrophe. */
export const CLITICS = set("'s 'm 'd 're 've 'll");

/** Contractions without an apostrophe, and the length of their first word. */
export const FUSED = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["gimme", 3],
  ["lemme", 3],
]);

/** Units that are written against their figure: "10|km", "3.5|m". Hours and ordinals ("5pm", "15th") stay whole. */
export const UNITS = set(
  "km kms km2 sqkm m cm mm kg kgs g t ft lb lbs mi mph kmh kph bn mn tn mln bln kt kts mw gw kw kwh mwh gwh kv hz mhz ghz ha nm sq yd yds ml cl l bbl bpd",
);

/** Last parts of addresses on the web, in small letters. */
export const DOMAINS = set(
  "com org net gov mil edu int info news me ru ua uk us eu de fr pl tv co io by kz am az ge tr il ir sy iq ps lb qa ae eg ch in cn jp au ca nl it es se no fi live media press online site",
);

/** Endings of file names. */
export const FILE_ENDINGS = set("pdf doc docx xls xlsx txt zip jpg jpeg png gif mp3 mp4 html htm csv ppt pptx exe");

/** Abbreviations that keep their full stop where the sentence goes on after them. */
export const STOPPED = set(
  "mr mrs ms messrs dr prof rev fr hon st sr jr sen rep reps gov govt pres amb sec dep gen lt col maj capt cpt cmdr comdr adm brig sgt cpl pvt spc " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "vs etc eg ie cf approx ca dept est min max inc ltd co corp bros al no nos vol art fig pp ft mt ave blvd rd ph",
);

/** Abbreviations that keep it at the end of a sentence too. */
export const STOPPED_ALWAYS = set("etc inc ltd co corp jr sr bros al ph");
