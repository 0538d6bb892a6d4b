import type { Plugin } from 'vite';

// What Vite wraps around `import()`. Its own helper also reports what fails; this page catches that itself. A chunk is not
// shown before its style sheet is there; one that fails leaves the chunk unstyled and usable.
const helper = `
export const __vitePreload = async (load, files = [], base) => {
  await Promise.all(files.map((file) => {
    const href = new URL(file, base).href;
    const sheet = href.endsWith('.css');
    if ([...document.querySelectorAll('link')].some((link) => link.href === href)) return;
    const link = Object.assign(document.createElement('link'), { rel: sheet ? 'stylesheet' : 'modulepreload', href });
    document.head.append(link);
    return sheet && new Promise((done) => (link.onload = link.onerror = done));
  }));
  return load();
};
`;

/** Fetches what an `import()` will need beside it, in a hundredth of the code. */
export function preload(): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? helper : undefined),
  };
}
