import { describe, expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield await Promise.resolve(i);
}

const after = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

describe("work in order", () => {
  test("results come in the order of the input, whichever is ready first", async () => {
    const seen: number[] = [];
    for await (const one of inOrder(numbers(6), 3, async (i) => (await after(i % 2 === 0 ? 6 : 0), i))) seen.push(one);
    expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
  });
  test("no more than the given number are begun at once", async () => {
    let open = 0;
    let most = 0;
    const work = async (i: number) => {
      most = Math.max(most, ++open);
      await after(1);
      open--;
      return i;
    };
    for await (const one of inOrder(numbers(20), 4, work)) expect(one).toBeGreaterThanOrEqual(0);
    expect(most).toBe(4);
  });
  test("a result doesn't wait for an input that is silent", async () => {
    async function* slow(): AsyncGenerator<string> {
      yield "first";
      await new Promise(() => undefined);
    }
    const results = inOrder(slow(), 4, (word) => Promise.resolve(word));
    expect((await results.next()).value).toBe("first");
  });
  test("what came before a failing input is given, then the failure", async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      yield await Promise.reject(new Error("torn"));
    }
    const seen: number[] = [];
    const run = async () => {
      for await (const one of inOrder(failing(), 4, async (i) => (await after(3), i))) seen.push(one);
    };
    await expect(run()).rejects.toThrow("torn");
    expect(seen).toEqual([1]);
  });
});
