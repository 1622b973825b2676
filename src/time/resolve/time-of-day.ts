import { digits } from "../calendar.ts";
import type { Expression } from "../expression.ts";
import { clockValue, dayValue } from "../value.ts";
import { fromPublication, made, UNKNOWN_DAY, type Anchors, type Resolved } from "./anchors.ts";

/** A time of the day by itself belongs to the day last named near it; its value falls back on publication, its range never. */
export function atNearDay(time: string, anchors: Anchors): Resolved {
  if (anchors.nearDay !== null)
    return made(
      "TIME",
      dayValue(anchors.nearDay) + time,
      { from: anchors.nearDay, to: anchors.nearDay },
      "mention",
      null,
    );
  return made(
    "TIME",
    (anchors.published === null ? UNKNOWN_DAY : dayValue(anchors.published)) + time,
    null,
    "none",
    null,
  );
}

export function resolveDayPart(part: Extract<Expression, { kind: "day-part" }>, anchors: Anchors): Resolved {
  const time = part.hour === null ? `T${part.part}` : `T${digits(part.hour, 2)}:00`;
  const atPublication = (offset: number) =>
    fromPublication(anchors, UNKNOWN_DAY + time, (day) =>
      made("TIME", dayValue(day + offset) + time, { from: day + offset, to: day + offset }, "publication", null),
    );
  switch (part.which) {
    case "this":
    case "latest":
      return atPublication(0);
    case "last":
    case "past":
      return atPublication(-1);
    case "next":
    case "coming":
    case "following":
    case "previous": {
      const step = part.which === "previous" ? -1 : 1;
      const day = anchors.mentioned.day?.from;
      if (day !== undefined)
        return made("TIME", dayValue(day + step) + time, { from: day + step, to: day + step }, "mention", null);
      return { ...atPublication(step), span: null };
    }
    case "same":
    case null:
      return atNearDay(time, anchors);
  }
}

/** `base` is the day, already resolved. */
export function resolveTimed(base: Resolved, time: Expression): Resolved {
  if (base.grain !== "day" || base.span === null) return { ...base, type: "TIME", span: null };
  const date = base.span.from;
  const inner = time.kind === "edge" ? time.of : time;
  if (inner.kind === "overnight") {
    const from = inner.into ? date - 1 : date;
    return { ...base, type: "TIME", value: `${dayValue(from)}TNI`, span: { from, to: from + 1 } };
  }
  if (inner.kind === "clock" && !isClock(inner.clock.hour, inner.clock.minute))
    return { ...base, type: "TIME", span: null };
  const suffix =
    inner.kind === "clock"
      ? clockValue(inner.clock)
      : inner.kind === "day-part"
        ? inner.hour === null
          ? `T${inner.part}`
          : `T${digits(inner.hour, 2)}:00`
        : "";
  return { ...base, type: "TIME", value: dayValue(date) + suffix };
}

const isClock = (hour: number, minute: number | null) => hour <= 24 && (minute ?? 0) < 60;
