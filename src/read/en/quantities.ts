import type { Bound, Metric } from "../../model/index.ts";

const list = (words: string): readonly string[] => words.trim().split(/\s/u);

/** Number words below one hundred. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ).map((word, value): [string, number] => [word, value]),
  ...list("twenty thirty forty fifty sixty seventy eighty ninety").map((word, tens): [string, number] => [
    word,
    (tens + 2) * 10,
  ]),
  ["fourty", 40],
]);

/** Words that multiply the number before them. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
  ["dozen", 12],
  ["dozens", 12],
  ["mln", 1_000_000],
  ["bn", 1_000_000_000],
]);

/** READING.md: vague counts carry no quantity. A number word behind one of these is vague too ("several thousand"). */
export const VAGUE_COUNTS: ReadonlySet<string> = new Set(
  list("dozens scores hundreds thousands millions tens several few many some numerous countless couple various"),
);

/** Fractions, as parts of one. `half` of a people or a place is a share of 50 percent. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["third", 1 / 3],
  ["thirds", 1 / 3],
  ["quarter", 0.25],
  ["quarters", 0.25],
  ["fifth", 0.2],
  ["fifths", 0.2],
]);

/** Verbs that say how many times as much. */
export const MULTIPLYING_VERBS: ReadonlyMap<string, number> = new Map([
  ["doubled", 2],
  ["doubling", 2],
  ["redoubled", 2],
  ["tripled", 3],
  ["tripling", 3],
  ["trebled", 3],
  ["quadrupled", 4],
  ["quadrupling", 4],
  ["halved", 0.5],
  ["halving", 0.5],
]);

/** Words before a number that bound it, longest first. Over a number they never stand for a place ("over Kyiv"). */
export const BOUNDS: readonly { words: readonly string[]; bound: Bound }[] = [
  { words: ["no", "fewer", "than"], bound: "at least" },
  { words: ["no", "less", "than"], bound: "at least" },
  { words: ["not", "less", "than"], bound: "at least" },
  { words: ["no", "more", "than"], bound: "at most" },
  { words: ["not", "more", "than"], bound: "at most" },
  { words: ["a", "total", "of"], bound: "exact" },
  { words: ["a", "maximum", "of"], bound: "at most" },
  { words: ["a", "minimum", "of"], bound: "at least" },
  { words: ["in", "excess", "of"], bound: "more than" },
  { words: ["as", "many", "as"], bound: "at most" },
  { words: ["as", "much", "as"], bound: "at most" },
  { words: ["at", "the", "most"], bound: "at most" },
  { words: ["at", "least"], bound: "at least" },
  { words: ["at", "most"], bound: "at most" },
  { words: ["up", "to"], bound: "at most" },
  { words: ["more", "than"], bound: "more than" },
  { words: ["greater", "than"], bound: "more than" },
  { words: ["fewer", "than"], bound: "less than" },
  { words: ["less", "than"], bound: "less than" },
  { words: ["close", "to"], bound: "about" },
  { words: ["minimum"], bound: "at least" },
  { words: ["over"], bound: "more than" },
  { words: ["exceeding"], bound: "more than" },
  { words: ["above"], bound: "more than" },
  { words: ["nearly"], bound: "less than" },
  { words: ["almost"], bound: "less than" },
  { words: ["under"], bound: "less than" },
  { words: ["below"], bound: "less than" },
  { words: ["about"], bound: "about" },
  { words: ["around"], bound: "about" },
  { words: ["approximately"], bound: "about" },
  { words: ["roughly"], bound: "about" },
  { words: ["circa"], bound: "about" },
  { words: ["estimated"], bound: "about" },
  { words: ["some"], bound: "about" },
  { words: ["exactly"], bound: "exact" },
  { words: ["just"], bound: "exact" },
  { words: ["only"], bound: "exact" },
];

export const BOUNDS_AFTER: readonly { words: readonly string[]; bound: Bound }[] = [
  { words: ["or", "more"], bound: "at least" },
  { words: ["or", "so"], bound: "about" },
  { words: ["at", "least"], bound: "at least" },
];

export type UnitRow = { unit: string; metric: Metric; words: readonly string[] };

