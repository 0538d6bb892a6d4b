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

  const write = (): void => {
    const hash = writeAddress(here.value);
    if (hash === location.hash) written = hash;
    else if (attempt(() => history.replaceState(history.state, '', hash))) written = hash;
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
      leaving = attempt(() => history.back());
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
    go(place, problems);
  };

  addEventListener('popstate', onPop);
  addEventListener('hashchange', onHash);
  return () => {
    stopWriting();
    stopPushing();
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
