/** The stars that stay on this machine: saved as a file, and brought from another machine. */
import { signal } from '@preact/signals-core';
import type { JSX } from 'preact';
import { words } from '../words';
import { shiftReport } from '../words/shifts';
import { copy, save, type Parcel } from './take/save';
import type { PanelProps } from './view';

/** The file that is on its way to the downloads, as far as anybody knows; or that it is copied. */
const saved = signal<Parcel | 'copied' | 'failed' | undefined>(undefined);

export function ShiftKept({ model, acts, kept }: PanelProps & { readonly kept: boolean }): JSX.Element {
  const text = shiftReport.map.kept;
  const bring = async (file: Blob): Promise<void> => {
    saved.value = undefined;
    acts.shift.openKept(await textOf(file));
  };
  return (
    <section class="shift-kept">
      <h3>{text.title}</h3>
      <p>{kept ? text.yes : text.no}</p>
      <p class="shift-kept-ways">
        {kept ? (
          <button type="button" class="button small" onClick={() => saveKept(acts.shift.keptText())}>
            {text.export}
          </button>
        ) : null}
        <label class="button small">
          {text.import}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // The same file may come again, mended.
              currentTarget.value = '';
              if (file !== undefined) void bring(file);
            }}
          />
        </label>
      </p>
      <Answer toast={model.toast.value} notice={model.notice.value?.lines ?? []} />
    </section>
  );
}

function saveKept(content: string): void {
  const parcel = { name: shiftReport.map.kept.file, type: 'application/json', content };
  save(parcel);
  saved.value = parcel;
}

async function textOf(file: Blob): Promise<string> {
  try {
    return await file.text();
  } catch (error) {
    // It went away meanwhile. As an empty file it is refused in words.
    console.warn('The file cannot be read:', error);
    return '';
  }
}

/** What came of it. What the page answers by itself stands beneath the dialog, so it is here, too. */
function Answer({
  toast,
  notice,
}: {
  readonly toast: string;
  readonly notice: readonly string[];
}): JSX.Element {
  const { take } = words.ui;
  const now = saved.value;
  const own =
    now === undefined
      ? [toast, ...notice].filter((line) => line !== '').join(' ')
      : typeof now === 'object'
        ? take.saved(now.name)
        : take[now];
  return (
    <div class="shift-kept-answer">
      <p role="status">{own}</p>
      {typeof now === 'object' ? (
        <button type="button" class="link" onClick={() => void copyInstead(now)}>
          {take.copyInstead}
        </button>
      ) : null}
    </div>
  );
}

async function copyInstead(parcel: Parcel): Promise<void> {
  saved.value = (await copy(parcel)) ? 'copied' : 'failed';
}
