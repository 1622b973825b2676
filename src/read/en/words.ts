/**
 * Classes of English nouns that decide between events ("captured a village" against "captured soldiers") and
 * between units. Rows are lemmas, or plurals where taggers often leave them so. Reasons stand above each class.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s/u).filter(Boolean));

/** Those who can be killed, hurt, captured or driven out. */
const PERSON = list(`
  person people civilian soldier troop trooper serviceman servicemen fighter militant militiaman militiamen rebel insurgent
  terrorist guerrilla gunman gunmen mercenary jihadist extremist combatant marine officer policeman policemen police commander
  general colonel major lieutenant captain sergeant pilot crew crewman crewmember guard peacekeeper conscript recruit volunteer veteran
  child kid infant baby toddler minor boy girl teenager teen youth woman man mother father son daughter sister brother wife husband parent
  grandmother grandfather couple family relative resident villager inhabitant local citizen national foreigner refugee migrant evacuee
  priest jesuit nun bishop monk cleric imam worshipper pilgrim journalist reporter cameraman photographer medic doctor nurse paramedic
  patient rescuer firefighter worker employee staff driver farmer fisherman student pupil schoolchild schoolchildren teacher professor
  protester demonstrator activist leader official politician mayor governor minister judge prisoner captive hostage detainee inmate
  passenger tourist player sportsman athlete bystander pedestrian victim body corpse suspect bomber attacker assailant
  peshmerga victim member personnel life soul infantryman infantrymen engineer diplomat others other inspector expert adviser native domestic housekeeper maid servant bodyguard escort gardener cook peasant settler miner staffer cadet agent operative airman airmen servicewoman lawyer trainee
  troops soldiers casualties men women children militants rebels fighters deserter defector martyr dead survivor
`);

/** Vehicles, weapons and other materiel: their loss is equipment-loss. */
const EQUIPMENT = list(`
  tank vehicle car truck lorry bus van jeep pickup motorcycle motor-vehicle apc ifv carrier armor armour helicopter chopper
  plane aircraft airplane warplane jet bomber fighter-bomber drone uav quadcopter gunship airliner awacs ship boat vessel warship
  frigate submarine cruiser launcher howitzer gun cannon artillery mortar radar system battery launchers vbied tanker excavator
  loader bulldozer digger weapon rifle pistol ammunition ammo munition munitions arms equipment hardware missile rocket shell bomb explosive explosives
  ambulance train locomotive transporter machine-gun mrap humvee atv vehicles materiel transport loaders grenade bullet
`);

/** Aircraft alone: "shot down", "crashed", and the carrier of an air strike. */
const AIRCRAFT = list(`
  warplane plane aircraft airplane jet helicopter chopper bomber gunship fighter-jet warplanes jets airliner planes helicopters mig sukhoi
`);

/** Built things: their destruction is infrastructure-damage. */
const STRUCTURE = list(`
  building house home hospital clinic school kindergarten university college bridge depot mosque church cathedral temple market bazaar
  factory plant station substation road highway route tunnel position bunker headquarters base airfield airport airbase runway refinery
  infrastructure facility warehouse hotel pipeline centre center shop store mall shopfront shelter camp apartment block flat residence
  dam port terminal grid line network tower antenna hangar barracks outpost post checkpoint hideout compound property damage
  stadium theatre theater museum library bakery village town city district neighborhood neighbourhood wall roof window
  fortification trench dugout stronghold node site area silo well head jack pump workshop office embassy consulate monument
  railway rail track crossing pier dock installation laboratory reactor cemetery farm field crop storage tank-farm windshield plaque mortgage bank
  ranch garage restaurant cafe kiosk heritage archive data-center facade
`);

/** Places that can be held, taken or lost. */
const AREA = list(`
  town city village settlement hamlet district neighborhood neighbourhood suburb quarter area territory region province oblast zone
  land ground position positions hill hilltop height heights ridge mountain base airport airfield airbase checkpoint outpost post road
  highway route bridge crossing border port island capital headquarters stronghold bastion enclave pocket front frontline line building
  camp factory plant field oilfield dam village strip part parts quarters towns cities villages areas locality location sector station school
  countryside bank coast farm facility site street streets square compound palace barracks
`);

/** Armed bodies: subject or object of fighting. */
const FORCE = list(`
  troop force army military soldier fighter militant militia rebel insurgent guerrilla terrorist jihadist unit brigade battalion division
  regiment squad platoon garrison marine police guard patrol peshmerga army forces troops infantry column convoy peacekeeper commando
  paratrooper mercenary faction group opposition gunman gunmen enemy defender attacker regime
`);

export const WORD_CLASSES = {
  person: PERSON,
  equipment: EQUIPMENT,
  aircraft: AIRCRAFT,
  structure: STRUCTURE,
  area: AREA,
  force: FORCE,
} as const;
export type WordClass = keyof typeof WORD_CLASSES;

const CLASS_NAMES = Object.keys(WORD_CLASSES) as WordClass[];

/** One bit for each class, so that a word's classes are one number. */
export const classBit = (name: WordClass): number => 1 << CLASS_NAMES.indexOf(name);

const BITS_BY_WORD = new Map<string, number>();
for (const [at, name] of CLASS_NAMES.entries())
  for (const word of WORD_CLASSES[name]) BITS_BY_WORD.set(word, (BITS_BY_WORD.get(word) ?? 0) | (1 << at));

/** Without the "s" of a plural: a lemma may be wrong. */
const singular = (lower: string): string => (lower.endsWith("s") ? lower.slice(0, -1) : lower);

/** The classes of a word, as bits. */
export function classesOf(lemma: string, lower: string): number {
  const bits = [...new Set([lemma, lower, singular(lower)])].reduce(
    (all, word) => all | (BITS_BY_WORD.get(word) ?? 0),
    0,
  );
  return bits === 0 && isDesignation(lower) ? classBit("equipment") : bits;
}

/** Designations of types of aircraft, tanks and missiles (Tu-95, F-16, T-72, AN-12, S-300): equipment, and no count. */
export const TYPE_DESIGNATION = /^[a-z]{1,4}-?\d{1,4}[a-z]{0,3}s?$/u;

export function isOfClass(lemma: string, lower: string, wordClass: WordClass): boolean {
  const set = WORD_CLASSES[wordClass];
  if (set.has(lemma) || set.has(lower) || set.has(singular(lower))) return true;
  return wordClass === "equipment" && isDesignation(lower);
}

/** Letters first, a digit within: only then is the expression asked. */
function isDesignation(lower: string): boolean {
  const last = lower.charCodeAt(lower.length - 1);
  const first = lower.charCodeAt(0);
  const mayBe = lower.length >= 3 && first >= 97 && first <= 122 && ((last >= 48 && last <= 57) || /\d/u.test(lower));
  return mayBe && TYPE_DESIGNATION.test(lower);
}
