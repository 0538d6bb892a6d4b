/** Settings that persist, and the list of keys. */
import type { JSX } from 'preact';
import { words } from '../words';
import { Dialog } from './kit';
import type { Acts, Model } from './model';

interface PanelProps {
  readonly model: Model;
  readonly acts: Acts;
}

const motions = ['auto', 'reduced', 'full'] as const;
const textSizes = [1, 1.25, 1.5] as const;

export function SettingsPanel({ model, acts }: PanelProps): JSX.Element {
  const { settings } = words.ui;
  const { volume, muted, music, captions, motion, textSize } = model.preferences.value;
  return (
    <Dialog title={settings.title} name="settings" onClose={() => acts.close()}>
      <label class="setting">
        <span>{settings.volume}</span>
        <input
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={volume}
          aria-valuetext={words.percent(volume)}
          onInput={(event) => acts.prefer({ volume: event.currentTarget.valueAsNumber })}
        />
      </label>
      <Check name={settings.muted} checked={muted} onChange={(to) => acts.prefer({ muted: to })} />
      <Check name={settings.music} checked={music} onChange={(to) => acts.prefer({ music: to })} />
      <Check name={settings.captions} checked={captions} onChange={(to) => acts.prefer({ captions: to })} />
      <Choice
        name={settings.motion}
        options={motions.map((each) => ({ value: each, name: settings.motions[each] }))}
        chosen={motion}
        onChoose={(to) => acts.prefer({ motion: to })}
      />
      <Choice
        name={settings.textSize}
        options={textSizes.map((each) => ({ value: each, name: settings.textSizes[each] ?? '' }))}
        chosen={textSize}
        onChoose={(to) => acts.prefer({ textSize: to })}
      />
      <footer class="dialog-foot">
        {document.fullscreenEnabled ? (
          <button type="button" class="button small" onClick={() => acts.fullscreen()}>
            {settings.fullscreen}
          </button>
        ) : null}
        <button type="button" class="button small" onClick={() => acts.open('keys')}>
          {settings.keys}
        </button>
      </footer>
    </Dialog>
  );
}

function Check({
  name,
  checked,
  onChange,
}: {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): JSX.Element {
  return (
    <label class="setting">
      <span>{name}</span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

function Choice<Value extends string | number>({
  name,
  options,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}): JSX.Element {
  return (
    <fieldset class="setting">
      <legend>{name}</legend>
      <span class="choice">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === chosen}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

export function KeysPanel({ acts }: Pick<PanelProps, 'acts'>): JSX.Element {
  const { keys } = words.ui;
  const list = (rows: readonly (readonly string[])[]): JSX.Element => (
    <dl class="key-list">
      {rows.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <Dialog title={keys.title} name="keys" onClose={() => acts.close()}>
      {list(keys.list)}
      <h3>{keys.presenter}</h3>
      <p>{keys.presenterHow}</p>
      {list(keys.presenterList)}
    </Dialog>
  );
}
