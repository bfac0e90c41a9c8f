// What changed between two lists, and a change carried over to a third.

/** The stretches in which two lists differ: `[from, to, start, end]`, of the one and of the other. */
export function differences(one, other, same = (a, b) => a === b) {
  let head = 0;
  while (head < one.length && head < other.length && same(one[head], other[head])) head += 1;
  let [end, last] = [one.length, other.length];
  while (end > head && last > head && same(one[end - 1], other[last - 1])) [end, last] = [end - 1, last - 1];
  if (head === end && head === last) return [];
  const pairs = matches(one.slice(head, end), other.slice(head, last), same);
  if (!pairs) return [[head, end, head, last]];
  const found = [];
  let [a, b] = [0, 0];
  for (const [x, y] of [...pairs, [end - head, last - head]]) {
    if (x > a || y > b) found.push([head + a, head + x, head + b, head + y]);
    [a, b] = [x + 1, y + 1];
  }
  return found;
}

/** Myers' way: the pairs of a longest common list; nothing if the two have too little in common. */
function matches(one, other, same, most = 1500) {
  const [n, m] = [one.length, other.length];
  const reach = new Map([[1, 0]]);
  const trace = [];
  for (let d = 0; d <= Math.min(n + m, most); d += 1) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1)) ? reach.get(k + 1) : reach.get(k - 1) + 1;
      let y = x - k;
      while (x < n && y < m && same(one[x], other[y])) [x, y] = [x + 1, y + 1];
      reach.set(k, x);
      if (x >= n && y >= m) return path(trace, n, m);
    }
  }
  return null;
}

function path(trace, n, m) {
  const pairs = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d];
    const k = x - y;
    const before = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1)) ? k + 1 : k - 1;
    const from = d === 0 ? 0 : reach.get(before);
    const start = d === 0 ? 0 : from - before;
    while (x > from && y > start && x > 0 && y > 0) {
      pairs.push([x - 1, y - 1]);
      [x, y] = [x - 1, y - 1];
    }
    if (d > 0) [x, y] = [from, start];
  }
  return pairs.reverse();
}

const words = (text) => text.match(/\r?\n|[ \t]+|[\p{L}\p{N}]+|[^]/gu) ?? [];

/** `source` with the change from `base` to `next`; where both differ from `base`, as in `next`. */
export function carried(source, base, next) {
  const [own, old, fresh] = [source, base, next].map(words);
  const mine = differences(old, own);
  const theirs = differences(old, fresh);
  // Each differing stretch of `base` once, with what to put there.
  const made = [];
  let [at, i, j] = [0, 0, 0];
  while (i < mine.length || j < theirs.length) {
    const [a, b] = [mine[i], theirs[j]];
    const meet = a && b && a[0] < b[1] && b[0] < a[1];
    if (meet || (a && b && a[0] === b[0] && (a[0] === a[1]) === (b[0] === b[1]))) {
      // All that hang together are taken as they are in `next`.
      let [from, to] = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
      let grown = true;
      let [p, q] = [i, j];
      while (grown) {
        grown = false;
        while (mine[p] && mine[p][0] < to) [to, p, grown] = [Math.max(to, mine[p][1]), p + 1, true];
        while (theirs[q] && theirs[q][0] < to) [to, q, grown] = [Math.max(to, theirs[q][1]), q + 1, true];
      }
      p = Math.max(p, i + 1);
      q = Math.max(q, j + 1);
      const first = theirs[j];
      const last = theirs[q - 1];
      made.push(...old.slice(at, from), ...fresh.slice(first[2] - (first[0] - from), last[3] + (to - last[1])));
      [at, i, j] = [to, p, q];
    } else if (!b || (a && (a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1])))) {
      made.push(...old.slice(at, a[0]), ...own.slice(a[2], a[3]));
      [at, i] = [a[1], i + 1];
    } else {
      made.push(...old.slice(at, b[0]), ...fresh.slice(b[2], b[3]));
      [at, j] = [b[1], j + 1];
    }
  }
  return [...made, ...old.slice(at)].join('');
}
