/** What there is to take away, made when it is asked for: this file and what it needs come in a chunk of their own. */
import type { KitchenKind } from '../../trace';
import { chromeTrace } from '../../trace/chrome';
import { takeWords } from '../../words/take';
import type { Run } from '../model';
import { ink } from '../timeline/ink';
import { emptyGridSvg, timelineSvg } from '../timeline/svg';
import { withFonts, withStyle } from './fonts';
import { pngOf } from './raster';
import type { Parcel } from './save';

export { printDrawing } from './print';

export type ParcelName = 'svg' | 'png' | 'python' | 'trace' | 'perfetto';

export interface Makings {
  readonly run: Run;
  /** The last minute that may be told; later ones are still to be guessed. */
  readonly until: number;
  /** Whose trace is wanted. */
  readonly kitchen: KitchenKind;
  /** Where all this is to be found. */
  readonly address: string;
  /** The run as a Python program. */
  readonly program: () => Promise<string>;
}

/** @throws when the browser cannot do it. */
export async function make(name: ParcelName, makings: Makings): Promise<Parcel> {
  const { run, kitchen, program } = makings;
  const of = (ending: string): string => takeWords.file(run.menu, ending);
  const { spans } = run;
  switch (name) {
    case 'svg': {
      const content = await withFonts(drawingOf(makings));
      return { name: of('timeline.svg'), type: 'image/svg+xml', content };
    }
    case 'png':
      return { name: of('timeline.png'), type: 'image/png', content: await pngOf(drawingOf(makings)) };
    case 'python':
      return { name: of('run.py'), type: 'text/x-python', content: await program() };
    case 'trace': {
      const content = JSON.stringify(spans[kitchen].trace, undefined, 1);
      return { name: of(`${kitchen}.json`), type: 'application/json', content };
    }
    case 'perfetto': {
      const content = chromeTrace([spans.synchronous.trace, spans.concurrent.trace]);
      return { name: of('perfetto.json'), type: 'application/json', content };
    }
  }
}

/** Both kitchens' timelines: an SVG text. */
const drawingOf = ({ run, until, address }: Drawn): string => timelineSvg(run, { until, address });

type Drawn = Pick<Makings, 'run' | 'until' | 'address'>;

/** The same for paper, which is white, and where what is pale cannot be seen. */
export const paperOf = (makings: Drawn): string => onWhite(drawingOf(makings));

/** An empty grid ends at a minute that is easy to count to. */
const step = 6;

/** Paper for pupils: the dishes of the run, and as many minutes as it takes, 24 at least. */
export const emptyPaperOf = ({ end, sheet }: Run): string => {
  const dishes = sheet.orders.map(({ dish }) => dish);
  return onWhite(emptyGridSvg(Math.max(24, Math.ceil(end / step) * step), dishes));
};

const greys = { [ink.paper]: '#fff', [ink.grid]: '#ccc', [ink.gridNamed]: '#999' } as const;

function onWhite(svg: string): string {
  const rules = Object.entries(greys).map(([from, to]) => `[fill="${from}"]{fill:${to}}`);
  return withStyle(svg, rules.join(''));
}
