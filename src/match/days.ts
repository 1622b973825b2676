/** Whole days since 1970-01-01, UTC; both ends included. `isKnown` false: bounded by the publication alone. */
export type Days = { from: number; to: number; isKnown: boolean };

const MS_PER_DAY = 86_400_000;

export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / MS_PER_DAY);
}

export const dayText = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

export const daysOverlap = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;

export const lengthOf = (days: Days): number => days.to - days.from + 1;

/** Days between two intervals; 0 where they meet. */
export const gapBetween = (a: Days, b: Days): number => Math.max(0, a.from - b.to, b.from - a.to);
