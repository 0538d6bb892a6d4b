import type { Plugin } from 'vite';

// What Vite wraps around `import()`. Its own helper also reports what fails; this page catches that itself. A chunk is not
// shown before its style sheet is there; one that fails leaves the chunk unstyled and usable.
const helper = `
const wanted = new Map();
const want = (href) => {
  const sheet = href.endsWith('.css');
  const link = Object.assign(document.createElement('link'), { rel: sheet ? 'stylesheet' : 'modulepreload', href });
  document.head.append(link);
  return sheet && new Promise((done) => (link.onload = link.onerror = done));
};
export const __vitePreload = async (load, files = [], base) => {
  const hrefs = files.map((file) => new URL(file, base).href);
  const known = new Set([...document.querySelectorAll('link')].map(({ href }) => href));
  for (const href of hrefs) if (!known.has(href)) wanted.set(href, want(href));
  await Promise.all(hrefs.map((href) => wanted.get(href)));
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
