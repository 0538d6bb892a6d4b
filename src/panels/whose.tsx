/** The switch between his loop and hers. */
import type { JSX } from 'preact';
import { words } from '../words';
import { glassWords } from '../words/glass';
import type { PanelProps } from './view';

const kitchens = ['synchronous', 'concurrent'] as const;

export function Whose({ model, acts }: Pick<PanelProps, 'model' | 'acts'>): JSX.Element {
  const { whose, kitchens: names } = glassWords;
  const { kitchen } = model.glass.value;
  return (
    <div class="whose" role="group" aria-label={whose}>
      {kitchens.map((each) => (
        <button
          key={each}
          type="button"
          class={each}
          aria-pressed={each === kitchen}
          title={words.ui.kitchens[each]}
          onClick={() => acts.watchKitchen(each)}
        >
          {names[each]}
        </button>
      ))}
    </div>
  );
}
