/** The round button, and the quiet ones around it. */
import type { JSX } from 'preact';
import { words } from '../words';
import { Icon, IconButton } from './icons';
import { boxOf } from './kit';
import type { PanelProps } from './view';

// The button that was pressed went with the question: the keyboard goes on from here. Older browsers cannot say.
const takeFocus = (section: HTMLElement | null): void => {
  if (document.activeElement === document.body && navigator.userActivation?.hasBeenActive)
    section?.querySelector<HTMLElement>('.main, .way-back')?.focus({ preventScroll: true });
};

export function Controls(props: PanelProps): JSX.Element {
  const { model, acts, view } = props;
  const { controls } = words.ui;
  const { mode, controls: place } = model.page.value;
  const cooking = model.show.value.screen === 'cooking';
  const inShift = model.shift.value !== undefined;
  return (
    <section ref={takeFocus} class={`controls ${mode}`} aria-label={controls.name} style={boxOf(place)}>
      <p class="unseen">{controls.clock(view.whole.value)}</p>
      <div class="controls-time">
        {/* A shift would begin anew. */}
        {inShift ? null : (
          <IconButton icon="restart" name={controls.restart} kind="round" onPress={() => acts.replay()} />
        )}
        <IconButton icon="back" name={controls.back} kind="round" onPress={() => acts.step(-1)} />
        {view.stands.value === undefined ? (
          <>
            <PlayButton {...props} />
            <IconButton icon="on" name={controls.on} kind="round" onPress={() => acts.step(1)} />
            <SpeedButton {...props} />
          </>
        ) : (
          <WayBack {...props} to={view.stands.value} />
        )}
      </div>
      <Others {...props} />
      {cooking && !inShift ? <ResultButton {...props} /> : null}
    </section>
  );
}

function PlayButton({ model, acts, view }: PanelProps): JSX.Element {
  const { controls } = words.ui;
  const playing = model.playing.value;
  const atEnd = view.atEnd.value;
  return (
    <IconButton
      icon={playing ? 'pause' : atEnd ? 'restart' : 'play'}
      name={playing ? controls.pause : atEnd ? controls.replay : controls.play}
      kind="main"
      onPress={() => acts.toggle()}
    />
  );
}

/** Nothing can be played on: where the hands are free, somebody has to choose. */
function WayBack({ acts, to }: PanelProps & { readonly to: 'choice' | 'over' }): JSX.Element {
  return (
    <button type="button" class="button primary small way-back" onClick={() => acts.toggleGlass()}>
      {words.ui.shifts.back[to]}
    </button>
  );
}

function SpeedButton({ model, acts }: PanelProps): JSX.Element {
  const { controls } = words.ui;
  const text = controls.speeds[model.speed.value] ?? '';
  const name = controls.speed(text);
  return (
    <button
      type="button"
      class="icon-button round speed"
      aria-label={name}
      title={name}
      onClick={() => acts.nextSpeed()}
    >
      {text}
    </button>
  );
}

/** What has nothing to do with time: in `low` it stands in the other gutter. */
function Others({ model, acts }: PanelProps): JSX.Element {
  return (
    <div class="controls-others">
      <GlassButton acts={acts} />
      {model.embed.value ? null : <Quiet model={model} acts={acts} />}
    </div>
  );
}

function Quiet({ model, acts }: Omit<PanelProps, 'view'>): JSX.Element {
  const { controls } = words.ui;
  const { muted } = model.preferences.value;
  return (
    <>
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
    </>
  );
}

function GlassButton({ acts }: Pick<PanelProps, 'acts'>): JSX.Element {
  const { glass } = words.ui;
  return (
    <button
      type="button"
      class="look-inside"
      aria-label={glass.open}
      title={glass.open}
      onClick={() => acts.toggleGlass()}
    >
      <Icon name="glass" />
      <span>{glass.why}</span>
    </button>
  );
}

function ResultButton({ model, acts, view }: PanelProps): JSX.Element | null {
  if (!view.atEnd.value || model.playing.value) return null;
  return (
    <button type="button" class="button primary result" onClick={() => acts.showPayoff()}>
      {words.ui.controls.result}
    </button>
  );
}
