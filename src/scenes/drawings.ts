/** The drawings as text, and what is known of them: sizes, pivots, and the skeleton of the chefs. */
import manifest from '../../assets/art/manifest.json';

// Without those that wait for a later scene, or that the page itself shows.
const files = import.meta.glob<string>(
  [
    '../../assets/art/svg/**/*.svg',
    '!**/{guest,confetti}/**',
    '!**/{page-dots,vignette,veg-bits,chop-arc,tap-lines,bolt,star,burst,hand-band,hand-band-cap}.svg',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** By name, such as `dish/pizza`. */
export const drawings: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/svg\/|\.svg$/g, ''), text]),
);

/** Width, height and pivot of a drawing, in its own units. */
export interface Metrics {
  readonly w: number;
  readonly h: number;
  readonly px: number;
  readonly py: number;
}

/** @throws {Error} for a name that nobody drew. */
export function metricsOf(name: string): Metrics {
  const found = (manifest as unknown as Readonly<Record<string, Metrics | undefined>>)[name];
  if (found === undefined) throw new Error(`There is no drawing ${name}`);
  return found;
}

export const { rig } = manifest;
