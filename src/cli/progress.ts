import type { Effects } from "./effects.ts";

export interface Progress {
  /** `share` is how much of the whole is done (0..1), null where the whole isn't known. */
  show(words: string, share: number | null): Promise<void>;
  /** Takes the line away. */
  end(): Promise<void>;
}

/** Milliseconds between two pictures of the line: often enough to be seen moving. */
const EVERY_MS = 100;

/** An estimate is given once this much time and this much of the whole has gone by. */
const ESTIMATE_AFTER_MS = 1000;
const ESTIMATE_AFTER_SHARE = 0.02;

/** One line on standard error that is written over and over; nothing where standard error is no terminal. */
export function newProgress(effects: Effects): Progress {
  const { stderr, clock } = effects;
  const startMs = clock().getTime();
  let lastMs = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    async show(words, share) {
      const nowMs = clock().getTime();
      if (!stderr.isTerminal || nowMs - lastMs < EVERY_MS) return;
      lastMs = nowMs;
      isShown = true;
      await stderr.write(`\r\x1b[K${words}${estimate(nowMs - startMs, share)}`);
    },
    async end() {
      if (isShown) await stderr.write("\r\x1b[K");
      isShown = false;
    },
  };
}

function estimate(elapsedMs: number, share: number | null): string {
  if (share === null) return "";
  const percent = ` · ${String(Math.min(99, Math.floor(share * 100)))} %`;
  if (elapsedMs < ESTIMATE_AFTER_MS || share < ESTIMATE_AFTER_SHARE) return percent;
  const leftSeconds = Math.ceil(((elapsedMs / share) * (1 - share)) / 1000);
  const left = leftSeconds < 90 ? `${String(leftSeconds)} s` : `${String(Math.ceil(leftSeconds / 60))} min`;
  return `${percent} · about ${left} left`;
}
