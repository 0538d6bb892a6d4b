// The two kitchens without anything that acts: wall, tiles, floor, shelf, light; and the window in loose pieces.
import {
  P,
  save,
  shape,
  patch,
  line,
  dot,
  box,
  linear,
  radial,
  defs,
  url,
  clipped,
  at,
  seeded,
  round,
} from './lib.mjs';

const W = 928,
  H = 812;
const TILE_TOP = 310,
  FLOOR = 608;

const looks = {
  teal: {
    wall: ['#CFE6DC', '#B9D9CF'],
    rail: '#7FBDB4',
    skirting: '#5B9E99',
    tile: '#A9D3CB',
    oddTiles: ['#B9DED6', '#9AC8C0'],
    grout: '#C4E2DA',
    floor: ['#DCE7E2', '#8FB9B6'],
    outline: '#5E8C88',
    sunbeam: 0.1,
  },
  tomato: {
    wall: ['#FFE1AE', '#FBD08C'],
    rail: '#E89A54',
    skirting: '#B8603A',
    tile: '#F9C98A',
    oddTiles: ['#FFD79E', '#F3BA74'],
    grout: '#FFE0B0',
    floor: ['#FFF0D6', '#E6906A'],
    outline: '#B5713F',
    sunbeam: 0.16,
  },
};

/** Decor never wears the ink outline: it takes the wall's own dark tint. */
const tinted = (body, outline) => body.replaceAll(P.ink, outline);

function wallTiles({ tile, oddTiles, grout }, random) {
  const tw = 74,
    th = 36,
    top = TILE_TOP,
    height = FLOOR - top;
  let out = box(0, top, W, height, 0, grout);
  for (let row = 0; row * th < height; row++)
    for (let col = -1; col * tw < W; col++) {
      const q = random();
      const fill = q < 0.12 ? oddTiles[0] : q < 0.2 ? oddTiles[1] : tile;
      const x = col * tw + (row % 2 ? tw / 2 : 0);
      out += box(x + 2, top + row * th + 2, tw - 4, th - 4, 7, fill);
    }
  return out;
}

/** A chequered floor running to a vanishing point high above the middle. */
function chequeredFloor([light, dark]) {
  const columns = 14,
    depths = [0, 0.16, 0.36, 0.62, 1];
  const vanishX = W / 2,
    vanishY = FLOOR - 420,
    height = H - FLOOR;
  const edgeX = (k, y) => vanishX + ((k * W) / columns - vanishX) * ((y - vanishY) / (FLOOR - vanishY));
  let darkTiles = '';
  for (let r = 0; r < 4; r++) {
    const y1 = FLOOR + height * depths[r],
      y2 = FLOOR + height * depths[r + 1];
    for (let i = -6; i < columns + 6; i++) {
      if (!((i + r) & 1)) continue;
      const corners = [
        [edgeX(i, y1), y1],
        [edgeX(i + 1, y1), y1],
        [edgeX(i + 1, y2), y2],
        [edgeX(i, y2), y2],
      ];
      if (corners[1][0] < -80 || corners[0][0] > W + 80) continue;
      darkTiles += `M${corners.map(([x, y]) => `${round(x)},${round(y)}`).join(' L')}Z `;
    }
  }
  return box(0, FLOOR, W, height, 0, dark) + patch(darkTiles, light);
}

function potPlant() {
  const leaves = `M0,-28 C-20,-34 -26,-54 -18,-62 C-6,-58 0,-44 0,-28Z M0,-28 C20,-34 26,-56 16,-66
    C4,-60 0,-44 0,-28Z M0,-28 C-10,-48 -6,-70 0,-76 C8,-68 10,-48 0,-28Z`;
  return (
    shape('M-18,0 L-24,-28 H24 L18,0Z', '#E07B4C', 4.5) +
    shape(leaves, P.basil, 4.5) +
    box(-28, -34, 56, 13, 5, '#F2935F', 4.5)
  );
}

/** The rest shelf: jars stand on it from x 24 to 150 at y 237. */
const shelf = `
  ${line('M40,96 v20 M180,96 v20', P.ink, 9)}
  ${box(4, 84, 212, 18, 8, '#C98548', 5)}
  ${line('M14,89 H150', '#F0BE85', 4)}
  ${at(190, 84, `<g transform="scale(.72)">${potPlant()}</g>`)}`;

