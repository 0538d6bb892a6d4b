// The drawing kit: the palette, short helpers that return SVG text, and save(), which keeps every finished drawing.

export const P = {
  ink: '#4A2428',
  ink2: '#6B3B3A',
  cream: '#FFF6E5',
  cream2: '#FBE6C8',
  cream3: '#F2D2A4',
  white: '#FFFDF8',
  whiteShade: '#E8DCD2',
  tomato: '#E8503A',
  tomatoD: '#B8321F',
  tomatoL: '#FF8064',
  saffron: '#FFB938',
  saffronD: '#E08A1E',
  saffronL: '#FFD97A',
  basil: '#6DB33F',
  basilD: '#3C7F35',
  basilL: '#A6D96A',
  teal: '#2E9E9B',
  tealD: '#1B6F76',
  tealL: '#7FD0C4',
  wood: '#C98548',
  woodD: '#A5622F',
  woodDD: '#7A4423',
  woodL: '#E5AC6C',
  steel: '#DDE3E6',
  steelD: '#A9B6BF',
  steelDD: '#75848F',
  leaf: '#5BA84A',
  leafD: '#3F7F36',
  amber: '#FFB020',
};

/** Every drawing made so far: name -> { w, h, px, py, body, note }. The note is for who reads the scripts. */
export const drawings = new Map();

/** Keeps a drawing. The pivot is its centre unless `pivot: [x, y]` says otherwise. */
export function save(name, w, h, body, { pivot, note } = {}) {
  if (drawings.has(name)) throw new Error(`drawn twice: ${name}`);
  const [px, py] = pivot ?? [w / 2, h / 2];
  drawings.set(name, { w, h, px, py, body: body.trim(), note });
}

/** Things that stand: the pivot is the middle of the base line. */
export const standing = (w, base, note) => ({ pivot: [w / 2, base], note });

let copies = 0;

/** A copy of a saved drawing inside another: its pivot lands on (x, y); ids stay unique. */
export function place(name, x, y, { scale = 1, rot = 0, flip = false } = {}) {
  const d = drawings.get(name);
  if (!d) throw new Error(`no drawing called ${name}`);
  const turn = rot ? ` rotate(${round(rot)})` : '';
  const size = `scale(${flip ? -scale : scale} ${scale})`;
  const move = `translate(${round(x)} ${round(y)})${turn} ${size} translate(${-d.px} ${-d.py})`;
  return `<g transform="${move}">${freshIds(d.body)}</g>`;
}

export function freshIds(body) {
  const prefix = `u${copies++}_`;
  return body
    .replace(/\bid="([^"]+)"/g, (_, id) => `id="${prefix}${id}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${prefix}${id})`);
}

export const round = (n) => Math.round(n * 10) / 10;

/** Seeded random numbers from 0 to 1, the same ones on every run. */
export function seeded(seed) {
  return () => (seed = (seed * 16807) % 2147483647) / 2147483647;
}

// ---- outlines -------------------------------------------------------------------------------

/** What every line has; said once on the outermost element of a picture. */
export const roundLines = 'stroke-linejoin="round" stroke-linecap="round"';

/** The ink outline: only on things that matter. */
export const ink = (width = 5, colour = P.ink) => `stroke="${colour}" stroke-width="${width}"`;

const see = (opacity) => (opacity === undefined ? '' : ` opacity="${opacity}"`);
const edge = (width) => (width ? ' ' + ink(width) : '');

// ---- shapes: fill first, then the width of the ink outline (0: none), then the opacity ------

export const shape = (d, fill, outline = 5, opacity) =>
  `<path d="${d}" fill="${fill}"${edge(outline)}${see(opacity)}/>`;

/** A flat patch without outline: shade or light. */
export const patch = (d, fill, opacity) => shape(d, fill, 0, opacity);

export const line = (d, colour, width, opacity) =>
  `<path d="${d}" fill="none" ${ink(width, colour)}${see(opacity)}/>`;

export const dot = (x, y, r, fill, outline = 0, opacity) =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="${fill}"${edge(outline)}${see(opacity)}/>`;

export const oval = (x, y, rx, ry, fill, outline = 0, opacity) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${edge(outline)}${see(opacity)}/>`;

export const box = (x, y, w, h, r, fill, outline = 0, opacity) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"${edge(outline)}${see(opacity)}/>`;

export const contactShadow = (x, y, rx, ry, opacity = 0.2) => oval(x, y, rx, ry, P.ink, 0, opacity);

export const group = (transform, ...parts) => `<g transform="${transform}">${parts.join('')}</g>`;
export const at = (x, y, ...parts) => group(`translate(${x} ${y})`, ...parts);

/** A shape whose shading stays inside it: fill, clipped shading, then the outline on top. */
export function solid(id, d, fill, outline, ...shading) {
  return (
    `<defs><clipPath id="${id}"><path d="${d}"/></clipPath></defs>` +
    patch(d, fill) +
    clipped(id, ...shading) +
    shape(d, 'none', outline)
  );
}

export const clipped = (id, ...parts) => `<g clip-path="url(#${id})">${parts.join('')}</g>`;

// ---- gradients: stops are [offset, colour, opacity?] ----------------------------------------

const stopList = (stops) =>
  stops
    .map(
      ([offset, colour, a]) =>
        `<stop offset="${offset}" stop-color="${colour}"${a === undefined ? '' : ` stop-opacity="${a}"`}/>`,
    )
    .join('');

export const linear = (id, stops, [x1, y1, x2, y2] = [0, 0, 0, 1]) =>
  `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopList(stops)}</linearGradient>`;

export const radial = (id, stops, [cx, cy, r] = [0.5, 0.5, 0.5]) =>
  `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopList(stops)}</radialGradient>`;

export const defs = (...parts) => `<defs>${parts.join('')}</defs>`;
export const url = (id) => `url(#${id})`;
