import type { Credit } from "../model/index.ts";
import { arraysOf, elementSlices } from "./json-slices.ts";
import { makeReport, NO_META } from "./make-report.ts";
import { isRecord } from "./meta.ts";
import { refused, type Taken } from "./taken.ts";

/** Whether this JSON is an export of Telegram Desktop: one chat, or a whole account. */
export function isTelegram(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  if (Array.isArray(value["messages"])) return typeof value["type"] === "string" || typeof value["name"] === "string";
  const chats = value["chats"];
  return isRecord(chats) && Array.isArray(chats["list"]);
}

/**
 * An export of Telegram Desktop (result.json): one report a message with words in it, published by its channel or chat. A
 * forward is credited to where it comes from; an edit gives the day of the change; media are left alone. `text` is the
 * file as it was decoded, `value` the same parsed.
 */
export function ingestTelegram(
  text: string,
  value: Record<string, unknown>,
  hint: { name: string; retrieved: string | null },
): Taken[] {
  const chats = Array.isArray(value["messages"]) ? [value] : listOf(recordOf(value["chats"])["list"]).map(recordOf);
  const places = arraysOf(text, "messages");
  const taken = chats.flatMap((chat, i) => {
    const messages = listOf(chat["messages"]);
    const slices = places.length === chats.length ? elementSlices(text, places[i]!) : [];
    const whole = slices.length === messages.length ? slices : null;
    return messages.map((message, at) => take(recordOf(message), whole?.[at] ?? JSON.stringify(message), chat, hint));
  });
  const reports = taken.filter((one) => one !== null);
  return reports.length > 0 ? reports : [refused("ingest/no-reports", hint.name, "no message with words in it")];
}

function take(
  message: Record<string, unknown>,
  source: string,
  chat: Record<string, unknown>,
  hint: { name: string; retrieved: string | null },
): Taken | null {
  const words = wordsOf(message["text"]);
  // Service messages (somebody joined, a picture was changed) and bare media say nothing in words.
  if (message["type"] !== "message" || words.trim() === "") return null;
  const channel = textOf(chat["name"]) ?? textOf(message["from"]);
  const number = idOf(message["id"]);
  const id = `${idOf(chat["id"]) ?? channel ?? hint.name}/${number ?? "?"}`;
  const date = textOf(message["date"]);
  const edited = textOf(message["edited"]);
  const bytes = new TextEncoder().encode(source);
  const from = textOf(message["from"]);
  const made = makeReport({
    name: id,
    text: words,
    bytes,
    meta: {
      ...NO_META,
      publisher: channel,
      author: textOf(message["author"]) ?? (from === channel ? null : from),
      url: addressOf(chat, number),
      published: date,
      publishedFrom: date === null ? null : `message date: ${date}`,
    },
    retrieved: hint.retrieved,
    givenToponyms: null,
    stated: [
      ...(date === null ? [] : [{ field: "published" as const, value: date, where: "message date", used: true }]),
      ...(edited === null ? [] : [{ field: "modified" as const, value: edited, where: "message edited", used: false }]),
    ],
    credits: creditsOf(message),
  });
  return { id, report: made.report, bytes, problems: made.problems };
}

function creditsOf(message: Record<string, unknown>): Credit[] {
  const rows: [Credit["kind"], string][] = [
    ["forwarded", "forwarded_from"],
    ["forwarded", "saved_from"],
    ["reply", "reply_to_message_id"],
  ];
  return rows.flatMap(([kind, where]) => {
    const to = textOf(message[where]) ?? idOf(message[where]);
    return to === null ? [] : [{ kind, to, where, span: null }];
  });
}

/** A message's text: one string, or pieces of which some are marked (bold, a link). */
function wordsOf(text: unknown): string {
  if (typeof text === "string") return text;
  return listOf(text)
    .map((piece) => (typeof piece === "string" ? piece : (textOf(recordOf(piece)["text"]) ?? "")))
    .join("");
}

/** A public channel's address, where the export tells its user name; ids of private chats are no address. */
function addressOf(chat: Record<string, unknown>, number: string | null): string | null {
  const name = textOf(chat["username"]);
  return name === null || number === null ? null : `https://t.me/${name}/${number}`;
}

const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const idOf = (value: unknown): string | null => (typeof value === "number" ? String(value) : textOf(value));
