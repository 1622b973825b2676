import { lookup as lookUp, type LookupAddress } from "node:dns";
import { type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isPublic, RefusedAddress, webAddress } from "./address.ts";

/** What a server answered. `at` is when, by the clock that was handed in. */
export type Fetched =
  | {
      kind: "fetched";
      /** After redirects. */
      address: string;
      bytes: Uint8Array;
      type: string;
      charset: string | null;
      etag: string | null;
      lastModified: string | null;
      at: string;
    }
  | { kind: "unchanged"; at: string }
  | { kind: "failed"; reason: string; isRefused: boolean; retryAfterSeconds: number | null; at: string };

export interface FetchOptions {
  /** Now, as an ISO instant. */
  clock: () => string;
  /** What an earlier answer came with, so that an unchanged page costs nothing. */
  etag?: string | null;
  lastModified?: string | null;
  /** Ask machines of private networks too: for a newsroom's own server, and for tests. Default false. */
  allowPrivate?: boolean;
  limits?: Partial<FetchLimits>;
}

/** Chosen by us, against servers that never end. */
export interface FetchLimits {
  /** Bytes of an answer, unpacked. */
  bytes: number;
  /** Milliseconds for the whole answer, redirects included. */
  totalMs: number;
  redirects: number;
}

export const FETCH_LIMITS: FetchLimits = { bytes: 100_000_000, totalMs: 60_000, redirects: 5 };

/** Names the program, so that a site's owner can tell who asks. */
export const USER_AGENT = "Fogline (claims ledger; reads what a person asked for)";

/** Asks for one address. Never throws for what the outside world does: a failure is an answer with its reason. */
export async function fetchAddress(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new Error(`no whole answer within ${String(limits.totalMs / 1000)} seconds`));
  }, limits.totalMs);
  try {
    let url = webAddress(address);
    for (let hop = 0; ; hop++) {
      const answer = await ask(url, options, late.signal);
      const next = redirectOf(answer);
      if (next === null) return await take(answer, url, limits, late.signal, options.clock);
      answer.destroy();
      if (hop >= limits.redirects) throw new Error(`more than ${String(limits.redirects)} redirects`);
      url = webAddress(next, url.href);
    }
  } catch (error) {
    const cause: unknown = late.signal.aborted ? late.signal.reason : error;
    const reason = cause instanceof Error ? cause.message.slice(0, 300) : String(cause);
    const isRefused = cause instanceof RefusedAddress;
    return { kind: "failed", reason, isRefused, retryAfterSeconds: null, at: options.clock() };
  } finally {
    clearTimeout(timer);
  }
}

function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (options.allowPrivate !== true && isIP(host) !== 0 && !isPublic(host))
    throw new RefusedAddress(`${host} is not of the public Internet`);
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  const headers: Record<string, string> = {
    "user-agent": USER_AGENT,
    accept: "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,*/*;q=0.5",
    "accept-encoding": "gzip, deflate, br",
    ...(options.etag ? { "if-none-match": options.etag } : {}),
    ...(options.lastModified ? { "if-modified-since": options.lastModified } : {}),
  };
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { headers, signal, agent: false, lookup: options.allowPrivate === true ? undefined : publicLookup },
      resolve,
    );
    asked.on("error", reject);
    asked.end();
  });
}

/** Resolves a name to public addresses alone, at the moment of connecting: a name that changes its mind in between can't lead inside. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      done(error, "", 0);
      return;
    }
    const allowed: LookupAddress[] = addresses.filter(({ address }) => isPublic(address));
    const [first] = allowed;
    if (first === undefined) done(new RefusedAddress(`${hostname} is not of the public Internet`), "", 0);
    else if (options.all === true) done(null, allowed);
    else done(null, first.address, first.family);
  });
};

const REDIRECTS: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);

const redirectOf = (answer: IncomingMessage): string | null =>
  REDIRECTS.has(answer.statusCode) ? (answer.headers.location ?? null) : null;

async function take(
  answer: IncomingMessage,
  url: URL,
  limits: FetchLimits,
  signal: AbortSignal,
  clock: () => string,
): Promise<Fetched> {
  const status = answer.statusCode ?? 0;
  if (status === 304 || status < 200 || status >= 300) answer.destroy();
  if (status === 304) return { kind: "unchanged", at: clock() };
  if (status < 200 || status >= 300) {
    const retryAfterSeconds = secondsOf(answer.headers["retry-after"], clock());
    return {
      kind: "failed",
      reason: `the server answered ${String(status)}`,
      isRefused: false,
      retryAfterSeconds,
      at: clock(),
    };
  }
  const bytes = await bodyOf(answer, limits.bytes, signal);
  const [type = "", ...parameters] = (answer.headers["content-type"] ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((one) => /^charset=["']?([a-z0-9_.:-]{2,40})/.exec(one.trim())?.[1])
    .find((one) => one !== undefined);
  return {
    kind: "fetched",
    address: url.href,
    bytes,
    type: type.trim(),
    charset: charset ?? null,
    etag: answer.headers.etag ?? null,
    lastModified: answer.headers["last-modified"] ?? null,
    at: clock(),
  };
}

/** The body, unpacked, and no more of it than the limit: what is packed a thousandfold stops there too. */
async function bodyOf(answer: IncomingMessage, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const unpack = UNPACKERS.get((answer.headers["content-encoding"] ?? "").trim().toLowerCase());
  const stream = unpack === undefined ? answer : pipeline(answer, unpack(), () => undefined);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    signal.throwIfAborted();
    size += chunk.length;
    if (size > limit) {
      answer.destroy();
      throw new Error(`an answer of more than ${String(limit)} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const UNPACKERS = new Map([
  ["gzip", () => createGunzip()],
  ["x-gzip", () => createGunzip()],
  ["deflate", () => createInflate()],
  ["br", () => createBrotliDecompress()],
]);

/** Retry-After (RFC 9110, 10.2.3): seconds, or a date. */
function secondsOf(value: string | undefined, now: string): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value);
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, Math.round((until - Date.parse(now)) / 1000));
}
