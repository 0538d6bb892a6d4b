/** Every event in a plain sentence, in step with the playhead. */
import { batch, effect, untracked } from '@preact/signals-core';
import type { JSX } from 'preact';
import { storyWords } from '../words/glass';
import { Lines } from './story/lines';
import { stateOf, type StoryState } from './story/state';
import { StoryTools } from './story/tools';
import { Island, type Inside } from './island';
import type { PanelProps } from './view';

export function StoryPane(props: PanelProps): JSX.Element {
  return <Island kind="tale" start={() => start(props)} />;
}

function start({ model, acts }: PanelProps): Inside {
  const state = stateOf(model);
  return {
    draw: () => (
      <>
        <StoryTools model={model} acts={acts} state={state} />
        <Lines
          state={state}
          trace={state.trace.value}
          lines={state.lines.value}
          told={state.told.value}
          known={state.known.value}
          drawn={state.drawn.value}
          revealed={model.show.value.revealed}
          onGo={(happened) => acts.goTo(happened)}
        />
        <Back state={state} />
      </>
    ),
    onShown: () => startAnew(state),
  };
}

/** Another run, kitchen or kind of sentences is read from where it stands. */
const startAnew = (state: StoryState): (() => void) =>
  effect(() => {
    void state.lines.value;
    untracked(() => catchUp(state));
  });

const catchUp = ({ reading, away, note }: StoryState): void =>
  batch(() => {
    reading.value = undefined;
    away.value = false;
    note.value = '';
  });

function Back({ state }: { readonly state: StoryState }): JSX.Element | null {
  if (!state.away.value) return null;
  return (
    <button type="button" class="tale-back" onClick={() => catchUp(state)}>
      {storyWords.back}
    </button>
  );
}
