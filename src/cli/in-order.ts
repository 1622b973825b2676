/**
 * Works on what comes in, at most `ahead` at a time, and gives the results in the order of what came in. A result is
 * given as soon as it and those before it are there, also while the input is silent. Where the input fails, what came
 * before it is given first.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const begun: Promise<Result>[] = [];
  const takeNext = () => iterator.next().then(came, failed);
  let coming: Promise<Came<Item>> | null = takeNext();
  let failure: Failure | null = null;
  try {
    while (coming !== null || begun.length > 0) {
      if (coming !== null && begun.length < ahead) {
        const first = begun[0]?.then((): null => null);
        const event: Came<Item> | null = await (first === undefined ? coming : Promise.race([first, coming]));
        if (event !== null) {
          coming = null;
          if (event.kind === "failed") failure = event;
          else if (event.result.done !== true) {
            begun.push(work(event.result.value));
            coming = takeNext();
          }
          continue;
        }
      }
      const first = begun.shift();
      if (first !== undefined) yield await first;
    }
    if (failure !== null) throw failure.error;
  } finally {
    // Nobody waits for more: what can be closed is closed, without waiting for an input that may be silent for ever.
    if (coming !== null) void iterator.return?.().catch(() => undefined);
    for (const one of begun) one.catch(() => undefined);
  }
}

type Failure = { kind: "failed"; error: unknown };
type Came<Item> = { kind: "came"; result: IteratorResult<Item, unknown> } | Failure;

const came = <Item>(result: IteratorResult<Item, unknown>): Came<Item> => ({ kind: "came", result });
const failed = (error: unknown): Failure => ({ kind: "failed", error });
