import { Day } from "../model/index.ts";

const MONTHS: ReadonlyMap<string, string> = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .flatMap((name, i) => {
      const number = String(i + 1).padStart(2, "0");
      return [name, name.slice(0, 3), ...(name === "september" ? ["sept"] : [])].map((form) => [form, number] as const);
    }),
);

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T \-:+Z])/;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|[T ,])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T?\d{4})/;
const WORD = /[\p{L}\d]+/gu;

/** How many words of a date in words are looked at: a weekday, three parts, a time, a zone. */
const WORDS_OF_A_DATE = 12;

/**
 * The day that a date written in metadata names, in its own time zone: ISO 8601, RFC 2822 ("Sun, 30 Mar 2025 10:00 GMT"),
 * or English words ("March 30, 2025"). Null where it names none, or could be two (03/04/2025).
 */
export function statedDay(value: string): Day | null {
  const text = value.trim();
  const digits = ISO.exec(text) ?? SLASHED.exec(text) ?? COMPACT.exec(text);
  if (digits !== null) return dayOf(digits[1]!, digits[2]!, digits[3]!);
  const words = (text.slice(0, 100).match(WORD) ?? []).slice(0, WORDS_OF_A_DATE);
  const at = words.findIndex((word) => MONTHS.has(word.toLowerCase()));
  if (at === -1) return null;
  const month = MONTHS.get(words[at]!.toLowerCase())!;
  const year = words.slice(at + 1).find((word) => /^\d{4}$/.test(word));
  const before = at > 0 ? DAY_OF_MONTH.exec(words[at - 1]!)?.[1] : undefined;
  const day = before ?? DAY_OF_MONTH.exec(words[at + 1] ?? "")?.[1];
  return year === undefined || day === undefined ? null : dayOf(year, month, day);
}

const DAY_OF_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?$/;

function dayOf(year: string, month: string, day: string): Day | null {
  const parsed = Day.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return parsed.success ? parsed.data : null;
}
