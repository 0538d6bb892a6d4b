/** The panels on the page: everything that is DOM, over the painted stage. */
import { effect, untracked } from '@preact/signals-core';
import { render, type JSX } from 'preact';
import './cooking.css';
import './question.css';
import './payoff.css';
import './dialogs.css';
import './messages.css';
import './present.css';
import { words } from '../words';
import { Controls } from './controls';
import { Menus } from './menus';
import { Caption, Lapse, NoticeCard, Story, Voices } from './messages';
import type { Acts, Model } from './model';
import { OrderSheetPanel } from './order-sheet';
import { Payoff } from './payoff';
import { Question } from './question';
import { KeysPanel, SettingsPanel } from './settings';
import { pointRibbons } from './ribbon';
import { Strip } from './strip';
import { viewOf, type PanelProps } from './view';

export type { Acts, Model } from './model';

/** Puts the panels into `host`; returns what takes them away. */
export function mountPanels(host: Element, model: Model, acts: Acts): () => void {
  const view = viewOf(model);
  // Whatever a panel reads makes the page draw again when it changes; nothing that is read changes every frame.
  const stopDrawing = effect(() => {
    render(<Page model={model} acts={acts} view={view} />, host);
    untracked(() => pointRibbons(host, model));
  });
  const stopPointing = effect(() => pointRibbons(host, model));
  return () => {
    stopPointing();
    stopDrawing();
    render(null, host);
  };
}

function Page(props: PanelProps): JSX.Element {
  const { model } = props;
  const { screen, black } = model.show.value;
  const { mode, unit, strips } = model.page.value;
  const flags = [model.still.value && 'still', model.present.value && 'present'].filter(
    (flag) => flag !== false,
  );
  return (
    <div
      class={['page', mode, `on-${screen}`, ...flags].join(' ')}
      style={{
        '--unit': `${String(unit)}px`,
        '--foot': `${String(strips.synchronous.y)}px`,
        '--text': model.preferences.value.textSize,
      }}
    >
      <h1 class="unseen">{words.ui.title}</h1>
      <NoticeCard {...props} />
      <Story {...props} />
      {screen === 'question' ? <Question {...props} /> : <Kitchens {...props} />}
      {screen === 'payoff' ? <Payoff {...props} /> : null}
      <Lapse {...props} />
      <Caption {...props} />
      <Voices {...props} />
      <Panel {...props} />
      {black ? (
        <div class="black">
          <p class="unseen">{words.ui.notices.blank}</p>
        </div>
      ) : null}
    </div>
  );
}

function Kitchens(props: PanelProps): JSX.Element {
  return (
    <>
      <Strip {...props} kitchen="synchronous" />
      <Strip {...props} kitchen="concurrent" />
      <Controls {...props} />
    </>
  );
}

function Panel(props: PanelProps): JSX.Element | null {
  switch (props.model.show.value.panel) {
    case 'menus':
      return <Menus {...props} />;
    case 'sheet':
      return <OrderSheetPanel {...props} />;
    case 'settings':
      return <SettingsPanel {...props} />;
    case 'keys':
      return <KeysPanel {...props} />;
    case undefined:
      return null;
  }
}
