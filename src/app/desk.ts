/** What only a browser can do for the visitor: share, fill the screen, start again. */
import type { Desk } from './control';

export const browserDesk: Desk = {
  async share(address) {
    try {
      // A share sheet is a phone's thing; at a desk a copied address is what one wants.
      if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
        await navigator.share({ title: document.title, url: address });
        return 'shared';
      }
      await navigator.clipboard.writeText(address);
      return 'copied';
    } catch (error) {
      return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : 'failed';
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
