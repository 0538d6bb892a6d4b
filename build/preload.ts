import type { Plugin } from 'vite';

// What Vite wraps around `import()`. Its own helper can also wait for styles and report what fails; this page has one
// style sheet and catches what fails itself, and the helper would be the largest function in it.
const helper = `
export const __vitePreload = (load, files = [], base) => {
  for (const file of files)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: new URL(file, base) }));
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
