/**
 * A heap in an array, least first (`Lib/heapq.py`). The steps are Python's own, so that items that tie come out in the
 * same order as there.
 */

/** Whether `a` comes before `b`. */
export type Before<T> = (a: T, b: T) => boolean;

export function heappush<T>(heap: T[], item: T, before: Before<T> = isLess): void {
  heap.push(item);
  siftDown(heap, 0, heap.length - 1, before);
}

/** @throws {RangeError} when it is empty. */
export function heappop<T>(heap: T[], before: Before<T> = isLess): T {
  if (heap.length === 0) throw new RangeError('pop from an empty heap');
  const last = heap.pop() as T;
  if (heap.length === 0) return last;
  const first = heap[0] as T;
  heap[0] = last;
  siftUp(heap, 0, before);
  return first;
}

/** Up to where `heap[at]` fits, but not above `top`: the parents on the way move down. */
function siftDown<T>(heap: T[], top: number, at: number, before: Before<T>): void {
  const item = heap[at] as T;
  while (at > top) {
    const up = (at - 1) >> 1;
    const parent = heap[up] as T;
    if (!before(item, parent)) return;
    // A swap, as in CPython's C: `before` may throw, and nothing may be lost then.
    heap[at] = parent;
    heap[up] = item;
    at = up;
  }
}

/** The lesser child moves up until `heap[top]` has become a leaf, and that goes up again to where it fits. */
function siftUp<T>(heap: T[], top: number, before: Before<T>): void {
  const item = heap[top] as T;
  let at = top;
  for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
    const right = child + 1;
    if (right < heap.length && !before(heap[child] as T, heap[right] as T)) child = right;
    heap[at] = heap[child] as T;
    heap[child] = item;
    at = child;
  }
  siftDown(heap, top, at, before);
}

/**
 * Python's `a < b` for numbers, strings (by code point), and arrays, which compare as tuples do: by the first items
 * that differ, else the shorter is less.
 * @throws {TypeError} for anything else.
 */
export function isLess(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'string' && typeof b === 'string') return isLessString(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    const at = a.findIndex((item, i) => !isEqual(item, b[i]));
    if (at === -1) return a.length < b.length;
    return at < b.length && isLess(a[at], b[at]);
  }
  throw new TypeError(
    `'<' not supported between ${kindOf(a)} and ${kindOf(b)}. ` +
      'Put numbers before what has no order, as in [priority, count, item], or give a `before` of your own.',
  );
}

function isLessString(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return (a.codePointAt(at) ?? -1) < (b.codePointAt(at) ?? -1);
}

function isEqual(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
