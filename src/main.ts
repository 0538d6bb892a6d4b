/** The composition root: the one file that knows everybody. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import './style.css';
import { readAddress } from './app/address';
import { followAddress } from './app/bar';
import { createControl, type Control } from './app/control';
import { browserDesk } from './app/desk';
import { makeFace, type Face } from './app/face';
import { listenToKeys } from './app/keyboard';
import { openSettings } from './app/settings';
import { startTicker } from './app/ticker';
import { watchViewport, type Viewport } from './app/viewport';
import { mountPanels } from './panels';
import { faces } from './panels/look';
import type { Model } from './panels/model';
import { Playhead } from './playback';
import type { Sound } from './sound';
import { words } from './words';

declare global {
  interface Window {
    /** For those who embed the page or drive it from a script. */
    whileItBakes?: Face;
  }
}

const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

function start(): void {
  const playhead = new Playhead();
  const viewport = watchViewport();
  const { place, problems } = readAddress(location.hash, location.search);
  const control = createControl({
    playhead,
    place,
    store: openSettings(localStorageIfAllowed()),
    storage: localStorageIfAllowed(),
    layout: viewport.layout,
    systemStill: mediaSignal('(prefers-reduced-motion: reduce)'),
    desk: browserDesk,
  });
  effect(() =>
    viewport.setGlass(control.model.glass.value.open && control.model.show.value.screen !== 'question'),
  );
  effect(() => viewport.setLesson(control.model.lesson.value));
  effect(() => viewport.setShift(control.model.shift.value?.tickets.length));
  catchErrors(control);
  control.go(place, problems);
  mountPanels(element('panels'), control.model, control.acts);
  listenToKeys(control);
  followAddress(control);
  startTicker((seconds) => {
    playhead.advance(seconds);
    control.tick(seconds);
  });
  window.whileItBakes = makeFace({
    playhead,
    run: () => control.model.run.value,
    cook: (sheet) => control.acts.cook(sheet),
    play: () => control.play(),
    seek: (minute) => control.acts.seek(minute),
    step: (direction) => control.acts.step(direction),
    onLoad: (callback) => {
      effect(() => {
        void control.model.run.value;
        untracked(callback);
      });
    },
  });
  void raiseCurtain(control, playhead, viewport);
  void strikeUp(control, playhead);
  void keepOffline();
}

/** The painted kitchens come after the first paint; without WebGL the words go on alone. */
async function raiseCurtain(
  { model, setPainted }: Control,
  playhead: Playhead,
  viewport: Viewport,
): Promise<void> {
  try {
    const { mountStage } = await import('./scenes');
    const stage = await mountStage(element('stage'), {
      playhead,
      layout: viewport.layout.value.stage,
      pixelRatio: viewport.pixelRatio(),
      reducedMotion: model.still.value,
      onNews: (news) => {
        setPainted(news !== 'context-lost' && news !== 'failed');
        if (news === 'ready' || news === 'failed') liftSplash();
      },
    });
    const rules = computed(() => model.shift.value?.rules);
    // Behind the glass the other kitchen is there too.
    const alone = computed(() => rules.value !== undefined && !model.glass.value.open);
    effect(() => {
      const { spans } = model.run.value;
      const { concurrent } = spans;
      stage.load(alone.value ? { concurrent } : spans, rules.value && { ...rules.value, faces });
    });
    effect(() => stage.layout(viewport.layout.value.stage, viewport.pixelRatio()));
    effect(() => stage.setReducedMotion(model.still.value));
  } catch (error) {
    console.warn('The kitchens cannot be painted:', error);
    setPainted(false);
    liftSplash();
  }
}

/** Sound comes after everything else; without it the evening goes on in silence. */
async function strikeUp(
  { model, settings, muted, hear, onFirstAct }: Control,
  playhead: Playhead,
): Promise<void> {
  try {
    const { mountSound } = await import('./sound');
    const sound = mountSound({
      playhead,
      volume: settings.value.volume,
      muted: muted.value,
      onCaption: hear,
    });
    const byHand = computed(() => model.shift.value !== undefined);
    effect(() => {
      const { spans } = model.run.value;
      sound.load(byHand.value ? { concurrent: spans.concurrent } : spans);
    });
    effect(() => sound.setVolume(settings.value.volume));
    effect(() => sound.setMuted(muted.value));
    effect(() => sound.setMusic(settings.value.music));
    const rightly = computed(
      () =>
        model.show.value.screen === 'payoff' &&
        model.show.value.guess === model.outcome.value.totals.concurrent,
    );
    effect(() => {
      if (rightly.value) sound.play('success');
    });
    onFirstAct(() => sound.unlock());
    answerByEar(model, sound);
  } catch (error) {
    console.warn('The kitchens cannot be heard:', error);
  }
}

/** A button sounds when it is pressed, and so does what a key does in a shift; what is refused there sounds apart. */
function answerByEar({ run, shift }: Model, sound: Pick<Sound, 'play'>): void {
  const standing = (): readonly unknown[] => [run.value, shift.value?.pinned, shift.value?.hints];
  const refused = (): unknown => shift.value?.refusal;
  let before = { standing: standing(), refused: refused() };
  // The capture comes before all that the press does, the bubble after it.
  const look = (): void => void (before = { standing: standing(), refused: refused() });
  const answer = (pressed: boolean): void => {
    const refusal = refused();
    if (refusal !== undefined && refusal !== before.refused) sound.play('unpop');
    else if (pressed || standing().some((part, i) => part !== before.standing[i])) sound.play('tap');
  };
  addEventListener('click', look, { capture: true });
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('button, label')) answer(true);
  });
  addEventListener('keydown', look, { capture: true });
  addEventListener('keydown', () => {
    if (shift.value !== undefined) answer(false);
  });
}

function liftSplash(): void {
  const splash = document.getElementById('splash');
  if (splash === null || splash.classList.contains('leaves')) return;
  splash.classList.add('leaves');
  setTimeout(() => splash.remove(), 700);
}

function catchErrors({ notify }: Control): void {
  const broken = (): void => notify({ lines: [words.ui.notices.broken], broken: true });
  addEventListener('error', ({ error }) => {
    // Without an error it is a stranger's: a script of an extension, or a loop of observers.
    if (error instanceof Error) broken();
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof Error) broken();
  });
}

/** When not even the panels can be drawn: the same words without them. */
function sayPlainly(): void {
  const { broken, startAgain } = words.ui.notices;
  const link = document.createElement('a');
  link.href = location.pathname;
  link.textContent = startAgain;
  const text = document.createElement('p');
  text.className = 'plain card';
  text.append(`${broken} `, link);
  element('panels').replaceChildren(text);
  liftSplash();
}

function localStorageIfAllowed(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function mediaSignal(query: string): ReadonlySignal<boolean> {
  const media = matchMedia(query);
  const matches = signal(media.matches);
  media.addEventListener('change', () => (matches.value = media.matches));
  return matches;
}

/** Private windows and sandboxed frames refuse, at once or later; the page works without. */
async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD) return;
  try {
    await navigator.serviceWorker.register('./sw.js');
  } catch (error) {
    console.info('This page is not kept for offline use:', error);
  }
}

try {
  start();
} catch (error) {
  console.error(error);
  sayPlainly();
}
