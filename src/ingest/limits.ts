/**
 * The longest text that is taken as one report, in UTF-16 code units. Chosen by us: some 300,000 English words, more than
 * any inquiry report; reading one takes half a minute of computing and stays under 1 GB of memory (measured: 28 s, 832 MB
 * for 2,000,000 characters). What is longer is a collection and belongs in JSON Lines.
 */
export const TEXT_LENGTH_LIMIT = 2_000_000;

/** The largest file that can hold such a text, in bytes: UTF-8 takes at most three bytes for a UTF-16 code unit. */
export const TEXT_BYTES_LIMIT = 3 * TEXT_LENGTH_LIMIT;

/** The longest JSON line that is held in memory, in bytes: a JSON escape takes at most six bytes for a code unit. */
export const LINE_BYTES_LIMIT = 6 * TEXT_LENGTH_LIMIT;
