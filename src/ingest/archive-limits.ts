/** What an archive may hold. Chosen by us, against archives that are small and become huge ("zip bombs"). */
export const ARCHIVE_BYTES_LIMIT = 4_000_000_000;

/** Files of one archive. */
export const ARCHIVE_ENTRIES_LIMIT = 100_000;

/** The largest file in an archive that is unpacked, in bytes. */
export const ENTRY_BYTES_LIMIT = 100_000_000;

/** All that is unpacked of one archive, archives inside it included, in bytes. */
export const UNPACKED_BYTES_LIMIT = 10_000_000_000;

/** How many times its packed size a file may become; text packs 3 to 20 times, deflate can reach 1,032. */
export const RATIO_LIMIT = 200;

/** A file below this size is unpacked whatever its ratio, in bytes. */
export const RATIO_FREE_BYTES = 1_000_000;

/** How deep archives may lie in one another. */
export const ARCHIVE_DEPTH_LIMIT = 3;

/** Counts what an archive and those inside it give out. */
export interface UnpackBudget {
  bytes: number;
}
