/** Gives each distinct run of bytes a number, in the order of first sight. Holds one copy of each, and no strings. */
export class Interner {
  #pool = new Uint8Array(1 << 12);
  #used = 0;
  #starts = new Int32Array(1 << 8);
  #slots = new Int32Array(1 << 9).fill(EMPTY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of `bytes[start, end)`. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = FNV_OFFSET;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, FNV_PRIME);
    // FNV's low bits mix poorly for short keys that differ in the last byte alone.
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!;
      if (id === EMPTY) return this.#add(bytes, start, end, slot);
      if (this.#isSame(id, bytes, start, end)) return id;
    }
  }

  /** All texts in the order of their numbers. */
  texts(): string[] {
    const decoder = new TextDecoder();
    return Array.from({ length: this.#size }, (_, id) => decoder.decode(this.#bytesOf(id)));
  }

  #bytesOf(id: number): Uint8Array {
    return this.#pool.subarray(this.#starts[id], id + 1 < this.#size ? this.#starts[id + 1]! : this.#used);
  }

  #isSame(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[id]!;
    const to = id + 1 < this.#size ? this.#starts[id + 1]! : this.#used;
    if (to - from !== end - start) return false;
    for (let i = 0; i < to - from; i++) if (this.#pool[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, slot: number): number {
    const length = end - start;
    while (this.#used + length > this.#pool.length) {
      const pool = new Uint8Array(this.#pool.length * 2);
      pool.set(this.#pool.subarray(0, this.#used));
      this.#pool = pool;
    }
    if (this.#size === this.#starts.length) {
      const starts = new Int32Array(this.#size * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    const id = this.#size++;
    this.#starts[id] = this.#used;
    this.#pool.set(bytes.subarray(start, end), this.#used);
    this.#used += length;
    this.#slots[slot] = id;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(EMPTY);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let hash = FNV_OFFSET;
      for (const byte of this.#bytesOf(id)) hash = Math.imul(hash ^ byte, FNV_PRIME);
      hash ^= hash >>> 15;
      let slot = hash & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

const EMPTY = -1;
/** FNV-1a, 32 bits: Fowler, Noll, Vo (RFC 9923). */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
