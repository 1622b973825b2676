// Weights of an averaged perceptron by the hash of the feature (Collins 2002; averaging as in Daumé 2006, figure 2.3).

/** Share of a table that may be filled. */
const LOAD = 0.55;

/**
 * An open table that grows, a row a feature: its key, then `width` weights beside it in memory, so that a look-up touches
 * one place. Rows come into being with the first update. `drift` holds the sum of each update times the step it was made
 * in, from which the average over all steps follows.
 */
export class FeatureTable {
  constructor(width, bits = 18) {
    this.width = width;
    this.stride = width === 3 ? 4 : 2;
    this.used = 0;
    this.step = 1;
    this.allocate(1 << bits);
  }

  allocate(size) {
    this.size = size;
    const memory = new ArrayBuffer(size * this.stride * 4);
    this.keys = new Int32Array(memory);
    this.weights = new Float32Array(memory);
    this.drift = new Float32Array(size * this.stride);
    this.hits = new Int32Array(size);
  }

  /** Where the weights of a key begin, -1 where it has none yet. */
  find(key) {
    const { keys, stride } = this;
    const last = keys.length - stride;
    const wanted = key || 1;
    for (let at = ((wanted ^ (wanted >>> 17)) * stride) & last; ; at = (at + stride) & last) {
      const found = keys[at];
      if (found === wanted) return at + 1;
      if (found === 0) return -1;
    }
  }

  add(key, column, delta) {
    let row = this.find(key);
    if (row < 0) row = this.insert(key || 1);
    this.weights[row + column] += delta;
    this.drift[row + column] += delta * this.step;
    this.hits[(row - 1) / this.stride]++;
  }

  insert(key) {
    if (this.used >= this.size * LOAD) this.grow();
    this.used++;
    const at = this.free(key);
    this.keys[at] = key;
    return at + 1;
  }

  free(key) {
    const last = this.keys.length - this.stride;
    let at = ((key ^ (key >>> 17)) * this.stride) & last;
    while (this.keys[at] !== 0) at = (at + this.stride) & last;
    return at;
  }

  grow() {
    const { keys, weights, drift, hits, size, stride, width } = this;
    this.allocate(size * 2);
    for (let row = 0; row < size; row++) {
      const key = keys[row * stride];
      if (key === 0) continue;
      const at = this.free(key);
      this.keys[at] = key;
      for (let column = 1; column <= width; column++) {
        this.weights[at + column] = weights[row * stride + column];
        this.drift[at + column] = drift[row * stride + column];
      }
      this.hits[at / stride] = hits[row];
    }
  }

  /** The weights averaged over all steps, in place of the last ones. */
  average() {
    for (let row = 0; row < this.size; row++)
      if (this.keys[row * this.stride] !== 0)
        for (let column = 1; column <= this.width; column++)
          this.weights[row * this.stride + column] -= this.drift[row * this.stride + column] / this.step;
  }

  /** Calls `visit(key, weights begin at, hits)` for each row. */
  each(visit) {
    for (let row = 0; row < this.size; row++) {
      const key = this.keys[row * this.stride];
      if (key !== 0) visit(key, row * this.stride + 1, this.hits[row]);
    }
  }
}
