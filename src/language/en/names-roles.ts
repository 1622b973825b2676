const set = (words: string) => new Set(words.split(" "));

/** Offices, ranks and callings that a person holds: before a name or behind it they make it a person's. */
export const ROLES = set(
  "mr mr. mrs mrs. ms ms. dr dr. prof. professor sir president vice-president minister chancellor secretary secretary-general senator sen. congressman governor gov. general gen. lieutenant-general major-general brigadier colonel col. lieutenant lt. major maj. maj captain capt. capt admiral adm. commander commander-in-chief chief-of-staff sergeant sgt. spokesman spokeswoman spokesperson ambassador envoy analyst expert king queen prince sheikh imam pope bishop archbishop father monsignor mayor director director-general chairman chairwoman chief leader lawmaker judge prosecutor negotiator head premier representative reporter journalist correspondent official officer activist researcher doctor author historian scholar fellow adviser advisor coordinator photographer resident witness diplomat engineer priest deputy rector lawyer",
);

/** Words that stand before an office and are no part of a name. */
export const ROLE_MODIFIERS = set(
  "vice prime foreign defense defence interior military state press top senior former acting the presidential us u.s. uk un eu special emergency high armed naval navy army air force political security human rights regional local opposition rebel deputy first general - and of for",
);

/** Offices that are called by more than one name: each word stands for the first. */
export const SAME_ROLE: ReadonlyMap<string, string> = new Map(
  [
    ["spokesman", "spokeswoman", "spokesperson"],
    ["chairman", "chairwoman", "chairperson"],
    ["prime minister", "premier"],
    ["president", "head of state"],
    ["head", "director", "chief", "leader", "founder"],
    ["adviser", "advisor"],
    ["general", "gen", "gen.", "major-general", "lieutenant-general"],
    ["colonel", "col", "col."],
    ["captain", "capt", "capt."],
    ["governor", "gov", "gov."],
    ["professor", "prof", "prof."],
    ["doctor", "dr", "dr."],
  ].flatMap(([first, ...others]) => others.map((other): [string, string] => [other, first!])),
);

/** What a common noun for a body may stand for: words that the body's own name holds. `isRare`: a text that names one seldom means another. */
export const BODY_NOUNS: readonly {
  nouns: Set<string>;
  names: Set<string> | "any";
  isRare: boolean;
  reason: string;
}[] = [
  {
    nouns: set("monitor monitors monitoring watchdog"),
    names: set("observatory monitor monitors"),
    isRare: true,
    reason: "who watches a war or a right calls itself so",
  },
  {
    nouns: set("agency newswire wire"),
    names: set("agency afp reuters ap tass sana xinhua anadolu interfax efe ria acan-efe ansa dpa upi irna news press"),
    isRare: false,
    reason: "news agencies, by the word or by their abbreviation",
  },
  {
    nouns: set("newspaper paper daily weekly magazine outlet website"),
    names: set("times post news daily journal tribune herald guardian gazette press today weekly pravda"),
    isRare: false,
    reason: "titles of papers",
  },
  {
    nouns: set("channel broadcaster station network television radio"),
    names: set("tv television radio channel network news cnn bbc broadcasting"),
    isRare: false,
    reason: "titles of stations",
  },
  {
    nouns: set("tank institute institution think-tank"),
    names: set("institute center centre foundation council institution"),
    isRare: false,
    reason: "think tanks call themselves so",
  },
  {
    nouns: set("army military"),
    names: set("army military forces staff command"),
    isRare: false,
    reason: "an army and its command",
  },
  {
    nouns: set("government regime administration"),
    names: set("government regime administration"),
    isRare: false,
    reason: "a government is called by nothing else",
  },
  {
    nouns: set("group organisation organization body ngo charity movement guerrillas guerrilla rebels front militia"),
    names: "any",
    isRare: false,
    reason: "any body may be called a group",
  },
];

/** Texts that a body issues: what they say, it says. */
export const ISSUED_TEXTS = set(
  "statement release report letter bulletin communique communiqué press-release document version dispatch dispatches article announcement message",
);

/** Words that point back at somebody named before. */
export const POINTERS = set("the this these that those same said aforementioned");

/** Words that make somebody new of a noun. */
export const INTRODUCERS = set("a an another one some several many most two three four five");

/** Titles and offices that tell a man from a woman. */
export const FEMALE_WORDS = set(
  "mrs mrs. ms ms. spokeswoman chairwoman queen princess congresswoman sister mother woman girl",
);
export const MALE_WORDS = set(
  "mr mr. spokesman chairman king prince congressman brother father monsignor bishop archbishop pope imam sheikh man boy",
);

/** Pronouns and what they may stand for. */
export const PRONOUNS: ReadonlyMap<string, "person" | "organisation" | "plural"> = new Map([
  ["he", "person"],
  ["him", "person"],
  ["she", "person"],
  ["her", "person"],
  ["who", "person"],
  ["i", "person"],
  ["it", "organisation"],
  ["which", "organisation"],
  ["they", "plural"],
  ["them", "plural"],
  ["we", "plural"],
]);

/** Countries by name or abbreviation, as far as one word tells them. Adjectives are told by their endings (`isDemonym`). */
export const COUNTRIES = set(
  "us u.s. u.s usa uk u.k. un u.n. u.n eu america britain england scotland afghanistan albania algeria angola argentina armenia " +
    "australia austria azerbaijan bahrain bangladesh belarus belgium benin bolivia bosnia botswana brazil bulgaria burma burundi " +
    "cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark ecuador egypt eritrea estonia ethiopia " +
    "finland france gabon gambia georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran " +
    "iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya " +
    "lithuania luxembourg macedonia malawi malaysia mali malta mauritania mexico moldova mongolia montenegro morocco mozambique " +
    "myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines " +
    "poland portugal qatar romania russia rwanda salvador senegal serbia singapore slovakia slovenia somalia spain sudan sweden " +
    "switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan " +
    "venezuela vietnam yemen zambia zimbabwe",
);

/** Words that end like the adjective of a nation and are none. */
export const NO_DEMONYMS = set(
  "civilian guardian politician historian librarian technician physician musician magician electrician mathematician christian " +
    "finish publish establish punish polish-born veteran cheese median ocean european-led",
);