/** Units by the noun that is counted. The metric is what the figure measures when no event says more. */
export const UNITS: readonly UnitRow[] = [
  {
    unit: "km2",
    metric: "area",
    words: list("km2 sq-km square-kilometre square-kilometer square-km square-kilometres square-kilometers"),
  },
  { unit: "square miles", metric: "area", words: list("square-mile square-miles sq-mile sq-miles") },
  { unit: "hectares", metric: "area", words: list("hectare hectares") },
  { unit: "km", metric: "distance", words: list("km kms kilometre kilometer kilometres kilometers") },
  { unit: "miles", metric: "distance", words: list("mile miles") },
  { unit: "m", metric: "length", words: list("m metre meter metres meters") },
  { unit: "feet", metric: "length", words: list("ft foot feet") },
  { unit: "minutes", metric: "duration", words: list("minute minutes") },
  { unit: "hours", metric: "duration", words: list("hour hours") },
  { unit: "days", metric: "duration", words: list("day days") },
  { unit: "weeks", metric: "duration", words: list("week weeks") },
  { unit: "months", metric: "duration", words: list("month months") },
  { unit: "years", metric: "duration", words: list("year years") },
  { unit: "percent", metric: "share", words: list("% percent pct") },
  { unit: "kg", metric: "other", words: list("kg kilo kilogram kilograms kilos") },
  { unit: "tonnes", metric: "other", words: list("ton tons tonne tonnes") },
  { unit: "drones", metric: "strikes", words: list("drone drones uav uavs shahed shaheds quadcopter quadcopters") },
  { unit: "missiles", metric: "strikes", words: list("missile missiles") },
  { unit: "rockets", metric: "strikes", words: list("rocket rockets") },
  {
    unit: "munitions",
    metric: "strikes",
    words: list(
      "munition munitions shell shells bomb bombs round rounds projectile projectiles mortar mortars grenade grenades",
    ),
  },
  { unit: "strikes", metric: "strikes", words: list("strike strikes airstrike airstrikes raid raids sortie sorties") },
  {
    unit: "attacks",
    metric: "other",
    words: list(
      "attack attacks assault assaults clash clashes engagement engagements blast blasts explosion explosions",
    ),
  },
  { unit: "violations", metric: "other", words: list("violation violations breach breaches incident incidents") },
  {
    unit: "aircraft",
    metric: "destroyed",
    words: list(
      "aircraft plane planes airplane airplanes warplane warplanes jet jets bomber bombers helicopter helicopters fighter-jet",
    ),
  },
  {
    unit: "vehicles",
    metric: "destroyed",
    words: list(
      "vehicle vehicles tank tanks car cars truck trucks lorry lorries bus buses apc apcs ambulance ambulances tanker tankers carrier carriers excavator loader bulldozer bulldozers ifv ifvs motorcycle pickup pickups jeep jeeps",
    ),
  },
  { unit: "ships", metric: "destroyed", words: list("ship ships boat boats vessel vessels warship warships") },
  {
    unit: "systems",
    metric: "destroyed",
    words: list(
      "system systems gun guns howitzer howitzers launcher launchers radar radars cannon cannons weapon weapons rifle rifles mlrs",
    ),
  },
  {
    unit: "settlements",
    metric: "settlements",
    words: list(
      "settlement settlements village villages town towns city cities neighborhood neighborhoods neighbourhood neighbourhoods district districts hamlet hamlets",
    ),
  },
  { unit: "regions", metric: "other", words: list("region regions province provinces oblast oblasts") },
  {
    unit: "buildings",
    metric: "destroyed",
    words: list(
      "building buildings house houses home homes apartment apartments school schools hospital hospitals clinic clinics mosque mosques church churches bakery shop shops block blocks",
    ),
  },
  { unit: "bridges", metric: "destroyed", words: list("bridge bridges") },
  {
    unit: "positions",
    metric: "destroyed",
    words: list("position positions bunker bunkers trench trenches stronghold strongholds hideout hideouts"),
  },
  {
    unit: "facilities",
    metric: "destroyed",
    words: list(
      "facility facilities site sites center centers centre centres depot depots warehouse warehouses factory factories tunnel tunnels route routes road roads camp camps base bases airport airports airfield airfields station stations plant plants head heads jack jacks area areas zone zones market markets place places",
    ),
  },
  {
    unit: "units",
    metric: "other",
    words: list("unit units battalion battalions brigade brigades division divisions regiment regiments"),
  },
  { unit: "USD", metric: "other", words: list("dollar dollars usd") },
  { unit: "EUR", metric: "other", words: list("euro euros eur") },
  { unit: "GBP", metric: "other", words: list("pound pounds gbp") },
  { unit: "pesos", metric: "other", words: list("peso pesos colones") },
  { unit: "targets", metric: "other", words: list("target targets") },
];

/** Nouns after a number that is no measure: ordinals and parts of names are told apart by form, these by what they count. */
export const NOT_A_MEASURE: ReadonlySet<string> = new Set(
  list(
    "time times side sides reason reasons way ways thing things point points question questions option options phase phases step steps word words p.m pm a.m am gmt bst utc et est local page pages article articles edition aspect goal goals",
  ),
);

/** Words before a number that make it a name or a date. */
export const NAME_BEFORE_NUMBER: ReadonlySet<string> = new Set(
  list(
    "resolution article chapter no number protocol minsk geneva channel flight operation point route highway section phase page camp unit brigade battalion regiment division since by until till january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec circa",
  ),
);

export const MONTHS: ReadonlySet<string> = new Set(
  list(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  ),
);

/** Ages: "aged 12", "two years old", "children under 18". */
export const AGE_BEFORE: ReadonlySet<string> = new Set(["aged", "age", "ages"]);

/** Makers and names whose number is part of the name: "Boeing 727", "World War Two". */
export const MODEL_NAMES: ReadonlySet<string> = new Set(
  list("boeing airbus antonov tupolev mig sukhoi war radio apollo fm"),
);

/** Adjectives that stand for people behind a number: "55 wounded". */
export const HARMED_WORDS = new Set([
  "dead",
  "wounded",
  "injured",
  "killed",
  "missing",
  "deaths",
  "casualties",
  "victims",
  "fatalities",
  "hurt",
]);
