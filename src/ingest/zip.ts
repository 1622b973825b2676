import { promisify } from "node:util";
import yauzl from "yauzl";
import {
  ARCHIVE_ENTRIES_LIMIT,
  ENTRY_BYTES_LIMIT,
  RATIO_FREE_BYTES,
  RATIO_LIMIT,
  type UnpackBudget,
  UNPACKED_BYTES_LIMIT,
} from "./archive-limits.ts";

/** A file of an archive, unpacked; or why it was not. `path` is the name in the archive, never used as a path. */
export type Entry = { path: string; bytes: Uint8Array } | { path: string; fault: string };

/** The files of a ZIP archive in its own order. Nothing is written to disk. Throws where the archive as a whole is broken. */
export async function* entriesOf(bytes: Uint8Array, budget: UnpackBudget): AsyncGenerator<Entry> {
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>((buffer, options, done) => {
    yauzl.fromBuffer(buffer, options, done as never);
  });
  const archive = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
    strictFileNames: false,
  });
  try {
    for (let count = 0; ; count++) {
      const entry = await nextEntry(archive);
      if (entry === null) return;
      const path = entry.fileName;
      if (path.endsWith("/")) continue;
      if (count >= ARCHIVE_ENTRIES_LIMIT) {
        yield { path, fault: `an archive may hold ${String(ARCHIVE_ENTRIES_LIMIT)} files; the rest is left out` };
        return;
      }
      const fault = faultOf(entry, budget);
      yield fault === null ? await unpack(archive, entry, budget) : { path, fault };
    }
  } finally {
    archive.close();
  }
}

function nextEntry(archive: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const done = () => {
      archive.removeAllListeners("entry");
      archive.removeAllListeners("end");
      archive.removeAllListeners("error");
    };
    archive.once("entry", (entry: yauzl.Entry) => {
      done();
      resolve(entry);
    });
    archive.once("end", () => {
      done();
      resolve(null);
    });
    archive.once("error", (error: Error) => {
      done();
      reject(error);
    });
    archive.readEntry();
  });
}

/** By the sizes that the archive declares; the unpacking itself stops at the declared size. */
function faultOf(entry: yauzl.Entry, budget: UnpackBudget): string | null {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) return "it is encrypted";
  if (size > ENTRY_BYTES_LIMIT) return `${String(size)} bytes unpacked; a file may have ${String(ENTRY_BYTES_LIMIT)}`;
  if (size > RATIO_FREE_BYTES && size > packed * RATIO_LIMIT)
    return `it would become ${String(Math.round(size / packed))} times its packed size`;
  if (budget.bytes + size > UNPACKED_BYTES_LIMIT)
    return `the archive would unpack to more than ${String(UNPACKED_BYTES_LIMIT)} bytes`;
  return null;
}

/** General purpose bit 0 (APPNOTE.TXT, 4.4.4). */
const ENCRYPTED = 1;

async function unpack(archive: yauzl.ZipFile, entry: yauzl.Entry, budget: UnpackBudget): Promise<Entry> {
  const path = entry.fileName;
  try {
    const stream = await promisify(
      archive.openReadStream.bind(archive) as (
        entry: yauzl.Entry,
        done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
      ) => void,
    )(entry);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > ENTRY_BYTES_LIMIT) return { path, fault: "it is larger than it says" };
      chunks.push(chunk);
    }
    budget.bytes += size;
    return { path, bytes: Buffer.concat(chunks) };
  } catch (error) {
    return { path, fault: error instanceof Error ? error.message.slice(0, 200) : "unreadable" };
  }
}
