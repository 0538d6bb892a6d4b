/** The app's state as signals, and all that a visitor, a key or a script may ask of it. */
import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import {
  lowerBound,
  needsOf,
  readSheet,
  menus,
  usualPlan,
  waitsOn,
  type MenuName,
  type OrderSheet,
  type Plan,
} from '../kitchen';
import type { Acts, Model, Notice, Outcome, PanelName, Preferences, Run } from '../panels/model';
import { speeds, type Playhead, type PlayheadNews, type Speed, type Warp } from '../playback';
import type { KitchenKind } from '../trace';
import { words } from '../words';
import { writeAddress, type AddressProblem, type Place } from './address';
import { firstShow, next, type Cue } from './director';
import { createBehind } from './behind';
import { createCampaignDoor } from './campaign-door';
import { closedGlass, type GlassCue } from './glass';
import { answersFor } from './guess';
import { createLecternDoor } from './lectern-door';
import type { LessonCue } from './lesson';
import { menuCards } from './menu-cards';
import { momentsOf } from './moments';
import { outcomeOf } from './outcome';
import type { PageLayout } from './layout';
import { pythonOf } from './python';
import { bellStops, cook, firstBeat, paceFor, timeLapse } from './session';
import type { Settings, SettingsStore } from './settings';
import { variationOf } from './variation';
import { createVoice } from './voice';

