/** The panels on the page: everything that is DOM, over the painted stage. */
import { render, type JSX } from 'preact';
import './cooking.css';
import './question.css';
import './payoff.css';
import './dialogs.css';
import './messages.css';
import { words } from '../words';
import { Controls } from './controls';
import { Menus } from './menus';
import { Caption, Lapse, NoticeCard, Story, Voices } from './messages';
import type { Acts, Model } from './model';
import { OrderSheetPanel } from './order-sheet';
import { Payoff } from './payoff';
import { Question } from './question';
import { KeysPanel, SettingsPanel } from './settings';
import { Strip } from './strip';

export type { Acts, Model } from './model';

interface PageProps {
  readonly model: Model;
  readonly acts: Acts;
}

/** Puts the panels into `host`; returns what takes them away. */
export function mountPanels(host: Element, model: Model, acts: Acts): () => void {
  render(<Page model={model} acts={acts} />, host);
  return () => render(null, host);
}

function Page({ model, acts }: PageProps): JSX.Element {
  const { screen, black } = model.show.value;
  const { mode, unit, strips } = model.page.value;
  const flags = [model.still.value && 'still', model.present.value && 'present'].filter((flag) => flag !== false);
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
      <NoticeCard model={model} acts={acts} />
      <Story model={model} />
      {screen === 'question' ? <Question model={model} acts={acts} /> : <Kitchens model={model} acts={acts} />}
      {screen === 'payoff' ? <Payoff model={model} acts={acts} /> : null}
      <Lapse model={model} acts={acts} />
      <Caption model={model} />
      <Voices model={model} />
      <Panel model={model} acts={acts} />
      {black ? (
        <div class="black">
          <p class="unseen">{words.ui.notices.blank}</p>
        </div>
      ) : null}
    </div>
  );
}

function Kitchens({ model, acts }: PageProps): JSX.Element {
  return (
    <>
      <Strip model={model} acts={acts} kitchen="synchronous" />
      <Strip model={model} acts={acts} kitchen="concurrent" />
      <Controls model={model} acts={acts} />
    </>
  );
}

function Panel({ model, acts }: PageProps): JSX.Element | null {
  switch (model.show.value.panel) {
    case 'menus':
      return <Menus model={model} acts={acts} />;
    case 'sheet':
      return <OrderSheetPanel model={model} acts={acts} />;
    case 'settings':
      return <SettingsPanel model={model} acts={acts} />;
    case 'keys':
      return <KeysPanel acts={acts} />;
    case undefined:
      return null;
  }
}
