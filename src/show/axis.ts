/** An axis for figures: its ends, its ticks, and whether each tick is ten times the one before. */
export type Axis = {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly isLogarithmic: boolean;
};

/** Ends and ticks at round numbers; from zero unless the figures lie close together; in powers of ten where they lie far apart. */
export function axisOf(values: readonly number[]): Axis {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least > 0 && most / least >= FAR ? logarithmic(least, most) : linear(least, most);
}

/** How far along the axis a value stands, 0 to 1. */
export function shareOf({ low, high, isLogarithmic }: Axis, value: number): number {
  if (!isLogarithmic) return (value - low) / (high - low);
  return (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low));
}

/** Chosen by us: figures a hundredfold apart would fall on one point of a linear axis. */
const FAR = 100;
/** Chosen by us: figures within a third of one another get an axis of their own, others start at zero. */
const CLOSE = 2 / 3;
const MARGIN = 0.15;
const TICKS = 4;

function linear(least: number, most: number): Axis {
  const isFarFromZero = least > 0 && least > most * CLOSE;
  const from = isFarFromZero ? Math.max(0, least - (most - least || least) * MARGIN) : Math.min(0, least);
  const to = most + (most - from || 1) * MARGIN;
  const step = roundStep((to - from) / TICKS);
  const low = Math.floor(from / step) * step;
  const high = Math.ceil(to / step) * step;
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
  return { low, high, ticks, isLogarithmic: false };
}

function logarithmic(least: number, most: number): Axis {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.ceil(Math.log10(most * (1 + MARGIN))));
  const every = Math.ceil((to - from) / (TICKS + 1));
  const powers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    low: 10 ** from,
    high: 10 ** to,
    ticks: powers.filter((power) => (power - from) % every === 0).map((power) => 10 ** power),
    isLogarithmic: true,
  };
}

function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= step) ?? 10);
}
