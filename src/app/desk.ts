/** What only a browser can do for the visitor: share, fill the screen, start again. */
import type { Desk } from './control';

export const browserDesk: Desk = {
  absolute: (hash) => new URL(hash, location.href).href,
  async share(address) {
    try {
      // A share sheet is a phone's thing; at a desk a copied address is what one wants.
      if (matchMedia('(pointer: coarse)').matches) {
        await navigator.share({ title: document.title, url: address });
        return 'shared';
      }
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'shared';
      // There is no share sheet, or a frame may not open it: a copy will do.
    }
    try {
      await navigator.clipboard.writeText(address);
      return 'copied';
    } catch {
      return 'failed';
    }
  },
  fullscreen() {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    change.catch(() => {
      // A frame without the right stays as it is.
    });
  },
  startAgain() {
    history.replaceState(null, '', location.pathname + location.search);
    location.reload();
  },
};
