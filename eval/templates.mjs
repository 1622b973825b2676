// Incident templates (MUC-4) from a reading: the mapping of claims to incidents is a table, the rest is counting.

/** What a claim is as an incident, by event and the words of its sentence. In order: the first row that fits. */
const INCIDENTS = [
  { type: "kidnapping", events: ["captured-persons"], words: /\b(?:kidnap|abduct|hostage)/i, weight: 3 },
  {
    type: "bombing",
    events: [
      "killed",
      "wounded",
      "casualties",
      "infrastructure-damage",
      "equipment-loss",
      "other",
      "air-strike",
      "clash",
    ],
    words: /\b(?:bomb|dynamit|explosi|explod|detonat|blew up|blast)/i,
    weight: 2,
  },
  {
    type: "arson",
    events: ["infrastructure-damage", "equipment-loss"],
    words: /\b(?:burn|set fire|set on fire|arson|torch)/i,
    weight: 2,
  },
  {
    type: "robbery",
    events: ["other", "captured-persons"],
    words: /\b(?:robb|stole|looted|assaulted a bank)/i,
    weight: 1,
  },
  {
    type: "attack",
    events: ["killed", "wounded", "casualties"],
    words: /\b(?:kill|murder|assassinat|massacre|execut|shot|wounded|slain|dead|died|death)/i,
    weight: 2,
  },
  {
    type: "attack",
    events: ["infrastructure-damage", "equipment-loss", "bombardment", "clash", "other"],
    words: /\b(?:attack|ambush|machine-?gun|mortar|rocket|grenade|sabotage|destroy|shell)/i,
    weight: 1,
  },
];

/** Words that make an individual or a group of individuals of a doer. */
const INDIVIDUAL =
  /\b(?:guerrillas?|terrorists?|rebels?|subversives?|individuals?|men|man|gunmen|members?|soldiers?|troops|commandos?|commandoes|persons|people|assassins?|kidnappers?|criminals?|attackers?|traffickers|squads?|hitmen|column|group|gang|patrol|youths|students|extremists?|insurgents?|policemen|murderers?)\b/i;
/** Words of the names of bodies. */
const BODY =
  /\b(?:front|army|forces?|movement|cartel|liberation|mafias?|mafia|extraditables|path|union|squads?|organi[sz]ation|government|military|police|command|party|fmln|eln|farc|mrta|urng|epl|fpl|erp|m-?19|eps|uno|contras|sendero|luminoso)\b/i;
/** Things that are attacked. */
const TARGET =
  /\b(?:houses?|homes?|residences?|offices?|buildings?|headquarters|bank|banks|stores?|embassy|embassies|vehicles?|cars?|bus|buses|trucks?|pipelines?|bridges?|towers?|pylons?|stations?|plants?|poles|facilit(?:y|ies)|hotels?|restaurants?|schools?|churche?s?|university|farms?|planes?|airplanes?|helicopters?|airport|barracks|garrison|posts?|business(?:es)?|exchange|system|installations?|lines|railroad|train|newspaper|radio|temple|hospital|ambulance|property|properties|structures?|dealership|shops?|substations?|mall|center|warehouses?|dam|refinery|plant|town hall|city hall|consulate|institute)\b/i;
const TITLES =
  /\b(?:mr|mrs|ms|dr|dra|president|senator|deputy|general|gen|colonel|col|major|maj|captain|capt|lieutenant|lt|minister|mayor|governor|judge|father|priest|msgr|monsignor|archbishop|bishop|attorney|candidate|former|journalist|leader|peasant|ambassador|engineer|liberal|presidential|conservative|u\.s\.|citizen|secretary|professor|rector|commander|councilman|doctor|rev|reverend|sergeant|sgt|vice|rightwing|leftist|salvadoran|colombian|guatemalan|peruvian|honduran|chilean|american|jesuit|jesuits|businessman|army|national|party|congressman|representative|director|don)\b\.?/gi;
const WEAPONS =
  /\b(?:(?:car|truck|time|petrol|powerful|incendiary)[ -])?(?:bombs?|dynamite(?: charges?| sticks?)?|explosives?|explosive (?:devices?|charges?)|grenades?|machine-?guns?|submachine-?guns?|mortars?|rockets?|rifles?|ak-47s?|m-16s?|rpg(?:-\d+)?|booby traps?|mines|molotov cocktails?|firearms|pistols?|revolvers?|mortar rounds|car-bomb|gunfire)\b/gi;

/** Names of bodies that take up arms. */
const ARMED_BODY =
  /\b(?:liberation (?:front|army)|army of national liberation|shining path|revolutionary (?:movement|forces|unity|army)|extraditables|cartel|death squads?|camilist union|guerrilla army|popular liberation|contras)\b/i;
const ACRONYMS = /\b(?:fmln|eln|uc-eln|farc|mrta|urng|epl|fpl|erp|prtc|m-19|eps)\b/gi;
/** Those of whom reports of this kind say that they did it, with the adjectives before them. */
const DOERS =
  /\b(?:(?:unidentified|armed|heavily armed|masked|unknown|urban|leftist|rightwing|salvadoran|shining path|eln|fmln) )*(?:guerrillas|terrorists|rebels|subversives|gunmen|individuals|commandos|commandoes|assassins|kidnappers|hitmen|drug traffickers|death squads)\b/gi;
