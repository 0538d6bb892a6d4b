/** What somebody probably meant to write. */

/** The name nearest to `text`: by capitals, by a plural, or by at most two slips of the pen; `null` when none is near. */
export function nearest<N extends string>(text: string, names: readonly N[]): N | null {
  const word = text.trim().toLowerCase();
  if (word.length > 20) return null;
  const exactly = names.find((name) => name === word || `${name}s` === word);
  if (exactly !== undefined) return exactly;
  const [best] = names
    .map((name) => ({ name, far: distance(word, name) }))
    .filter(({ far, name }) => far <= 2 && far < name.length - 1)
    .toSorted((a, b) => a.far - b.far);
  return best?.name ?? null;
}

/** Levenshtein's distance: letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] as number;
}