export interface ControlNeeds {
  readonly playhead: Playhead;
  readonly store: SettingsStore;
  /** Where what was reached is kept; `undefined` where nothing may be. */
  readonly storage: Storage | undefined;
  readonly layout: ReadonlySignal<PageLayout>;
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
  directGlass(cue: GlassCue): void;
  directLesson(cue: LessonCue): void;
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

/** Kitchen minutes a wall-clock second, while a shift is played. */
const shiftPace = 1;

/** Few open a file or take one along: what that needs is loaded then. */
const bag = () => import('./bag');

/** Problems of an address that leave its order sheet alone. */
const harmless: ReadonlySet<AddressProblem['code']> = new Set([
  'bad-speed',
  'bad-minute',
  'bad-order',
  'bad-stop',
  'bad-day',
  'bad-acts',
  'no-such',
  'bad-encoding',
  'unknown-part',
  // Those of a sheet come first, and were named.
  'more-problems',
]);

export function createControl({
  playhead,
  store,
  storage,
  layout,
  systemStill,
  place,
  desk,
}: ControlNeeds): Control {
  const run = signal<Run>(cook(place.sheet, place.plan));
  const show = signal(firstShow);
  const minute = signal(0);
  const seen = signal(0);
  const playing = signal(false);
  const speed = signal<Speed>(1);
  const lapse = signal(false);
  const present = signal(place.present);
  const sound = signal(place.sound);
  const embed = signal(place.embed);
  const settings = signal(store.settings);
  const notice = signal<Notice | undefined>(undefined);
  const painted = signal(true);
  const watched = signal<ReadonlySet<MenuName>>(new Set());
  const answers = computed(() => answersFor(run.value));
  const outcome = computed(() => outcomeOf(run.value));
  // A presenter's page is silent unless the address asks for sound.
  const muted = computed(() => settings.value.muted || (present.value && !sound.value));
  const { teller, say, hear, hush, tell, tick, ...voice } = createVoice();
  const still = computed(() =>
    settings.value.motion === 'auto' ? systemStill.value : settings.value.motion === 'reduced',
  );
  let fresh = true;
  let playsOn = false;
  let firstAct: (() => void) | undefined;
  let acted = false;

  const direct = (cue: Cue): void => void (show.value = next(show.value, cue));

  const warps = (): readonly Warp[] => {
    if (present.value || lectern.alone() || shift.view.value !== undefined) return [];
    const beat = settings.value.visited ? undefined : firstBeat(run.value, playhead.speed);
    return [beat, timeLapse(run.value, playhead.speed)].filter((warp) => warp !== undefined);
  };

  const behind = createBehind({
    playhead,
    glass: place.glass,
    run,
    minute,
    replace: (to) => {
      const { minute: at } = playhead;
      const furthest = seen.value;
      run.value = to;
      direct({ is: 'went' });
      putIn();
      playhead.seek(at);
      seen.value = Math.min(furthest, to.end);
    },
    stand: (at) => {
      playhead.pause();
      seek(at);
    },
  });

  /** Puts the run in at its start. */
  function putIn(): void {
    seen.value = 0;
    hush();
    teller.load(run.value);
    playhead.load({ end: run.value.end, pace: paceFor(run.value.end), warps: warps(), stops: stops.value });
  }

  const lectern = createLecternDoor({
    playhead,
    run,
    minute,
    furthest: seen,
    playing,
    glass: behind.glass,
    present,
    put: putOn,
    clear() {
      shift.open(undefined);
      behind.load(closedGlass);
    },
    changed(totals) {
      playhead.bend({ warps: warps() });
      if (show.value.revealed !== totals) direct({ is: 'revealed' });
    },
    leave(to) {
      lectern.open(undefined);
      behind.load(closedGlass);
      load(run.value.sheet, usualPlan);
      if (to !== undefined) open(to);
    },
    failed() {
      direct({ is: 'closed' });
      notice.value = { lines: [words.ui.lessons.failed], broken: false };
    },
  });

  const shift = createCampaignDoor({
    playhead,
    storage,
    layout,
    minute,
    playing,
    still,
    away: computed(() => behind.glass.value.open || show.value.panel !== undefined || show.value.black),
    discreet: computed(() => present.value || embed.value),
    options: computed(() => ({ rush: settings.value.rush, oneTap: settings.value.oneTap })),
    setOptions: (options) => keep(options),
    put(to, end) {
      putOn(to);
      playhead.load({ end, pace: shiftPace });
    },
    grow(to, end) {
      run.value = to;
      seen.value = Math.min(seen.value, end);
      playhead.bend({ end });
    },
    clear() {
      lectern.open(undefined);
      behind.load(closedGlass);
      direct({ is: 'closed' });
    },
    // Whoever leaves an evening looks for another.
    leave() {
      load(menus.supper, usualPlan);
      if (!embed.value) open('shifts');
    },
    tell,
    say,
    share: () => acts.share(),
    notify: (text) => void (notice.value = { lines: [text], broken: false }),
    acted: act,
    failed: () => void (notice.value = { lines: [words.ui.shifts.failed], broken: false }),
  });

  /** Where playing stops: of a lesson its own places, for a presenter before each bell, for who asks before each choice. */
  const stops = computed((): readonly number[] =>
    shift.view.value !== undefined
      ? []
      : [...(lectern.stops() ?? (present.value ? bellStops(run.value) : [])), ...behind.stops.value],
  );
  effect(() => playhead.bend({ stops: stops.value }));

  function load(sheet: OrderSheet, plan: Plan, at?: number): void {
    batch(() => {
      if (!fresh || sheet !== run.value.sheet) run.value = cook(sheet, plan);
      fresh = false;
      putIn();
      direct({
        is: 'loaded',
        midway: at !== undefined || embed.value || behind.glass.value.open,
        answers: answers.value.length,
        present: present.value,
      });
      if (at !== undefined) playhead.seek(at);
    });
  }

  /** Puts a run on that is cooked already, past the question. */
  function putOn(to: Run): void {
    playsOn = false;
    run.value = to;
    fresh = false;
    putIn();
    direct({ is: 'loaded', midway: true, answers: 0, present: present.value });
  }

  /** Shows a run that was not cooked here, and looks inside. */
  function showRun(to: Run, kitchen: KitchenKind): void {
    batch(() => {
      notice.value = undefined;
      lectern.open(undefined);
      shift.open(undefined);
      behind.load({ ...closedGlass, open: true, kitchen });
      putOn(to);
    });
  }

  function follow(news: PlayheadNews): void {
    batch(() => {
      minute.value = playhead.minute;
      playing.value = playhead.playing;
      speed.value = playhead.speed;
      seen.value = Math.max(seen.value, playhead.minute);
      lapse.value = playhead.playing && (playhead.warp?.rate ?? 0) > 1;
      behind.follow(news);
      if (shift.view.value !== undefined) return;
      if (news === 'moved') teller.reach(playhead.minute, playhead.speed, show.value.revealed);
      else if (news === 'jumped') teller.jump(playhead.minute);
      if (news === 'moved' && playhead.atEnd) finish();
    });
  }

  function finish(): void {
    // Whoever looks inside goes on looking, and a lesson has its own end.
    if (!behind.glass.value.open && lectern.view.value === undefined) direct({ is: 'finished' });
    if (show.value.revealed && !lectern.alone()) teller.add(resultOf(outcome.value));
    const { menu } = run.value;
    if (menu !== undefined && !lectern.alone()) watched.value = new Set([...watched.value, menu]);
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
    playOn();
  }

  /** Plays, or goes to the choice that is due at this very moment. */
  function playOn(): void {
    if (!behind.playsToChoice()) playhead.play();
  }

  function skip(): void {
    // A class that voted has guessed.
    const { votes } = show.value;
    const most = Math.max(0, ...votes);
    const minuteOfMost = most > 0 ? answers.value[votes.indexOf(most)] : undefined;
    start(minuteOfMost === undefined ? { is: 'skipped' } : { is: 'answered', minute: minuteOfMost });
  }

  function toggle(): void {
    if (shift.view.value !== undefined) return shift.acts.toggle();
    if (!playhead.playing && !lectern.mayPlay()) return;
    act();
    if (show.value.screen === 'question') skip();
    else if (show.value.screen === 'payoff' || playhead.atEnd) replay();
    else if (playhead.playing) playhead.pause();
    else playOn();
  }

  function replay(): void {
    if (shift.view.value !== undefined) {
      // Who looks inside loses nothing by a key.
      if (!behind.glass.value.open) shift.acts.restart();
      return;
    }
    if (lectern.limit() === 0) return;
    act();
    direct({ is: 'went' });
    playhead.seek(0);
    playOn();
  }

  function seek(to: number): void {
    direct({ is: 'went' });
    playhead.seek(Math.min(to, lectern.limit()));
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
    if (shift.view.value !== undefined) return direction === 1 ? shift.acts.catchUp() : step(-1);
    if (direction === -1) {
      playhead.pause();
      seek(playhead.stopBeside(-1));
    } else if (show.value.screen === 'question') skip();
    else if (playhead.atEnd) direct({ is: 'finished' });
    else if (playhead.playing) {
      playhead.pause();
      seek(playhead.stopBeside(1));
    } else if (lectern.mayPlay()) playOn();
  }

  function open(panel: PanelName): void {
    if (show.value.panel === undefined) playsOn = playhead.playing;
    playhead.pause();
    if (panel === 'shifts') shift.unfold();
    direct({ is: 'opened', panel });
  }

  function close(): void {
    if (show.value.panel === undefined) return;
    direct({ is: 'closed' });
    if (playsOn) playhead.play();
    playsOn = false;
  }

  const here = computed((): Place => {
    const { sheet, menu, plan } = run.value;
    const stands = show.value.screen === 'cooking' && !playing.value;
    return {
      menu,
      sheet,
      plan,
      speed: speed.value,
      at: stands ? behind.moment.value : undefined,
      event: stands ? behind.pinned.value : undefined,
      present: present.value,
      sound: sound.value,
      embed: embed.value,
      glass: behind.glass.value,
      lesson: lectern.place.value,
      shift: shift.place.value,
    };
  });

  function go(to: Place, problems: readonly AddressProblem[]): void {
    batch(() => {
      present.value = to.present;
      sound.value = to.sound;
      embed.value = to.embed;
      behind.load(to.glass);
      playhead.setSpeed(to.speed);
      lectern.open(undefined);
      shift.open(undefined);
      // A lesson puts its own run on, and a shift too; till they are loaded, their sheet stands there.
      const brought = to.lesson !== undefined || to.shift !== undefined;
      load(to.sheet, to.plan, brought ? 0 : to.at);
      if (!brought && to.event !== undefined) behind.acts.goTo(to.event);
      lectern.open(to.lesson);
      shift.open(to.shift);
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
    embed,
    glass: behind.glass,
    lesson: lectern.view,
    shift: shift.view,
    shifts: shift.map,
    happened: behind.happened,
    moment: behind.moment,
    before: behind.before,
    answers,
    outcome,
    moments: computed(() => momentsOf(run.value)),
    code: pythonOf(run, behind.glass),
    waits: computed(() => waitsOn(run.value.sheet)),
    needs: computed(() => needsOf(run.value.sheet)),
    bound: computed(() => lowerBound(run.value.sheet)),
    ...voice,
    notice,
    painted,
    page: layout,
    preferences: computed(() => ({ ...settings.value, muted: muted.value })),
    variation: computed(() => variationOf(run.value)),
    menus: computed(() => menuCards(watched.value)),
    still,
  };

  const mayLook = (): boolean => lectern.view.value?.free ?? true;

  const acts: Acts = {
    ...behind.acts,
    change(to) {
      if (shift.view.value === undefined) behind.acts.change(to);
    },
    toggleGlass() {
      if (behind.glass.value.open || mayLook()) behind.acts.toggleGlass();
    },
    showPane(pane) {
      if (mayLook()) behind.acts.showPane(pane);
    },
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
    showPayoff() {
      if (lectern.view.value === undefined && shift.view.value === undefined) direct({ is: 'finished' });
    },
    leavePayoff: () => direct({ is: 'went' }),
    cook(sheet) {
      // Its minutes are rounded as those of an address are.
      const result = readSheet(sheet);
      if (!result.ok) return;
      playsOn = false;
      lectern.open(undefined);
      shift.open(undefined);
      notice.value = undefined;
      behind.load({ ...behind.glass.value, selected: undefined, bookmarks: [] });
      load(result.sheet, usualPlan);
    },
    check(sheet) {
      const result = readSheet(sheet);
      return result.ok ? [] : result.problems;
    },
    async openFile(text) {
      const opened = await bag().then(
        ({ openText }) => openText(text),
        () => ({ is: 'problem', lines: [words.ui.take.failed] }) as const,
      );
      if (opened.is === 'problem') notice.value = { lines: opened.lines, broken: false };
      else if (opened.is === 'sheet') acts.cook(opened.sheet);
      else showRun(opened.run, opened.kitchen);
    },
    async programText() {
      const { programText } = await bag();
      return programText(run.value, behind.glass.value.kitchen, desk.absolute(writeAddress(here.value)));
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
    lesson: lectern.acts,
    shift: shift.acts,
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
    directGlass: (cue) => {
      if (behind.glass.value.open || mayLook()) behind.direct(cue);
    },
    directLesson: lectern.direct,
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
    tick(seconds) {
      tick(seconds);
      shift.tick(seconds);
    },
  };
}

const resultOf = ({ reason, busy, stood, totals }: Outcome): string => {
  const { title, closes, never } = words.ui.payoff;
  const hers = reason === 'stuck' ? never : words.number(totals.concurrent);
  return [
    title[reason](busy, stood.synchronous, stood.concurrent),
    `${closes.synchronous} ${words.number(totals.synchronous)}. ${closes.concurrent} ${hers}.`,
  ].join(' ');
};