const HARM = ["killed", "wounded", "captured-persons", "casualties"];
/** "The murder of NAME", "killed NAME": a name right behind a word of harm. */
const HARMED_NAME =
  /\b(?:murder|assassination|killing|kidnapping|abduction|death|execution|murdered|assassinated|killed|kidnapped|abducted|executed)\s(?:of\s)?(?:the\s)?([a-z'. \s-]{5,70}?)(?=[,.;()]| (?:was|were|in|on|by|at|and|who|has|had|is|yesterday|today|last)\b)/gi;
const COUNT = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+/i;

/** Most entities of a role; the gold seldom has more. */
const MOST = { PerpInd: 1, PerpOrg: 1, Target: 3, Victim: 4, Weapon: 2 };
/** Points below which a text is held to tell of no incident; chosen on the training texts. */
const LEAST = 1.5;
/** Points from which on a type alone is told, with no role filled. */
const SURE = 2;
const ROLES = ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"];
/** Part of the points of the foremost type that a further one needs. */
const SECOND = 0.4;

/** Templates of one text. `names`: half-open spans of runs of proper nouns. */
export function templatesOf(text, statements, names) {
  const byType = new Map();
  for (const statement of statements)
    for (const claim of statement.claims) {
      const sentence = text.slice(...statement.sentence);
      const row = INCIDENTS.find(({ events, words }) => events.includes(claim.event) && words.test(sentence));
      if (!row || claim.polarity === "unknown") continue;
      const weight = row.weight * (claim.polarity === "affirmed" ? 1 : 0.3) * (claim.modality === "asserted" ? 1 : 0.5);
      const entry = byType.get(row.type) ?? { type: row.type, points: 0, claims: [] };
      entry.points += weight;
      entry.claims.push({ claim, sentence, statement });
      byType.set(row.type, entry);
    }
  const ranked = [...byType.values()].sort((a, b) => b.points - a.points);
  const top = ranked[0]?.points ?? 0;
  return ranked
    .filter(({ points }) => points >= LEAST && points >= SECOND * top)
    .map(({ type, claims, points }) => ({
      points,
      template: { incident_type: type, ...rolesOf(text, claims, names), claims },
    }))
    .filter(({ points, template }) => points >= SURE || ROLES.some((role) => template[role].length > 0))
    .map(({ template }) => template);
}

function rolesOf(text, claims, names) {
  const found = { PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [] };
  const take = (doer) => {
    if (BODY.test(doer) && !/^(?:members?|group|gang|column|elements)\b/i.test(doer)) found.PerpOrg.push(doer);
    else if (INDIVIDUAL.test(doer)) found.PerpInd.push(doer);
  };
  for (const { claim, sentence, statement } of claims) {
    for (const span of claim.spans.actor ?? []) take(cleaned(text.slice(...span)));
    for (const span of claim.spans.target ?? []) {
      const target = cleaned(text.slice(...span)).replace(COUNT, "");
      if (TARGET.test(target)) found.Target.push(target);
      if (["killed", "wounded", "captured-persons", "casualties"].includes(claim.event))
        for (const name of namesIn(text, span, names)) found.Victim.push(name);
    }
    const harmed =
      HARM.includes(claim.event) && !(claim.spans.target ?? []).some((span) => namesIn(text, span, names).length > 0);
    if (harmed)
      for (const match of sentence.matchAll(HARMED_NAME)) {
        const name = cleaned(match[1].replace(TITLES, " "));
        const at = statement.sentence[0] + match.index;
        if (isName(name) && names.some(([from, to]) => from < at + match[0].length && to > at)) found.Victim.push(name);
      }
    for (const match of sentence.matchAll(WEAPONS)) found.Weapon.push(match[0]);
    for (const [from, to] of names) {
      if (from < statement.sentence[0] || to > statement.sentence[1]) continue;
      const name = cleaned(text.slice(from, to));
      if (ARMED_BODY.test(name)) found.PerpOrg.push(name);
    }
    for (const match of sentence.matchAll(ACRONYMS)) found.PerpOrg.push(match[0]);
    for (const match of sentence.matchAll(DOERS)) found.PerpInd.push(cleaned(match[0]));
  }
  return Object.fromEntries(Object.entries(found).map(([role, all]) => [role, commonest(all, MOST[role])]));
}

/** Persons' names within a span, without titles and callings: the phrase where it begins as a name, else the names in it. */
function namesIn(text, [start, end], names) {
  const inside = names.filter(([from, to]) => from < end && to > start);
  if (inside.length === 0) return [];
  const whole = cleaned(text.slice(start, end).replace(TITLES, " "));
  const each = inside.map((span) => cleaned(text.slice(...span).replace(TITLES, " ")));
  return (isName(whole) ? [whole] : each).filter(isName);
}

const isName = (words) =>
  /^\S+(?: \S+){1,3}$/.test(words) &&
  !/[\d,]| of /i.test(words) &&
  ![BODY, TARGET, INDIVIDUAL].some((kind) => kind.test(words));

const cleaned = (words) =>
  words
    .replace(/\s+/g, " ")
    .replace(/^(?:the|a|an|some|several|his|her|their|its)\s+/i, "")
    .replace(/["“”]/g, "")
    .trim();

function commonest(all, most) {
  const counts = new Map();
  for (const one of all.filter(Boolean)) {
    const key = one.toLowerCase();
    counts.set(key, { text: key, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ text }) => [text]);
}
