/** The round of the loop, with the hand and what is in it in the middle. */
import type { JSX } from 'preact';
import { dishOf, type InHand, type KitchenKind, type Trace, type Turn } from '../../trace';
import { words } from '../../words';
import { loopWords } from '../../words/glass';
import { DishPicture } from '../kit';
import { colourOf, glyphOf } from '../look';

const drawings: Readonly<Record<string, string>> = import.meta.glob(
  '../../../assets/art/svg/{chef/loop-hand-grip,chef/sync-hand-grip,chef/loop-hand-open,chef/sync-hand-open,chef/loop-cuff,chef/sync-cuff,closed-sign-hanging}.svg',
  { query: '?url&no-inline', import: 'default', eager: true },
);

const drawing = (name: string): string | undefined => drawings[`../../../assets/art/svg/${name}.svg`];

const chefs: Readonly<Record<KitchenKind, 'sync' | 'loop'>> = { synchronous: 'sync', concurrent: 'loop' };

interface RingProps {
  readonly trace: Trace;
  readonly inHand: InHand | null;
  readonly turn: Turn;
}

/** Two halves of a circle of radius 84 around (110, 110), for what is written along them. */
const over = 'M26 110a84 84 0 0 1 168 0';
const under = 'M18 110a92 92 0 0 0 184 0';

export function Ring({ trace, inHand, turn }: RingProps): JSX.Element {
  const { ring } = loopWords;
  const work = inHand?.work ?? null;
  const order = inHand?.order;
  const dish = order === undefined ? undefined : dishOf(trace, order);
  return (
    <div class={`loop-ring ${turn.is}`} aria-hidden="true">
      <div class="loop-disc">
        <svg viewBox="0 0 220 220">
          <path class="loop-way" d="M-30 110H-6M-14 102l9 8-9 8M226 110h24M242 102l9 8-9 8" />
          <pattern
            id="loop-hatch"
            width="9"
            height="9"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="loop-pale" d="M0 0h9v9H0z" />
            <path class="loop-dark" d="M0 0h4.500v9H0z" />
          </pattern>
          <circle class="loop-track" cx="110" cy="110" r="88" />
          <circle class="loop-edge" cx="110" cy="110" r="103" />
          <circle class="loop-floor" cx="110" cy="110" r="73" />
          <g class="loop-ticks">
            <path d="M104 15l10 8-10 8" transform="rotate(90 110 110)" />
            <path d="M104 15l10 8-10 8" transform="rotate(270 110 110)" />
          </g>
          <path id="loop-over" d={over} fill="none" />
          <path id="loop-under" d={under} fill="none" />
          <text>
            <textPath href="#loop-over" startOffset="50%">
              {ring.over}
            </textPath>
          </text>
          <text>
            <textPath href="#loop-under" startOffset="50%">
              {ring.under}
            </textPath>
          </text>
          {work === null ? null : (
            <circle
              class={`loop-work${work.at === null ? '' : ' held'}`}
              cx="110"
              cy="110"
              r="66"
              pathLength="1"
              style={{
                '--from': work.since,
                '--until': work.until,
                ...(dish !== undefined && work.at === null && { stroke: colourOf(dish) }),
              }}
            />
          )}
        </svg>
        <div class="loop-palm">
          {turn.is === 'closed' ? (
            <span class="loop-sign">
              <img src={drawing('closed-sign-hanging')} alt="" />
              <b>{words.stage.closed}</b>
            </span>
          ) : (
            <Palm kitchen={trace.kitchen} inHand={inHand} turn={turn} dish={dish} />
          )}
        </div>
      </div>
    </div>
  );
}

function Palm({
  kitchen,
  inHand,
  turn,
  dish,
}: Pick<RingProps, 'inHand' | 'turn'> & {
  readonly kitchen: KitchenKind;
  readonly dish: string | undefined;
}): JSX.Element {
  const chef = chefs[kitchen];
  const work = inHand?.work;
  const glyph = glyphOf(work === null || work === undefined ? 'idle' : work.at === null ? 'prep' : 'held');
  const shows = work !== null && work !== undefined ? glyph : turn.is === 'listens' ? glyph : undefined;
  const grip = dish === undefined ? 'open' : 'grip';
  return (
    <>
      {dish === undefined ? null : <DishPicture dish={dish} />}
      {(['left', 'right'] as const).map((side) => (
        <span key={side} class={`loop-arm ${side} ${grip}`}>
          <img src={drawing(`chef/${chef}-hand-${grip}`)} alt="" />
          <img src={drawing(`chef/${chef}-cuff`)} alt="" class="loop-cuff" />
        </span>
      ))}
      {inHand !== null && dish === undefined ? <code>{loopWords.main}</code> : null}
      {shows === undefined ? null : <img src={shows} alt="" class="loop-glyph" />}
    </>
  );
}
