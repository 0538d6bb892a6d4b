/** The app's state as signals, and all that a visitor, a key or a script may ask of it. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { readSheet, type MenuName, type OrderSheet } from '../kitchen';
import type { Acts, Model, Notice, Outcome, PanelName, Preferences, Run } from '../panels/model';
import { speeds, type Playhead, type PlayheadNews, type Speed, type Warp } from '../playback';
import { words } from '../words';
import { writeAddress, type AddressProblem, type Place } from './address';
import { firstShow, next, type Cue } from './director';
import { answersFor } from './guess';
import { menuCards } from './menu-cards';
import { outcomeOf } from './outcome';
import { bellStops, cook, firstBeat, paceFor, timeLapse } from './session';
import type { Settings, SettingsStore } from './settings';
import { variationOf } from './variation';
import { createVoice } from './voice';

export interface ControlNeeds {
  readonly playhead: Playhead;
  readonly store: SettingsStore;
  readonly layout: Model['page'];
  /** Whether the system asks for less motion. */
  readonly systemStill: ReadonlySignal<boolean>;
  readonly place: Place;
  /** What only a browser can do. */
  readonly desk: Desk;
}

export interface Desk {
  /** The whole address of a place, from its hash. */
  absolute(hash: string): string;
  share(address: string): Promise<'shared' | 'copied' | 'failed'>;
  fullscreen(): void;
  startAgain(): void;
}

export interface Control {
  readonly model: Model;
  readonly acts: Acts;
  readonly muted: ReadonlySignal<boolean>;
  readonly settings: ReadonlySignal<Settings>;
  /** Where the visitor is, for the address bar. */
  readonly here: ReadonlySignal<Place>;
  /** Goes to another place, as a typed address asks. */
  go(place: Place, problems: readonly AddressProblem[]): void;
  direct(cue: Cue): void;
  /** Plays on from wherever it is; skips the question. */
  play(): void;
  /** The presenter's clicker. */
  stop(direction: 1 | -1): void;
  notify(notice: Notice): void;
  setPainted(painted: boolean): void;
  /** Shows what can be heard, for those who want captions. */
  hear(text: string): void;
  /** Lets wall-clock seconds pass. */
  tick(seconds: number): void;
  /** The first act of the visitor: sound may begin. Called once. */
  onFirstAct(callback: () => void): void;
}

/** Problems of an address that leave its order sheet alone. */
const harmless: ReadonlySet<AddressProblem['code']> = new Set([
  'bad-speed',
  'bad-minute',
  'bad-encoding',
  'unknown-part',
  // Those of a sheet come first, and were named.
  'more-problems',
]);

