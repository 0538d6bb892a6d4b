/** The loop as a picture: in hand, ready, on their own, in line, and what its turn is about. */
import type { ComponentChildren, JSX } from 'preact';
import { effect } from '@preact/signals-core';
import {
  stationNames,
  tasksOf,
  type KitchenKind,
  type LoopState,
  type LoopTask,
  type TimedTask,
} from '../trace';
import { words } from '../words';
import { loopWords } from '../words/glass';
import { Glide } from './loop/glide';
import { Others } from './loop/others';
import { Ring } from './loop/ring';
import { shownOf, type LoopShown } from './loop/state';
import { Stations, tellingName } from './loop/stations';
import { Ticket, type LoopProps } from './loop/ticket';
import { Island, type Inside } from './island';
import { namesIn } from './told';
import type { Picker } from './shift-model';
import type { PanelProps } from './view';
import { Whose } from './whose';

/** So many tickets are in a lane; of the others there is the number. */
const most = 40;

export function LoopPane(props: PanelProps): JSX.Element {
  return <Island kind="loop" start={() => start(props)} />;
}

function start({ model, acts }: PanelProps): Inside {
  const shown = shownOf(model);
  return {
    draw: () => (
      <Glide step={shown.value.happened} still={model.still.value} kind={crowd(shown.value.state)}>
        <Picture
          shown={shown.value}
          selected={model.glass.value.selected}
          onSelect={(order) => acts.select(order)}
          whose={<Whose model={model} acts={acts} />}
          picker={model.shift.value?.picker.is}
        />
      </Glide>
    ),
    // Bars and the ring fill sixty times a second.
    onShown: (host) => effect(() => host.style.setProperty('--now', String(model.minute.value))),
  };
}

/** From so many tickets on they are smaller, where there is room for large ones. */
const manyTickets = 14;

const crowd = ({ ready, due, timers, lines, waiting }: LoopState): string =>
  [ready, due, timers, waiting, ...lines.flatMap(({ taken, line }) => [taken, line])].flat().length >
  manyTickets
    ? 'crowded'
    : '';

interface PictureProps extends Omit<LoopProps, 'trace'> {
  readonly shown: LoopShown;
  readonly whose: ComponentChildren;
  readonly picker: Picker['is'] | undefined;
}

function Picture({ shown, whose, picker, ...rest }: PictureProps): JSX.Element {
  const { trace, state } = shown;
  const props = { ...rest, trace };
  const rang = new Set([...state.due, ...state.ready].map(({ task }) => task));
  return (
    <>
      <header class="loop-head">
        <TurnWords shown={shown} picker={picker} />
        {whose}
      </header>
      <Ready {...props} shown={shown} />
      <section class="loop-hand" data-place="hand" aria-label={loopWords.hand.title}>
        <Ring trace={trace} inHand={state.inHand} turn={state.turn} />
        <Hand {...props} state={state} />
      </section>
      <Timers {...props} shown={shown} />
      <footer class="loop-foot">
        <Stations {...props} lines={state.lines} rang={rang} />
        <Others {...props} state={state} />
      </footer>
    </>
  );
}

/** What the loop is about, in the kitchen's words, and below in asyncio's. */
function TurnWords({ shown: { state, trace }, picker }: Pick<PictureProps, 'shown' | 'picker'>): JSX.Element {
  const dishOf = (order: number): string => namesIn(trace).dish(order);
  const [says, means] = turnOf(state, trace.kitchen, dishOf, picker);
  return (
    <p class="loop-turn">
      <b>{says}</b> <small>{means}</small>
    </p>
  );
}

function turnOf(
  { turn, inHand }: LoopState,
  kitchen: KitchenKind,
  dishOf: (order: number) => string,
  picker: Picker['is'] | undefined,
): readonly string[] {
  const { turns, main } = loopWords;
  const task =
    inHand?.order === undefined
      ? inHand?.role === 'main'
        ? main
        : (inHand?.name ?? '')
      : dishOf(inHand.order);
  const byHand = kitchen === 'concurrent' && picker !== undefined ? turns.byHand : undefined;
  switch (turn.is) {
    case 'takes':
      if (byHand === undefined) return turns.takes(task);
      // Main is nobody's choice.
      return inHand?.order === undefined ? turns.runs(task) : byHand.takes(task, picker === 'player');
    case 'chooses':
      return byHand?.chooses(picker === 'player') ?? turns.chooses;
    case 'runs':
      return kitchen === 'synchronous' ? turns.calls(task) : turns.runs(task);
    case 'works': {
      const at = inHand?.work?.at ?? null;
      return at === null ? turns.works(turn.until) : turns.stands(at, turn.until);
    }
    case 'listens':
      return turns.listens(turn.until);
    default:
      return turns[turn.is];
  }
}

