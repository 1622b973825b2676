import { once } from "node:events";
import type { WriteStream } from "node:tty";
import { type Effects, INTERRUPTED, type Output, OutputClosed } from "./effects.ts";

/** The real world: this process's streams, environment, clock and signals. */
export function processEffects(): Effects {
  return {
    stdin: { bytes: process.stdin, isTerminal: process.stdin.isTTY },
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    clock: () => new Date(),
    cwd: process.cwd(),
    env: process.env,
    onInterrupt,
    pipeline: () => import("../pipeline/index.ts"),
    show: () => import("../show/index.ts"),
    fetch: async (address, options) => (await import("../acquire/index.ts")).fetchAddress(address, options),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

function outputTo(stream: WriteStream): Output {
  let isClosed = false;
  stream.on("error", (error: Error & { code?: string }) => {
    if (error.code !== "EPIPE") throw error;
    isClosed = true;
    stream.emit("drain"); // so that nobody waits for a reader that is gone
  });
  return {
    isTerminal: stream.isTTY,
    async write(text) {
      if (isClosed) throw new OutputClosed();
      if (!stream.write(text)) await once(stream, "drain");
    },
  };
}

function onInterrupt(handler: () => void): () => void {
  let times = 0;
  const listener = () => {
    times++;
    if (times > 1) process.exit(INTERRUPTED); // asked twice: at once; what was accepted is on disk
    handler();
  };
  process.on("SIGINT", listener);
  return () => process.off("SIGINT", listener);
}
