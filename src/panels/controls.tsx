/** The round button, and the quiet ones around it. */
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words';
import { IconButton } from './icons';
import { boxOf } from './kit';
import type { Acts, Model } from './model';

interface ControlsProps {
  readonly model: Model;
  readonly acts: Acts;
}

export function Controls({ model, acts }: ControlsProps): JSX.Element {
  const { controls } = words.ui;
  const { mode, controls: place } = model.page.value;
  const minute = useComputed(() => controls.clock(Math.floor(model.minute.value + 1e-6)));
  const cooking = model.show.value.screen === 'cooking';
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that was pressed went with the question: the keyboard goes on from here.
    if (model.playing.peek() && document.activeElement === document.body)
      section.current?.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={section}
      class={`controls ${mode}`}
      aria-label={controls.name}
      style={boxOf(place)}
    >
      <p class="unseen">{minute}</p>
      <div class="controls-time">
        <IconButton icon="restart" name={controls.restart} kind="round" onPress={() => acts.replay()} />
        <IconButton icon="back" name={controls.back} kind="round" onPress={() => acts.step(-1)} />
        <PlayButton model={model} acts={acts} />
        <IconButton icon="on" name={controls.on} kind="round" onPress={() => acts.step(1)} />
        <SpeedButton model={model} acts={acts} />
      </div>
      <Others model={model} acts={acts} />
      {cooking ? <ResultButton model={model} acts={acts} /> : null}
    </section>
  );
}

function PlayButton({ model, acts }: ControlsProps): JSX.Element {
  const { controls } = words.ui;
  const playing = model.playing.value;
  const atEnd = useComputed(() => model.minute.value >= model.run.value.end).value;
  return (
    <IconButton
      icon={playing ? 'pause' : atEnd ? 'restart' : 'play'}
      name={playing ? controls.pause : atEnd ? controls.replay : controls.play}
      kind="main"
      onPress={() => acts.toggle()}
    />
  );
}

function SpeedButton({ model, acts }: ControlsProps): JSX.Element {
  const { controls } = words.ui;
  const text = controls.speeds[model.speed.value] ?? '';
  const name = controls.speed(text);
  return (
    <button type="button" class="icon-button round speed" aria-label={name} title={name} onClick={() => acts.nextSpeed()}>
      {text}
    </button>
  );
}

/** What has nothing to do with time: in `low` it stands in the other gutter. */
function Others({ model, acts }: ControlsProps): JSX.Element {
  const { controls } = words.ui;
  const { muted } = model.preferences.value;
  return (
    <div class="controls-others">
      <IconButton icon="menus" name={controls.menus} onPress={() => acts.open('menus')} />
      <IconButton
        icon={muted ? 'silent' : 'sound'}
        name={muted ? controls.unmute : controls.mute}
        onPress={() => acts.prefer({ muted: !muted })}
      />
      {document.fullscreenEnabled ? (
        <IconButton icon="fullscreen" name={controls.fullscreen} onPress={() => acts.fullscreen()} />
      ) : null}
      <IconButton icon="settings" name={controls.settings} onPress={() => acts.open('settings')} />
    </div>
  );
}

function ResultButton({ model, acts }: ControlsProps): JSX.Element | null {
  const atEnd = useComputed(() => model.minute.value >= model.run.value.end && !model.playing.value).value;
  if (!atEnd) return null;
  return (
    <button type="button" class="button result" onClick={() => acts.showPayoff()}>
      {words.ui.controls.result}
    </button>
  );
}
