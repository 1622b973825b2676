/**
 * Words that make what stands beside them somebody's statement.
 *
 * `takes`: what may be their content. clause: a that-clause, a quotation or a full clause ("believe the attack was");
 * any: also a bare noun phrase ("confirmed the attack", "condemned the raid"); person: somebody who is told, then a clause.
 * `needs`: a word that must follow the verb ("called for", "pointed out").
 * The lemmas are those that annotators of PolNeAR's training part (Newell et al., LREC 2018) and the training
 * reports marked as cues at least five times, and those of their kind that conflict reporting adds.
 */
export type CueRow = { lemma: string; takes: "clause" | "any" | "person"; needs?: readonly string[]; reason: string };

/** Words that make a cue's verb part of another word: "think tank", "said to be". */
export const NO_CUE_BEFORE: ReadonlyMap<string, readonly string[]> = new Map([["think", ["tank", "tanks", "-"]]]);

const rows = (takes: CueRow["takes"], reason: string, lemmas: string, needs?: readonly string[]): CueRow[] =>
  lemmas.split(" ").map((lemma) => ({ lemma, takes, reason, ...(needs ? { needs } : {}) }));

export const CUES: readonly CueRow[] = [
  ...rows(
    "clause",
    "speaking",
    "say add state write tweet argue insist explain assert allege reiterate recall comment remark declare warn caution contend reply respond boast complain lament joke testify swear quip conclude",
  ),
  ...rows(
    "any",
    "making known",
    "announce report reveal disclose confirm acknowledge admit concede affirm reaffirm document record count claim note stress emphasize emphasise underline underscore",
  ),
  ...rows("any", "denying", "deny reject dismiss refute disavow rebut"),
  ...rows(
    "any",
    "judging an act",
    "condemn denounce decry slam criticize criticise deplore regret hail praise welcome accuse blame",
  ),
  ...rows("any", "describing", "describe estimate calculate assess identify list"),
  ...rows("any", "wishing and promising", "demand urge vow pledge promise threaten propose request"),
  ...rows(
    "clause",
    "thinking",
    "believe think consider suspect hope expect predict fear doubt assume judge reckon guess",
  ),
  ...rows("clause", "letting know", "indicate suggest signal hint imply find show"),
  ...rows("person", "speaking to somebody", "tell inform assure remind notify"),
  ...rows("any", "asking for", "call", ["for", "on", "upon"]),
  ...rows("any", "judging an act", "express", [
    "hope",
    "concern",
    "regret",
    "confidence",
    "doubt",
    "particular",
    "expectation",
    "fears",
    "outrage",
  ]),
  ...rows("any", "making known", "post publish", ["that", ":"]),
  ...rows("any", "keeping silent", "decline refuse", ["to"]),
  ...rows("any", "keeping silent", "comment respond", ["on", "to"]),
  ...rows("any", "describing", "call", ["it", "the", "this", "them", "him", "her"]),
  ...rows("any", "raising", "raise", ["concern", "concerns", "doubts", "alarm", "the"]),
  ...rows("clause", "pointing out", "point", ["out"]),
  ...rows("clause", "making clear", "make", ["clear"]),
  ...rows("any", "putting a figure", "put", ["the"]),
  ...rows("any", "taking responsibility", "claim take", ["responsibility"]),
  ...rows("any", "specifying", "specify mention elaborate"),
];

/** Verbs under which the statement is a refusal to speak: they take "to say", "to comment", or a negation before them. */
export const SILENT_VERBS = new Set([
  "comment",
  "specify",
  "respond",
  "say",
  "mention",
  "confirm",
  "elaborate",
  "deny",
  "acknowledge",
  "report",
]);

/** Cues that the author uses for a claim of nobody named. The claim stays the author's, reported-unverified or possible. */
export const UNSOURCED: readonly { words: readonly string[]; reason: string }[] = [
  { words: ["reportedly"], reason: "a report that nobody is named for" },
  { words: ["allegedly"], reason: "an allegation that nobody is named for" },
  { words: ["purportedly"], reason: "a claim that nobody is named for" },
  { words: ["apparently"], reason: "the author's own guess" },
  { words: ["seemingly"], reason: "the author's own guess" },
  { words: ["supposedly"], reason: "a claim that nobody is named for" },
];

/** Participles after a form of "be" that hide the speaker: "is thought to", "were reported". */
export const HIDDEN_SPEAKER = new Set([
  "believed",
  "thought",
  "reported",
  "said",
  "alleged",
  "expected",
  "considered",
  "understood",
  "rumoured",
  "rumored",
  "claimed",
  "estimated",
]);

/** Phrases that name their source to the right: "according to X". */
export const ACCORDING: readonly { words: readonly string[]; reason: string }[] = [
  { words: ["according", "to"], reason: "names the source of the clause it stands in" },
  { words: ["in", "the", "words", "of"], reason: "names the source of the clause it stands in" },
  { words: ["in", "the", "view", "of"], reason: "names the source of the clause it stands in" },
];

/** Words for material that speaks for itself: what it shows is the author's statement with that evidence. */
export const EVIDENCE_WORDS: readonly {
  lemma: string;
  kind: "footage" | "imagery" | "photograph" | "document" | "count" | "recording" | "data" | "post";
  reason: string;
}[] = [
  { lemma: "footage", kind: "footage", reason: "moving pictures" },
  { lemma: "video", kind: "footage", reason: "moving pictures" },
  { lemma: "videos", kind: "footage", reason: "moving pictures" },
  { lemma: "clip", kind: "footage", reason: "moving pictures" },
  { lemma: "imagery", kind: "imagery", reason: "pictures from above" },
  { lemma: "image", kind: "imagery", reason: "pictures" },
  { lemma: "images", kind: "imagery", reason: "pictures" },
  { lemma: "photo", kind: "photograph", reason: "pictures" },
  { lemma: "photos", kind: "photograph", reason: "pictures" },
  { lemma: "photograph", kind: "photograph", reason: "pictures" },
  { lemma: "photographs", kind: "photograph", reason: "pictures" },
  { lemma: "picture", kind: "photograph", reason: "pictures" },
  { lemma: "pictures", kind: "photograph", reason: "pictures" },
  { lemma: "recording", kind: "recording", reason: "sound" },
  { lemma: "recordings", kind: "recording", reason: "sound" },
  { lemma: "document", kind: "document", reason: "papers" },
  { lemma: "documents", kind: "document", reason: "papers" },
  { lemma: "data", kind: "data", reason: "measurements" },
];

/** Cues by which a speaker points to evidence or to another speaker. */
export const CITING = new Set(["citing", "cited", "cites", "quoting", "quoted", "quotes"]);

/** Words of an author who checks a claim that he has just passed on: the clause is his own, not the speaker's. */
export const CHECKED = new Set([
  "verified",
  "verify",
  "confirmed",
  "corroborated",
  "substantiated",
  "unverified",
  "independently",
]);

/** Cues by which a speaker tells what somebody believes, wants or fears: inside another's words they make no statement of their own. */
export const BELIEF_CUES = new Set(
  "believe think hope fear expect suspect doubt want wish feel know see consider assume intend plan aim seek understand".split(
    " ",
  ),
);

/** Participles behind which "by" or "from" names who made a piece of evidence. */
export const MAKING = new Set(
  "published posted released shared taken filmed recorded provided circulated broadcast aired obtained issued distributed uploaded captured shot carried".split(
    " ",
  ),
);
