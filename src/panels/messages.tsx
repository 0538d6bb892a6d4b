/** What the page says by itself: notices, toasts, captions, the time-lapse, and the run in words. */
import type { JSX } from 'preact';
import { words } from '../words';
import { Icon } from './icons';
import { Once } from './kit';
import type { Acts, Model } from './model';
import type { Telling } from './told';
import type { PanelProps } from './view';

interface MessageProps {
  readonly model: Model;
  readonly acts: Acts;
}

export function NoticeCard({ model, acts }: MessageProps): JSX.Element {
  const { notices } = words.ui;
  const notice = model.notice.value;
  return (
    <div role="alert" class="notice-place">
      {notice === undefined ? null : (
        <div class="card notice">
          {notice.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p class="notice-foot">
            {notice.broken ? (
              <button type="button" class="button small primary" onClick={() => acts.startAgain()}>
                {notices.startAgain}
              </button>
            ) : null}
            <button type="button" class="button small" onClick={() => acts.dismiss()}>
              {notices.dismiss}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

export function Lapse({ model, acts }: MessageProps): JSX.Element | null {
  if (!model.lapse.value) return null;
  const { lapse } = words.ui;
  return (
    <button type="button" class="card lapse" onClick={() => acts.skipLapse()}>
      <Icon name="on" />
      <b>{lapse.is}</b> <span>{lapse.skip}</span>
    </button>
  );
}

/** Polite, and never more than the app lets through. */
export function Voices({ model }: Pick<MessageProps, 'model'>): JSX.Element {
  return (
    <>
      <p role="status" aria-live="polite" class="unseen told">
        {model.told.value}
      </p>
      <p role="status" aria-live="polite" class={`toast${model.toast.value === '' ? '' : ' shown'}`}>
        {model.toast.value}
      </p>
    </>
  );
}

export function Caption({ model }: Pick<MessageProps, 'model'>): JSX.Element | null {
  const text = model.caption.value;
  return text === '' ? null : (
    <p class="caption" aria-hidden="true">
      {text}
    </p>
  );
}

// Where the list can be seen, the newest sentence is.
const showNewest = (item: HTMLElement | null): void => item?.scrollIntoView({ block: 'nearest' });

/** Every sentence up to the playhead; seen where the kitchens cannot be painted, and always heard. */
export function Story({ model, view }: Omit<PanelProps, 'acts'>): JSX.Element {
  const { story } = words.ui;
  const painted = model.painted.value;
  const { screen, revealed } = model.show.value;
  const asked = screen === 'question';
  const all = view.tellings.value;
  const tellings = asked ? [] : all.slice(0, view.told.value);
  return (
    <section
      class={painted ? 'unseen' : 'card story'}
      aria-labelledby="story"
      // It scrolls, and keys must reach what scrolls.
      tabIndex={painted ? undefined : 0}
    >
      <h2 id="story">{story.title}</h2>
      {painted ? null : <p>{words.ui.notices.noPicture}</p>}
      {tellings.length === 0 ? <p>{story.nothing}</p> : null}
      <Once of={all} at={tellings.length}>
        <Sentences tellings={tellings} painted={painted} revealed={revealed} />
      </Once>
    </section>
  );
}

function Sentences({
  tellings,
  painted,
  revealed,
}: {
  readonly tellings: readonly Telling[];
  readonly painted: boolean;
  readonly revealed: boolean;
}): JSX.Element {
  return (
    <ol>
      {tellings.map(({ t, kitchen, text, milestone }, i) => (
        // Sentences are only ever added at the end or taken from there.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={i} class={kitchen} ref={!painted && i === tellings.length - 1 ? showNewest : null}>
          {revealed || !milestone ? <b>{words.number(t)}</b> : null} {text}
        </li>
      ))}
    </ol>
  );
}
