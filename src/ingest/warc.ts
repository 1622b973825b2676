import { WARCParser, type WARCRecord } from "warcio";
import { ENTRY_BYTES_LIMIT, type UnpackBudget, UNPACKED_BYTES_LIMIT } from "./archive-limits.ts";

/** A page of a web archive: its body, whatever its address answered with, and when it was captured. */
export interface Capture {
  address: string;
  /** Media type in lower case, without parameters. */
  type: string;
  charset: string | null;
  bytes: Uint8Array;
  /** WARC-Date: when it was fetched. */
  captured: string | null;
}

export type CaptureOrFault = Capture | { address: string; fault: string };

/**
 * The pages of a WARC file (ISO 28500), plain or gzipped record by record: successful responses and resources that are
 * documents. Requests, pictures, redirects and revisits are passed over. A broken record ends the file with a fault; what
 * stands before it is kept.
 */
export async function* capturesOf(
  chunks: AsyncIterable<Uint8Array>,
  budget: UnpackBudget,
): AsyncGenerator<CaptureOrFault> {
  let address = "";
  try {
    for await (const record of new WARCParser(chunks)) {
      address = record.warcTargetURI ?? "";
      if (record.warcType !== "response" && record.warcType !== "resource") continue;
      const { type, charset } = mediaTypeOf(record);
      if (!DOCUMENTS.has(type) || !isSuccess(record)) continue;
      const bytes = await bodyOf(record, budget);
      if (bytes === null) yield { address, fault: "it is larger than a file of an archive may be" };
      else yield { address, type, charset, bytes, captured: record.warcDate ?? null };
    }
  } catch (error) {
    yield { address, fault: error instanceof Error ? error.message.slice(0, 200) : "the archive is broken here" };
  }
}

/** Media types that hold text which people publish. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "application/pdf",
  "application/rss+xml",
  "application/atom+xml",
  "application/feed+json",
]);

function mediaTypeOf(record: WARCRecord): { type: string; charset: string | null } {
  const header =
    record.httpHeaders?.headers.get("content-type") ?? (record.warcType === "resource" ? record.warcContentType : null);
  const [type = "", ...parameters] = (header ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((one) => /^\s?charset=["']?([a-z0-9_.:-]{2,40})/.exec(one.trim())?.[1])
    .find((one) => one !== undefined);
  return { type: type.trim(), charset: charset ?? null };
}

const isSuccess = (record: WARCRecord): boolean => {
  const status = record.getResponseInfo()?.status;
  return status === undefined || (Number(status) >= 200 && Number(status) < 300);
};

async function bodyOf(record: WARCRecord, budget: UnpackBudget): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > ENTRY_BYTES_LIMIT || budget.bytes + size > UNPACKED_BYTES_LIMIT) return null;
    chunks.push(chunk);
  }
  budget.bytes += size;
  return Buffer.concat(chunks);
}
