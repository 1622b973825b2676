import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { Readable } from "node:stream";
import yauzl from "yauzl";

/** A text within what was given: a file, or an entry of an archive. `done` counts its bytes as they go by. */
export interface TextToImport {
  name: string;
  bytes: number;
  open(): Promise<Readable>;
}

/** The texts of a file: itself, or the entries of a ZIP archive, which are unpacked as they are read. Throws where the archive is broken. */
export async function textsOf(path: string): Promise<{ texts: TextToImport[]; close: () => void }> {
  const { size } = await stat(path);
  if (!path.toLowerCase().endsWith(".zip"))
    return {
      texts: [{ name: path, bytes: size, open: () => Promise.resolve(createReadStream(path)) }],
      close: () => undefined,
    };
  const open = promisify<string, yauzl.Options, yauzl.ZipFile>((file, options, done) => {
    yauzl.open(file, options, done as never);
  });
  const archive = await open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  const entries: yauzl.Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    archive.on("entry", (entry: yauzl.Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.once("end", resolve);
    archive.once("error", reject);
    archive.readEntry();
  });
  const texts = entries.map((entry): TextToImport => ({
    name: entry.fileName,
    bytes: entry.uncompressedSize,
    open: () =>
      new Promise((resolve, reject) => {
        archive.openReadStream(entry, (error, stream) => {
          if (error === null) resolve(stream);
          else reject(error);
        });
      }),
  }));
  return { texts, close: () => archive.close() };
}

/** Longest line of a list of places, in bytes; alternate names of a capital take some thousand. */
const LONGEST_LINE = 1 << 20;

/** Lines of a UTF-8 text as it streams by, each with the bytes read so far; memory holds one chunk and one line. */
export async function* linesOf(stream: Readable): AsyncGenerator<{ line: string; bytes: number }> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    const text = rest + decoder.decode(chunk, { stream: true });
    const lines = text.split("\n");
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) throw new Error(`a line of more than ${String(LONGEST_LINE)} characters`);
    for (const line of lines) yield { line: line.endsWith("\r") ? line.slice(0, -1) : line, bytes };
  }
  rest += decoder.decode();
  if (rest !== "") yield { line: rest.endsWith("\r") ? rest.slice(0, -1) : rest, bytes };
}
