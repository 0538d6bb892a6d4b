/** The map of all shifts: supper and today's service, the four chapters, the loop you were, and what is kept. */
import type { JSX } from 'preact';
import './shift-map.css';
import type { Chapter } from '../shifts';
import { words } from '../words';
import { dailyText, shiftReport, shiftTexts } from '../words/shifts';
import { Dialog, DishRow } from './kit';
import { ShiftKept } from './shift-kept';
import { ShiftLoop } from './shift-loop';
import type { ShiftCard, ShiftMap, ShiftOptions } from './shift-model';
import { Stars } from './shift-parts';
import type { PanelProps } from './view';

const chapters = ['waits', 'rush', 'scarce', 'wrong'] as const satisfies readonly Chapter[];

export function ShiftMapDialog(props: PanelProps): JSX.Element {
  const map = props.model.shifts.value;
  return (
    <Dialog title={shiftReport.map.title} name="shifts" onClose={() => props.acts.close()}>
      {map === undefined ? <p role="status">{shiftReport.map.loading}</p> : <Map {...props} map={map} />}
    </Dialog>
  );
}

interface MapProps extends PanelProps {
  readonly map: ShiftMap;
}

function Map(props: MapProps): JSX.Element {
  const { model, acts, map } = props;
  const text = shiftReport.map;
  // What one has done on this machine is nobody's business but one's own.
  const own = !model.present.value && !model.embed.value;
  const cardsOf = (chapter: Chapter | undefined): readonly JSX.Element[] =>
    map.cards
      .filter((card) => card.chapter === chapter)
      .map((card) => <ShiftButton key={card.name} {...props} card={card} own={own} />);
  return (
    <>
      {own && map.cards.some(({ best }) => best !== undefined) ? (
        <p class="shift-lead">{text.parMeans}</p>
      ) : null}
      <div class="shift-map">
        <section class="shift-chapter way">
          <h3>{text.way}</h3>
          <ul>{cardsOf(undefined)}</ul>
        </section>
        <section class="shift-chapter today">
          <h3>{text.today}</h3>
          <ul>
            <Today {...props} own={own} />
          </ul>
        </section>
        {chapters.map((chapter, i) => (
          <section key={chapter} class="shift-chapter">
            <h3>
              <i aria-hidden="true">{words.number(i + 1)}</i>
              {text.chapters[chapter]}
            </h3>
            <ul>{cardsOf(chapter)}</ul>
          </section>
        ))}
      </div>
      {map.rules === undefined ? null : <ShiftLoop {...props} cards={map.cards} rules={map.rules} />}
      <div class="shift-foot">
        <Options options={map.options} onSet={(options) => acts.shift.set(options)} />
        {own ? <ShiftKept {...props} kept={map.kept} /> : null}
      </div>
    </>
  );
}

function ShiftButton({
  acts,
  card: { name, dishes, stars, best, par, next },
  own,
}: MapProps & { readonly card: ShiftCard; readonly own: boolean }): JSX.Element {
  const { title, goal } = shiftTexts[name];
  const isNext = own && next;
  return (
    <li>
      <button
        type="button"
        class={`menu-card shift-card${isNext ? ' primary' : ''}`}
        onClick={() => {
          acts.close();
          acts.shift.enter(name);
        }}
      >
        {isNext ? <i class="shift-next">{shiftReport.map.next}</i> : null}
        <span class="shift-card-head">
          <b>{title}</b>
          {own ? <Stars stars={stars} /> : null}
        </span>
        <span class="shift-goal">{goal}</span>
        <span class="shift-card-foot">
          <DishRow kind="menu-dishes" orders={dishes.map((dish) => ({ dish }))} most={7} />
          {own && best !== undefined ? (
            <span class="shift-best">
              <b>{shiftReport.map.best(best)}</b>
              <span>{shiftReport.map.par(par)}</span>
            </span>
          ) : null}
        </span>
      </button>
    </li>
  );
}

function Today({ acts, map: { daily }, own }: MapProps & { readonly own: boolean }): JSX.Element {
  const text = shiftReport.map;
  if (daily === undefined || daily === 'none')
    return (
      <li>
        <p class="shift-card searching" role="status">
          {daily === 'none' ? text.todayNone : text.todaySearching}
        </p>
      </li>
    );
  const { title, goal } = dailyText(daily.day);
  return (
    <li>
      <button
        type="button"
        class="menu-card shift-card"
        onClick={() => {
          acts.close();
          acts.shift.enter('daily');
        }}
      >
        <span class="shift-card-head">
          <b>{title}</b>
        </span>
        <span class="shift-goal">{goal}</span>
        <span class="shift-card-foot">
          <DishRow kind="menu-dishes" orders={daily.dishes.map((dish) => ({ dish }))} most={7} />
          {own && daily.best !== undefined ? (
            <span class="shift-best">
              <b>{text.best(daily.best)}</b>
            </span>
          ) : null}
        </span>
      </button>
    </li>
  );
}

function Options({
  options,
  onSet,
}: {
  readonly options: ShiftOptions;
  readonly onSet: (options: Partial<ShiftOptions>) => void;
}): JSX.Element {
  const text = shiftReport.map;
  const option = (name: keyof ShiftOptions): JSX.Element => (
    <label class="setting">
      <span>{text[name]}</span>
      <input
        type="checkbox"
        role="switch"
        checked={options[name]}
        aria-checked={options[name]}
        onChange={(event) => onSet({ [name]: event.currentTarget.checked })}
      />
    </label>
  );
  return (
    <section class="shift-options">
      <h3>{text.options}</h3>
      {option('rush')}
      {option('oneTap')}
    </section>
  );
}
