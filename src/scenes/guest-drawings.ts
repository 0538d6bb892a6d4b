/** The drawings of guests: files of their own, which the panels show too; fetched when a kitchen first has guests. */

const files: Readonly<Record<string, string>> = import.meta.glob('../../assets/art/svg/guest/*.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const addresses: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, address]) => [path.replace(/^.*\/svg\/|\.svg$/g, ''), address]),
);

export const hasGuest = (name: string): boolean => addresses.has(name);

/** Whom there is to see, where nobody says who it is. */
export const faces: readonly string[] = [...addresses.keys()]
  .filter((name) => name.endsWith('-calm'))
  .map((name) => name.slice('guest/'.length, -'-calm'.length));

let fetched: Promise<ReadonlyMap<string, string>> | undefined;

/** All of them as text, by name. What cannot be fetched is left out, and asked for again the next time. */
export async function guestDrawings(): Promise<ReadonlyMap<string, string>> {
  fetched ??= fetchAll();
  const drawn = await fetched;
  if (drawn.size < addresses.size) fetched = undefined;
  return drawn;
}

async function fetchAll(): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.allSettled(
    [...addresses].map(async ([name, address]): Promise<[string, string]> => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
      return [name, await response.text()];
    }),
  );
  return new Map(texts.flatMap((text) => (text.status === 'fulfilled' ? [text.value] : [])));
}
