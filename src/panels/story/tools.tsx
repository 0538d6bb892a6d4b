/** What stands over the sentences: whose they are, which of them, and a copy of them. */
import { untracked } from '@preact/signals-core';
import type { JSX } from 'preact';
import { storyWords } from '../../words/glass';
import type { Acts, Model } from '../model';
import { namesIn } from '../told';
import { storyMinute, storyText } from './told';
import { Whose } from '../whose';
import type { StoryState } from './state';

interface ToolsProps {
  readonly model: Model;
  readonly acts: Acts;
  readonly state: StoryState;
}

export function StoryTools({ model, acts, state }: ToolsProps): JSX.Element {
  const { kitchenOnly, dishOnly, note, trace } = state;
  const { selected } = model.glass.value;
  const only = selected === undefined ? undefined : namesIn(trace.value).dish(selected);
  return (
    <header class="tale-tools">
      <Whose model={model} acts={acts} />
      <span class="tale-filters" role="group" aria-label={storyWords.show}>
        <button
          type="button"
          aria-pressed={kitchenOnly.value}
          title={storyWords.kitchenOnlyHow}
          onClick={() => (kitchenOnly.value = !kitchenOnly.value)}
        >
          {storyWords.kitchenOnly}
        </button>
        <button
          type="button"
          aria-pressed={dishOnly.value && only !== undefined}
          disabled={only === undefined}
          title={only === undefined ? storyWords.dishOnlyHow : undefined}
          onClick={() => (dishOnly.value = !dishOnly.value)}
        >
          {only === undefined ? storyWords.dishOnlyNone : storyWords.dishOnly(only)}
        </button>
        <button type="button" title={storyWords.copyHow} onClick={() => void copy(model, state)}>
          {storyWords.copy}
        </button>
      </span>
      <p class="tale-note" role="status">
        {note.value}
      </p>
    </header>
  );
}

/** All sentences told so far, of those that are shown, each with its minute. */
async function copy({ show }: Model, { lines, told, trace, note }: StoryState): Promise<void> {
  const text = untracked(() => {
    const { revealed } = show.value;
    return lines.value
      .slice(0, told.value)
      .map((line) => storyWords.line(storyMinute(line, revealed), storyText(trace.value, line, revealed)));
  });
  const ok = await writeText(text.join('\n'));
  note.value = ok ? storyWords.copied(text.length) : storyWords.notCopied;
}

async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // In a frame that may not, the older way often still works.
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    document.body.append(field);
    field.select();
    // oxlint-disable-next-line typescript/no-deprecated
    const ok = document.execCommand('copy');
    field.remove();
    return ok;
  }
}
