/** Words that open a clause of their own: what is negated, hedged or counted in one does not reach into the other. */
export const SEGMENT_WORDS: ReadonlySet<string> = new Set([
  "but",
  "while",
  "whereas",
  "although",
  "though",
  "which",
  "who",
  "whom",
  "whose",
  "where",
  "when",
  "that",
  "because",
  "after",
  "before",
  "since",
  "until",
  "if",
  "unless",
  "whether",
  "despite",
  "as",
  "amid",
  "following",
  "yet",
  "however",
  "including",
]);

/** Punctuation after which a new clause begins, whatever follows. */
export const STRONG_PUNCTUATION: ReadonlySet<string> = new Set([
  ";",
  ":",
  ".",
  "!",
  "?",
  "—",
  "–",
  "(",
  ")",
  "...",
  "…",
]);

/** Prefixes written with a hyphen or without: "re-establish" is read as "reestablish". */
export const HYPHEN_PREFIXES: ReadonlySet<string> = new Set(["re", "de", "counter", "self", "pre", "co", "un"]);

/** Compounds written with a hyphen or without: "cease-fire" is read as "ceasefire". */
export const HYPHEN_COMPOUNDS: ReadonlySet<string> = new Set([
  "cease fire",
  "build up",
  "pull out",
  "pull back",
  "air strike",
  "air strikes",
  "air raid",
  "air raids",
]);