function Lane({
  name,
  title,
  means,
  count,
  children,
}: {
  readonly name: string;
  readonly title: string;
  readonly means: string;
  readonly count: number;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class={`loop-lane loop-${name}`} data-place={name} aria-labelledby={`loop-${name}`}>
      <h3 id={`loop-${name}`}>
        {title} {count > 1 ? <i>{words.number(count)}</i> : null} <small>{means}</small>
      </h3>
      {children}
    </section>
  );
}

function Ready({ shown, ...props }: LoopProps & { readonly shown: LoopShown }): JSX.Element {
  const { ready: lane, tells, alone, fresh, since } = loopWords;
  const { ready } = shown.state;
  const none = tasksOf(shown.trace).size === 1 ? alone : lane.none;
  return (
    <Lane name="ready" title={lane.title} means={lane.means} count={ready.length}>
      <Tickets
        {...props}
        of={ready}
        none={none}
        ticket={(each, i) => {
          // Nobody is late for what was not begun.
          const late = each.begun ? shown.lateness(each.since) : 0;
          return (
            <Ticket
              {...props}
              of={each}
              place={i + 1}
              kind={each.begun ? undefined : 'fresh'}
              note={each.begun ? since(each.since) : fresh}
              late={late}
              tells={tells.ready(tellingName(props, each), i + 1, late, each.begun)}
            />
          );
        }}
      />
    </Lane>
  );
}

function Timers({ shown, ...props }: LoopProps & { readonly shown: LoopShown }): JSX.Element {
  const { timers: lane, tells, rang, unheard, came, comes } = loopWords;
  const { due, timers } = shown.state;
  const isDue = new Set(due);
  const ticket = (each: TimedTask): JSX.Element => {
    const name = tellingName(props, each);
    if (each.task === null) {
      const note = isDue.has(each) ? came(each.until) : comes(each.until);
      return (
        <Ticket
          {...props}
          of={each}
          kind="to-come"
          note={note}
          late={isDue.has(each) ? shown.lateness(each.until) : 0}
          tells={tells.timer(name, note)}
        />
      );
    }
    if (isDue.has(each))
      return (
        <Ticket
          {...props}
          of={each}
          kind="rang"
          note={rang(each.until)}
          aside={unheard}
          late={shown.lateness(each.until)}
          tells={tells.rang(name, each.until)}
        />
      );
    const note = timerNote(each);
    return <Ticket {...props} of={each} note={note} runs={each} tells={tells.timer(name, note)} />;
  };
  return (
    <Lane
      name="timers"
      title={lane.title}
      means={due.length > 0 ? lane.rung : lane.means}
      count={due.length + timers.length}
    >
      <Tickets {...props} of={[...due, ...timers]} none={lane.none} ticket={ticket} />
    </Lane>
  );
}

function timerNote({ on, until }: TimedTask): string {
  const station = stationNames.find((each) => on.startsWith(`${each}: `));
  return station === undefined ? loopWords.till(until) : loopWords.at(station, until);
}

interface TicketsProps<T extends LoopTask> extends LoopProps {
  readonly of: readonly T[];
  readonly none: string;
  readonly ticket: (task: T, place: number) => JSX.Element;
}

/** A lane's tickets; a selected one is there even if it is beyond what has room. */
function Tickets<T extends LoopTask>({ of, none, ticket, selected }: TicketsProps<T>): JSX.Element {
  if (of.length === 0) return <p class="loop-none">{none}</p>;
  const entries = of.map((task, i) => ({ task, i }));
  const shown = entries.slice(0, most);
  const beyond = entries.slice(most).filter(({ task }) => selected !== undefined && task.order === selected);
  const more = of.length - shown.length - beyond.length;
  const item = ({ task, i }: (typeof entries)[number]): JSX.Element => (
    <li key={`${String(task.task)} ${String(task.order)}`}>{ticket(task, i)}</li>
  );
  return (
    <ol class="loop-tickets">
      {shown.map(item)}
      {more > 0 ? (
        <li class="loop-more" aria-label={loopWords.tells.more(more)}>
          {loopWords.more(more)}
        </li>
      ) : null}
      {beyond.map(item)}
    </ol>
  );
}

function Hand({ state, ...props }: LoopProps & { readonly state: LoopState }): JSX.Element {
  const { inHand } = state;
  const { hand, tells } = loopWords;
  const doing = inHand?.work ? words.step(inHand.work.what) : '';
  return (
    <>
      <h3>
        {hand.title} <small>{hand.means}</small>
      </h3>
      {inHand === null ? (
        <p class="loop-none">{hand.none}</p>
      ) : (
        <Ticket
          {...props}
          of={inHand}
          note={doing === '' ? undefined : doing}
          tells={tells.hand(tellingName(props, inHand), doing)}
        />
      )}
    </>
  );
}
