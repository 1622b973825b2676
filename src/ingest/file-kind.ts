/** First bytes of kinds of file that hold no plain text. Signatures: the formats' own specifications, as collected in the `file` program's magic. */
const SIGNATURES: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: "a PDF" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "a ZIP archive or an office document" },
  { bytes: [0x1f, 0x8b], kind: "gzip-compressed" },
  { bytes: [0x42, 0x5a, 0x68], kind: "bzip2-compressed" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], kind: "zstd-compressed" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: "a 7z archive" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "a PNG image" },
  { bytes: [0xff, 0xd8, 0xff], kind: "a JPEG image" },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: "a GIF image" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an old office document" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], kind: "a program" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74], kind: "an SQLite database" },
];

/** What sort of file this is by its first bytes, in words; null where it may be a text. */
export function fileKind(bytes: Uint8Array): string | null {
  return SIGNATURES.find((row) => row.bytes.every((byte, i) => bytes[i] === byte))?.kind ?? null;
}
