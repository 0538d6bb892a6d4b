/** What one can take away, and bring back: a link, pictures, paper, Python, traces, a file. */
import { signal } from '@preact/signals-core';
import type { JSX } from 'preact';
import './take.css';
import { words } from '../words';
import { takeWords, type TakeRow } from '../words/take';
import { Dialog } from './kit';
import { TakeIcon, type TakeIconName } from './take/icons';
import type * as Making from './take/making';
import { openFile } from './take/open';
import { lastTold } from './take/paper';
import { copy, save, type Parcel } from './take/save';
import type { PanelProps } from './view';

/** What came of the last wish. */
type Outcome =
  | { readonly is: 'nothing' | 'busy' | 'copied' | 'failed' }
  /** On its way to the downloads, as far as anybody knows. */
  | { readonly is: 'saved'; readonly parcel: Parcel }
  /** Neither saved nor copied: there to be copied by hand. */
  | { readonly is: 'shown'; readonly text: string };

const outcome = signal<Outcome>({ is: 'nothing' });
let wishes = 0;

export function TakeDialog(props: PanelProps): JSX.Element {
  const { model, acts } = props;
  const kitchen = model.glass.value.kitchen;
  const parcel = (name: Making.ParcelName): JSX.Element => (
    <Row {...takeWords.rows[name](kitchen)} icon={name} onPress={() => void away(name, props)} />
  );
  return (
    <Dialog
      title={takeWords.title}
      name="take"
      onClose={() => {
        outcome.value = { is: 'nothing' };
        acts.close();
      }}
    >
      <div class="take-rows">
        <Row
          {...takeWords.rows.link(kitchen)}
          icon="link"
          onPress={() => {
            outcome.value = { is: 'nothing' };
            acts.share();
          }}
        />
        {parcel('python')}
        {parcel('svg')}
        {parcel('png')}
        <Row {...takeWords.rows.print(kitchen)} icon="print" onPress={() => void onPaper('filled', props)} />
        <Row {...takeWords.rows.grid(kitchen)} icon="grid" onPress={() => void onPaper('empty', props)} />
        {parcel('trace')}
        {parcel('perfetto')}
        <OpenRow {...props} />
      </div>
      <WhatCame {...props} />
    </Dialog>
  );
}

function Row({
  name,
  line,
  icon,
  onPress,
}: TakeRow & { readonly icon: TakeIconName; readonly onPress: () => void }): JSX.Element {
  return (
    <button type="button" class="take-row" onClick={onPress}>
      <TakeIcon name={icon} />
      <span>
        <b>{name}</b> <span>{line}</span>
      </span>
    </button>
  );
}

function OpenRow({ acts }: PanelProps): JSX.Element {
  const { name, line } = takeWords.open;
  return (
    <label class="take-row take-open">
      <TakeIcon name="open" />
      <span>
        <b>{name}</b> <span>{line}</span>
      </span>
      <input
        type="file"
        class="unseen"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may come again, mended.
          currentTarget.value = '';
          if (file !== undefined) void openFile(file, acts);
        }}
      />
    </label>
  );
}

/** The last line of the dialog. What the page answers by itself stands beneath the dialog, so it is here, too. */
function WhatCame({ model }: PanelProps): JSX.Element {
  const now = outcome.value;
  const answers = [model.toast.value, ...(model.notice.value?.lines ?? [])].filter((line) => line !== '');
  const says = now.is === 'nothing' ? answers.join(' ') : sayingOf(now);
  return (
    <div class={`take-outcome${says === '' ? '' : ' says'}`}>
      <p role="status">{says}</p>
      {now.is === 'saved' ? (
        <button type="button" class="link" onClick={() => void copyInstead(now.parcel)}>
          {words.ui.take.copyInstead}
        </button>
      ) : null}
      {now.is === 'shown' ? (
        <textarea
          readOnly
          rows={4}
          aria-label={takeWords.byHand}
          value={now.text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      ) : null}
    </div>
  );
}

function sayingOf(now: Outcome): string {
  switch (now.is) {
    case 'nothing':
      return '';
    case 'busy':
      return takeWords.busy;
    case 'copied':
      return words.ui.take.copied;
    case 'failed':
      return words.ui.take.failed;
    case 'saved':
      return words.ui.take.saved(now.parcel.name);
    case 'shown':
      return takeWords.byHand;
  }
}

const makingsOf = ({ model, acts }: PanelProps): Making.Makings => ({
  run: model.run.value,
  until: lastTold(model),
  kitchen: model.glass.value.kitchen,
  address: location.href,
  program: () => acts.programText(),
});

async function away(name: Making.ParcelName, props: PanelProps): Promise<void> {
  await doing(async ({ make }) => {
    const parcel = await make(name, makingsOf(props));
    save(parcel);
    return { is: 'saved', parcel };
  });
}

async function onPaper(what: 'filled' | 'empty', props: PanelProps): Promise<void> {
  await doing(({ printDrawing, paperOf, emptyPaperOf }) => {
    const makings = makingsOf(props);
    printDrawing(what === 'filled' ? paperOf(makings) : emptyPaperOf(makings.run));
    return { is: 'nothing' };
  });
}

/** Loads what makes things, and says how it went. */
async function doing(act: (making: typeof Making) => Outcome | Promise<Outcome>): Promise<void> {
  const wish = ++wishes;
  outcome.value = { is: 'busy' };
  let came: Outcome;
  try {
    came = await act(await import('./take/making'));
  } catch (error) {
    console.warn('It cannot be taken away:', error);
    came = { is: 'failed' };
  }
  // Something else was wished for meanwhile.
  if (wish === wishes) outcome.value = came;
}

async function copyInstead(parcel: Parcel): Promise<void> {
  if (await copy(parcel)) outcome.value = { is: 'copied' };
  else if (typeof parcel.content === 'string') outcome.value = { is: 'shown', text: parcel.content };
  else outcome.value = { is: 'failed' };
}
