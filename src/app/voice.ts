/** What the page says by itself: short answers, captions of what sounds, and the run in words for a screen reader. */
import { signal, type ReadonlySignal } from '@preact/signals-core';
import { Teller } from './telling';

/** Wall-clock seconds that a toast and a caption stay. */
const stays = { toast: 4, caption: 2 } as const;

export interface Voice {
  readonly toast: ReadonlySignal<string>;
  readonly caption: ReadonlySignal<string>;
  readonly told: ReadonlySignal<string>;
  readonly teller: Teller;
  /** Answers something that the visitor did. */
  say(text: string): void;
  /** Shows what can be heard. */
  hear(text: string): void;
  /** Tells who cannot see, at once. */
  tell(text: string): void;
  /** Takes back what was told of the run before. */
  hush(): void;
  /** Lets wall-clock seconds pass. */
  tick(seconds: number): void;
}

export function createVoice(): Voice {
  const toast = signal('');
  const caption = signal('');
  const told = signal('');
  const teller = new Teller();
  const left = { toast: 0, caption: 0 };
  return {
    toast,
    caption,
    told,
    teller,
    say(text) {
      toast.value = text;
      left.toast = stays.toast;
    },
    hear(text) {
      caption.value = text;
      left.caption = stays.caption;
    },
    tell: (text) => void (told.value = text),
    hush: () => void (told.value = ''),
    tick(seconds) {
      told.value = teller.say(seconds) ?? told.value;
      if ((left.toast -= seconds) <= 0) toast.value = '';
      if ((left.caption -= seconds) <= 0) caption.value = '';
    },
  };
}