function kitchen(name) {
  const look = looks[name];
  const stripes = Array.from({ length: 16 }, (_, i) => box(i * 58, 0, 29, TILE_TOP, 0, '#fff', 0, 0.13)).join(
    '',
  );
  const [wallLight, wallDark] = look.wall;
  save(
    `scene/kitchen-${name}-bg`,
    W,
    H,
    `
    ${defs(
      linear('w', [
        [0, wallDark],
        [0.4, wallLight],
        [1, wallLight],
      ]),
      linear('f', [
        [0, P.ink, 0.32],
        [1, P.ink, 0],
      ]),
      linear('t', [
        [0, P.ink, 0.3],
        [1, P.ink, 0],
      ]),
      linear('s', [
        [0, '#FFF6D0', look.sunbeam * 1.5],
        [1, '#FFF6D0', look.sunbeam * 0.5],
      ]),
    )}
    ${box(0, 0, W, H, 0, url('w'))}${stripes}
    ${wallTiles(look, seeded(7))}
    ${box(0, TILE_TOP - 12, W, 16, 0, look.rail)}${box(0, TILE_TOP - 12, W, 5, 0, '#fff', 0, 0.4)}
    ${chequeredFloor(look.floor)}
    ${box(0, FLOOR, W, 60, 0, url('f'))}
    ${box(0, FLOOR - 12, W, 16, 0, look.skirting)}${box(0, FLOOR - 12, W, 4, 0, '#fff', 0, 0.25)}
    ${box(0, 0, W, 190, 0, url('t'))}
    ${at(8, 166, `<g transform="scale(.845)">${tinted(shelf, look.outline)}</g>`)}
    ${patch(`M760,150 L880,270 L560,${H} L230,${H}Z`, url('s'))}`,
    {
      pivot: [0, 0],
      note: 'wall, tiles, floor and the rest shelf; the window and everything that acts go on top',
    },
  );
}
kitchen('teal');
kitchen('tomato');

// ---- the window: sky, then sun, then hills, then frame; all 170x180 pieces share one pivot ----------

const pane = '<clipPath id="p"><rect x="20" y="16" width="130" height="132" rx="18"/></clipPath>';
const windowPiece = (name, body, note) => save(name, 170, 180, body, { pivot: [85, 82], note });

function sky(name, stops, ...parts) {
  windowPiece(
    `scene/window-sky-${name}`,
    `
    ${defs(linear('k', stops), pane)}
    ${clipped('p', box(20, 16, 130, 132, 0, url('k')), ...parts)}`,
  );
}
const cloud = (x, y, fill, opacity) =>
  patch(`M${x},${y} q10,-14 24,-4 q14,-4 14,10 h-38 q-8,-2 0,-6z`, fill, opacity);
const smallStar = (x, y, r) => dot(x, y, r, '#FFF6D0', 0, 0.9);

sky(
  'day',
  [
    [0, '#8FD6EE'],
    [0.7, '#D9F3F2'],
    [1, '#FFF3CF'],
  ],
  cloud(30, 58, '#fff', 0.9),
  cloud(104, 40, '#fff', 0.65),
);
sky(
  'dusk',
  [
    [0, '#5D5C9E'],
    [0.45, '#C9789A'],
    [0.75, '#FFA873'],
    [1, '#FFD98A'],
  ],
  cloud(30, 62, '#FFD3B8', 0.8),
  cloud(100, 44, '#E8A0A8', 0.7),
  smallStar(48, 32, 2),
  smallStar(76, 26, 1.6),
  smallStar(128, 28, 2.2),
);

const hills = (far, near) => `
  ${defs(pane)}
  ${clipped(
    'p',
    patch('M14,118 Q50,88 90,116 Q120,96 160,112 V160 H14Z', far),
    patch('M14,134 Q60,112 160,132 V160 H14Z', near),
  )}`;
windowPiece('scene/window-hills-day', hills('#A6D48A', '#7DBF6A'), 'the sun goes behind this');
windowPiece('scene/window-hills-dusk', hills('#7E8A6E', '#5C7260'), 'the sun goes behind this');

for (const [name, { outline }] of Object.entries(looks)) {
  const frame = `
    <path d="M34,4 H136 Q162,4 162,30 V132 Q162,158 136,158 H34 Q8,158 8,132 V30 Q8,4 34,4Z
      M38,16 Q20,16 20,34 V128 Q20,146 38,146 H132 Q150,146 150,128 V34 Q150,16 132,16Z"
      fill="#FFF6E5" fill-rule="evenodd"/>
    ${line('M85,16 V146 M20,80 H150', '#FFF6E5', 9)}
    ${patch('M89.5,20 v56 h-3 v-56z M24,84.5 h57 v3 h-57z M89.5,84.5 h57 v3 h-57z', '#E6D2B4', 0.8)}
    ${box(20, 16, 130, 130, 18, 'none', 4)}
    ${box(8, 4, 154, 154, 26, 'none', 5)}
    ${patch('M32,20 h34 l-44,62 v-48 q0,-12 10,-14z', '#fff', 0.28)}
    ${box(3, 146, 164, 20, 9, P.cream2, 5)}
    ${line('M16,152 H110', '#fff', 4, 0.8)}`;
  windowPiece(`scene/window-frame-${name}`, tinted(frame, outline));
}

save(
  'scene/sun',
  60,
  60,
  `
  ${defs(
    radial('g', [
      [0, '#FFF6C8', 0.9],
      [0.6, '#FFEFA8', 0.6],
      [1, '#FFEFA8', 0],
    ]),
  )}
  ${dot(30, 30, 30, url('g'))}${dot(30, 30, 19, '#FFE07A')}${dot(27, 27, 13, '#FFEFA8', 0, 0.7)}`,
);
