/** The page's fonts within a drawing, so that it looks the same wherever it goes. */

/** The drawing with those of the page's fonts in it that it names; as it is where they cannot be had. */
export async function withFonts(svg: string): Promise<string> {
  const faces = pageFaces().filter(({ family }) => svg.includes(family));
  try {
    const rules = await Promise.all(faces.map(ruleOf));
    return withStyle(svg, rules.join(''));
  } catch {
    return svg;
  }
}

/** An SVG text with rules of its own. */
export const withStyle = (svg: string, rules: string): string =>
  svg.replace(/^<svg\b[^>]*>/, (tag) => `${tag}<style>${rules}</style>`);

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly address: string;
}

function pageFaces(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const is = (name: string): string => rule.style.getPropertyValue(name);
      const [, path] = /url\(["']?([^"')]+)/.exec(is('src')) ?? [];
      if (path === undefined) return [];
      const family = is('font-family').replace(/["']/g, '');
      return [
        { family, weight: is('font-weight'), address: new URL(path, sheet.href ?? document.baseURI).href },
      ];
    }),
  );
}

function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    // A stranger's sheet, such as an extension's, may not be read.
    return [];
  }
}

const known = new Map<string, Promise<string>>();

async function ruleOf({ family, weight, address }: Face): Promise<string> {
  const data = known.get(address) ?? dataOf(address);
  known.set(address, data);
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${await data})}`;
}

async function dataOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} cannot be had: ${String(response.status)}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:font/woff2;base64,${btoa(text)}`;
}
