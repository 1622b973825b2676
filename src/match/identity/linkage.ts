/**
 * Average linkage (Sokal and Michener 1958) over all pairs of `size` things: the two nearest groups become one as long
 * as their mean score reaches `threshold`. Ties go to the lower numbers. Quadratic in memory and time.
 */
export function averageLinkage(size: number, score: (a: number, b: number) => number, threshold: number): number[][] {
  const scores = Array.from({ length: size }, () => new Float64Array(size).fill(-Infinity));
  for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) scores[a]![b] = scores[b]![a] = score(a, b);
  const members = Array.from({ length: size }, (_, i) => [i]);
  const isAlive = new Array<boolean>(size).fill(true);
  const nearest = new Int32Array(size).fill(-1);
  const findNearest = (i: number): void => {
    nearest[i] = -1;
    for (let j = 0; j < size; j++)
      if (isAlive[j] && j !== i && (nearest[i] < 0 || scores[i]![j]! > scores[i]![nearest[i]]!)) nearest[i] = j;
  };
  for (let i = 0; i < size; i++) findNearest(i);
  for (;;) {
    let a = -1;
    for (let i = 0; i < size; i++)
      if (isAlive[i] && nearest[i]! >= 0 && (a < 0 || scores[i]![nearest[i]!]! > scores[a]![nearest[a]!]!)) a = i;
    if (a < 0 || scores[a]![nearest[a]!]! < threshold) break;
    const b = nearest[a]!;
    const [p, q] = [members[a]!.length, members[b]!.length];
    for (let j = 0; j < size; j++)
      if (isAlive[j] && j !== a && j !== b)
        scores[a]![j] = scores[j]![a] = (scores[a]![j]! * p + scores[b]![j]! * q) / (p + q);
    isAlive[b] = false;
    members[a]!.push(...members[b]!);
    for (let j = 0; j < size; j++) {
      if (!isAlive[j]) continue;
      if (j === a || nearest[j] === a || nearest[j] === b) findNearest(j);
      else if (scores[j]![a]! > scores[j]![nearest[j]!]!) nearest[j] = a;
    }
  }
  return members.filter((_, i) => isAlive[i]);
}