export function createControl({ playhead, store, layout, systemStill, place, desk }: ControlNeeds): Control {
  const run = signal<Run>(cook(place.sheet));
  const show = signal(firstShow);
  const minute = signal(0);
  const seen = signal(0);
  const playing = signal(false);
  const speed = signal<Speed>(1);
  const lapse = signal(false);
  const present = signal(place.present);
  const sound = signal(place.sound);
  const settings = signal(store.settings);
  const notice = signal<Notice | undefined>(undefined);
  const painted = signal(true);
  const watched = signal<ReadonlySet<MenuName>>(new Set());
  const answers = computed(() => answersFor(run.value));
  const outcome = computed(() => outcomeOf(run.value));
  // A presenter's page is silent unless the address asks for sound.
  const muted = computed(() => settings.value.muted || (present.value && !sound.value));
  const { teller, say, hear, hush, tick, ...voice } = createVoice();
  let fresh = true;
  let playsOn = false;
  let firstAct: (() => void) | undefined;
  let acted = false;

  const direct = (cue: Cue): void => void (show.value = next(show.value, cue));

  const warps = (): readonly Warp[] => {
    if (present.value) return [];
    const beat = settings.value.visited ? undefined : firstBeat(run.value, playhead.speed);
    return [beat, timeLapse(run.value, playhead.speed)].filter((warp) => warp !== undefined);
  };

  function load(sheet: OrderSheet, at?: number): void {
    batch(() => {
      if (!fresh || sheet !== run.value.sheet) run.value = cook(sheet);
      fresh = false;
      seen.value = 0;
      hush();
      teller.load(run.value);
      playhead.load({
        end: run.value.end,
        pace: paceFor(run.value.end),
        warps: warps(),
        stops: present.value ? bellStops(run.value) : [],
      });
      direct({
        is: 'loaded',
        midway: at !== undefined,
        answers: answers.value.length,
        present: present.value,
      });
      if (at !== undefined) playhead.seek(at);
    });
  }

  function follow(news: PlayheadNews): void {
    batch(() => {
      minute.value = playhead.minute;
      playing.value = playhead.playing;
      speed.value = playhead.speed;
      seen.value = Math.max(seen.value, playhead.minute);
      lapse.value = playhead.playing && (playhead.warp?.rate ?? 0) > 1;
      if (news === 'moved') teller.reach(playhead.minute, playhead.speed, show.value.revealed);
      else if (news === 'jumped') teller.jump(playhead.minute);
      if (news === 'moved' && playhead.atEnd) finish();
    });
  }

  function finish(): void {
    direct({ is: 'finished' });
    if (show.value.revealed) teller.add(resultOf(outcome.value));
    const { menu } = run.value;
    if (menu !== undefined) watched.value = new Set([...watched.value, menu]);
    if (!settings.value.visited) keep({ visited: true });
  }

  function keep(change: Partial<Settings>): void {
    settings.value = { ...settings.value, ...change };
    if (!store.save(settings.value) && change.visited === undefined) say(words.ui.notices.notKept);
    playhead.bend({ warps: warps() });
  }

  function prefer(change: Partial<Preferences>): void {
    if (!present.value || change.muted === undefined) return keep(change);
    sound.value = !change.muted;
    // Whoever is silent at home asked for sound, too.
    if (sound.value && settings.value.muted) keep(change);
  }

  function act(): void {
    acted = true;
    firstAct?.();
    firstAct = undefined;
  }

  function start(cue: Cue): void {
    if (show.value.screen !== 'question') return;
    act();
    direct(cue);
    playhead.seek(0);
    playhead.play();
  }

  function skip(): void {
    // A class that voted has guessed.
    const { votes } = show.value;
    const most = Math.max(0, ...votes);
    const minuteOfMost = most > 0 ? answers.value[votes.indexOf(most)] : undefined;
    start(minuteOfMost === undefined ? { is: 'skipped' } : { is: 'answered', minute: minuteOfMost });
  }

  function toggle(): void {
    act();
    if (show.value.screen === 'question') skip();
    else if (show.value.screen === 'payoff' || playhead.atEnd) replay();
    else playhead.toggle();
  }

  function replay(): void {
    act();
    direct({ is: 'went' });
    playhead.seek(0);
    playhead.play();
  }

  function seek(to: number): void {
    direct({ is: 'went' });
    playhead.seek(to);
  }

  function step(direction: 1 | -1): void {
    playhead.pause();
    const { minute: now } = playhead;
    seek(direction === 1 ? Math.floor(now + 1e-6) + 1 : Math.ceil(now - 1e-6) - 1);
  }

  function setSpeed(to: Speed | undefined): void {
    if (to === undefined) return;
    playhead.setSpeed(to);
    playhead.bend({ warps: warps() });
  }

  function stop(direction: 1 | -1): void {
    if (direction === -1) {
      playhead.pause();
      seek(playhead.stopBeside(-1));
    } else if (show.value.screen === 'question') skip();
    else if (playhead.atEnd) direct({ is: 'finished' });
    else if (playhead.playing) {
      playhead.pause();
      seek(playhead.stopBeside(1));
    } else playhead.play();
  }

  function open(panel: PanelName): void {
    if (show.value.panel === undefined) playsOn = playhead.playing;
    playhead.pause();
    direct({ is: 'opened', panel });
  }

  function close(): void {
    if (show.value.panel === undefined) return;
    direct({ is: 'closed' });
    if (playsOn) playhead.play();
    playsOn = false;
  }

  const here = computed((): Place => {
    const { sheet, menu } = run.value;
    const stands = show.value.screen === 'cooking' && !playing.value;
    const at = stands ? minute.value : undefined;
    return { menu, sheet, speed: speed.value, at, present: present.value, sound: sound.value };
  });

  function go(to: Place, problems: readonly AddressProblem[]): void {
    batch(() => {
      present.value = to.present;
      sound.value = to.sound;
      playhead.setSpeed(to.speed);
      load(to.sheet, to.at);
      const lines = problems.map((problem) => words.problem(problem));
      if (problems.some(({ code }) => !harmless.has(code))) lines.push(words.ui.notices.supperInstead);
      notice.value = lines.length > 0 ? { lines, broken: false } : undefined;
    });
  }

  const model: Model = {
    run,
    show,
    minute,
    seen,
    playing,
    speed,
    lapse,
    present,
    answers,
    outcome,
    ...voice,
    notice,
    painted,
    page: layout,
    preferences: computed(() => ({ ...settings.value, muted: muted.value })),
    variation: computed(() => variationOf(run.value)),
    menus: computed(() => menuCards(watched.value)),
    still: computed(() =>
      settings.value.motion === 'auto' ? systemStill.value : settings.value.motion === 'reduced',
    ),
  };

  const acts: Acts = {
    answer: (at) => start({ is: 'answered', minute: at }),
    skip,
    toggle,
    replay,
    step,
    seek,
    open,
    close,
    faster: (direction) => setSpeed(speeds[speeds.indexOf(playhead.speed) + direction]),
    nextSpeed: () => setSpeed(speeds[(speeds.indexOf(playhead.speed) + 1) % speeds.length]),
    grab: () => playhead.pause(),
    skipLapse: () => void playhead.skipWarp(),
    showPayoff: () => direct({ is: 'finished' }),
    leavePayoff: () => direct({ is: 'went' }),
    cook(sheet) {
      // Its minutes are rounded as those of an address are.
      const result = readSheet(sheet);
      if (!result.ok) return;
      playsOn = false;
      notice.value = undefined;
      load(result.sheet);
    },
    check(sheet) {
      const result = readSheet(sheet);
      return result.ok ? [] : result.problems;
    },
    share() {
      const address = desk.absolute(writeAddress(here.value));
      void desk.share(address).then((how) => {
        if (how === 'copied') say(words.ui.payoff.copied);
        if (how === 'failed') notice.value = { lines: [words.ui.payoff.notCopied, address], broken: false };
      });
    },
    prefer,
    fullscreen: () => desk.fullscreen(),
    dismiss: () => void (notice.value = undefined),
    startAgain: () => desk.startAgain(),
  };

  playhead.listen(follow);
  if (store.corrupt) say(words.ui.notices.notRead);

  return {
    model,
    acts,
    settings,
    here,
    go,
    direct,
    stop,
    play() {
      if (!playhead.playing) toggle();
    },
    muted,
    notify: (to) => void (notice.value = to),
    hear(text) {
      if (settings.value.captions) hear(text);
    },
    setPainted: (to) => void (painted.value = to),
    onFirstAct(callback) {
      if (acted) callback();
      else firstAct = callback;
    },
    tick,
  };
}

const resultOf = ({ reason, busy, stood, totals }: Outcome): string => {
  const { title, closes } = words.ui.payoff;
  return [
    title[reason](busy, stood.synchronous, stood.concurrent),
    `${closes.synchronous} ${words.number(totals.synchronous)}. ${closes.concurrent} ${words.number(totals.concurrent)}.`,
  ].join(' ');
};
