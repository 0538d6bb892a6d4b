/** The address bar and the back button: the hash follows the app, and the app follows a hash typed by hand. */
import { effect } from '@preact/signals-core';
import { readAddress, writeAddress } from './address';
import type { Control } from './control';

/** Milliseconds that the hash lags behind, so that dragging does not write it a hundred times. */
const lag = 250;

/** Returns what ends it. */
export function followAddress(control: Control): () => void {
  const { model, acts, here, go } = control;
  let written = location.hash;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Whether the topmost entry of the history is ours and stands for an open panel; the address of the one beneath.
  let pushed = false;
  let beneath = '';
  let leaving = false;
  // Whether a shift has an entry of its own, so that the back button leads out of it; and whether an address leads there.
  let entered = control.here.value.shift !== undefined;
  let closing = false;
  let going = false;

  const write = (): void => {
    const hash = writeAddress(here.value);
    if (hash !== location.hash) attempt(() => history.replaceState(history.state, '', hash));
    // A lone `#` is no hash to a browser.
    written = location.hash;
  };

  const stopWriting = effect(() => {
    // Read here, so that every change is noticed.
    void here.value;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // An address typed meanwhile is not written over: `onHash` is about to go there.
      if (location.hash === written) write();
    }, lag);
  });

  const stopPushing = effect(() => {
    const open = model.show.value.panel !== undefined;
    if (open && !pushed) {
      beneath = location.hash;
      pushed = attempt(() => history.pushState({ panel: true }, ''));
    } else if (!open && pushed) {
      pushed = false;
      closing = true;
      queueMicrotask(() => {
        closing = false;
        // A shift that is entered from a panel takes over its entry.
        if (isEntering()) entered = true;
        else leaving = attempt(() => history.back());
      });
    }
  });

  const isEntering = (): boolean => !entered && !going && here.value.shift !== undefined;

  const stopEntering = effect(() => {
    if (here.value.shift === undefined) entered = false;
    else if (going) entered = true;
    else if (isEntering() && !pushed && !closing) {
      entered = true;
      attempt(() => history.pushState(null, '', writeAddress(here.value)));
      written = location.hash;
    }
  });

  const onPop = (): void => {
    // Another address than the one beneath was typed by hand: `onHash` goes there.
    const wentBack = (pushed || leaving) && location.hash === beneath;
    if (pushed) {
      pushed = false;
      acts.close();
    }
    leaving = false;
    if (wentBack) write();
  };

  const onHash = (): void => {
    if (location.hash === written) return;
    written = location.hash;
    const { place, problems } = readAddress(location.hash, location.search);
    going = true;
    go(place, problems);
    going = false;
  };

  addEventListener('popstate', onPop);
  addEventListener('hashchange', onHash);
  return () => {
    stopWriting();
    stopPushing();
    stopEntering();
    clearTimeout(timer);
    removeEventListener('popstate', onPop);
    removeEventListener('hashchange', onHash);
  };
}

// A frame without rights, or too many writes in a row, must not stop the kitchen.
function attempt(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}
