// Ranges, their ovens in layers, and what stands on their burners. A range is 200 x 330; its pivot is (100, 318).
import {
  P,
  save,
  standing,
  shape,
  patch,
  line,
  dot,
  oval,
  box,
  contactShadow,
  at,
  solid,
  clipped,
  linear,
  radial,
  defs,
  url,
} from './lib.mjs';

const enamel = {
  teal: ['#8FCFC6', '#5FB3AC', '#3F8F8E'],
  coral: ['#FF9C84', '#F0705A', '#C94A38'],
};
const steel = [
  [0, '#F4F7F8'],
  [0.5, '#C9D2D8'],
  [1, '#96A4AE'],
];

/** Where loose pieces go on a range: the point of the 200 x 330 drawing on which their pivot lands. */
export const rangeSlots = {
  top: [100, 34],
  pot: [100, 14],
  flame: [100, 26],
  dial: [100, 92],
  light: [152, 92],
  window: [100, 196],
  handle: [100, 134],
  door: [100, 258],
  ajarDish: [100, 246],
  spill: [100, 318],
};
const WINDOW = [36, 150, 128, 92, 20];

/** The part all ranges share: feet, enamel box, steel top, control panel with one knob. */
function cabinet(colour) {
  const [light, middle, dark] = enamel[colour];
  return `
    ${defs(
      linear('b', [
        [0, light],
        [0.35, middle],
        [1, dark],
      ]),
      linear('s', steel),
      '<clipPath id="bd"><rect x="8" y="44" width="184" height="262" rx="28"/></clipPath>',
    )}
    ${contactShadow(100, 316, 99, 12, 0.25)}
    ${box(26, 296, 28, 22, 8, '#5B4A55', 5)}${box(146, 296, 28, 22, 8, '#5B4A55', 5)}
    ${box(8, 44, 184, 262, 28, url('b'))}
    ${clipped(
      'bd',
      patch('M164,30 C186,120 186,240 150,320 H210 V30Z', P.ink, 0.13),
      box(16, 70, 9, 190, 4.5, '#fff', 0, 0.4),
    )}
    ${box(8, 44, 184, 262, 28, 'none', 6)}
    ${box(3, 34, 194, 26, 13, url('s'), 6)}
    ${line('M18,42 H120', '#fff', 4, 0.8)}
    ${box(26, 71, 148, 42, 21, P.cream, 5)}${line('M42,77 H130', '#fff', 4)}
    ${dot(48, 92, 12, dark, 4)}${line('M48,92 l5,-7', '#fff', 4)}
    ${dot(152, 92, 11, '#D9C6B4', 4)}`;
}

const drawer = line('M70,282 H130', P.ink, 12) + line('M72,281 H128', '#DCE3E7', 5);

for (const colour of Object.keys(enamel)) {
  const dark = enamel[colour][2];
  const pivot = [100, 318];
  save(
    `range/${colour}-body`,
    200,
    330,
    `
    ${cabinet(colour)}
    ${box(24, 122, 152, 136, 26, dark, 5)}${box(30, 127, 140, 12, 6, '#fff', 0, 0.18)}
    ${box(...WINDOW, '#30232C', 6)}
    ${drawer}`,
    { pivot, note: 'range with an oven, door closed; layer inside, flames, dish, glass, handle on it' },
  );

  const plank = (x) =>
    box(x, 122, 73, 142, 14, dark, 5) +
    box(x + 12, 136, 49, 114, 9, P.ink, 0, 0.16) +
    line(`M${x + 12},128 h40`, '#fff', 5, 0.3);
  save(
    `range/${colour}-cupboard`,
    200,
    330,
    `
    ${cabinet(colour)}
    ${plank(24)}${plank(103)}
    ${dot(85, 192, 8, P.steel, 4)}${dot(115, 192, 8, P.steel, 4)}
    ${line('M58,284 H142', P.ink, 7, 0.35)}`,
    { pivot, note: 'range without an oven' },
  );

  save(
    `oven/handle-${colour}`,
    140,
    34,
    `
    ${defs(linear('s', steel))}
    ${box(20, 10, 16, 18, 5, dark, 4)}${box(104, 10, 16, 18, 5, dark, 4)}
    ${box(8, 8, 124, 15, 7.5, url('s'), 4.5)}${line('M18,13 H92', '#fff', 3)}`,
    { note: 'goes on the slot handle' },
  );

  // The open door: the oven's mouth, the door tipped towards us, a tray drawn half out above it.
  const doorFace = 'M30,66 H170 L186,106 Q188,116 178,117 H22 Q12,116 14,106Z';
  save(
    `oven/door-ajar-${colour}`,
    200,
    190,
    at(
      0,
      -114,
      defs(
        radial(
          'g',
          [
            [0, '#FFF8D8'],
            [0.5, '#FFD257'],
            [1, '#D9761E'],
          ],
          [0.5, 0.75, 0.8],
        ),
        linear('s', steel),
        linear('d', [
          [0, dark],
          [1, enamel[colour][0]],
        ]),
        '<clipPath id="m"><rect x="28" y="126" width="144" height="116" rx="18"/></clipPath>',
      ),
      box(24, 122, 152, 130, 24, dark, 5),
      box(28, 126, 144, 116, 18, url('g')),
      clipped(
        'm',
        patch('M20,120 H180 V142 Q100,152 20,142Z', '#8A3A12', 0.45),
        patch('M28,126 H46 L58,242 H28Z M172,126 H154 L142,242 H172Z', '#8A3A12', 0.3),
        line('M48,176 H152 M54,200 H146', '#B85A1C', 4),
      ),
      box(28, 126, 144, 116, 18, 'none', 5),
      at(
        0,
        166,
        shape(doorFace, url('d'), 6),
        shape('M50,74 H150 L160,100 Q161,106 154,106 H46 Q39,106 40,100Z', '#5B4A55', 4.5),
        patch('M58,78 H84 L72,102 H46Z', '#fff', 0.2),
        shape('M14,108 Q12,128 24,128 H176 Q188,128 186,108 Q184,117 176,117 H24 Q16,117 14,108Z', dark, 5),
        box(40, 120, 120, 12, 6, url('s'), 4),
      ),
      shape('M40,228 H160 L172,248 Q174,258 164,258 H36 Q26,258 28,248Z', '#8797A2', 5),
      shape('M46,230 H154 L163,246 H37Z', '#5F6D78', 3.5),
      line('M36,254 H140', '#DDE3E6', 4),
    ),
    {
      pivot: [100, 144],
      note: 'over the closed door: pivot on the slot door; a dish stands on the tray 12 above the pivot',
    },
  );
}

// ---- on top of the steel ------------------------------------------------------------------------------

save(
  'range/top-burner',
  200,
  54,
  `
  ${line('M62,42 V24 M138,42 V24 M84,42 V24 M116,42 V24', P.ink, 8)}
  ${box(76, 32, 48, 12, 5, '#5B4A55', 4.5)}
  ${line('M46,18 H154', P.ink, 13)}${line('M48,17 H152', '#75646F', 4)}
  ${line('M58,42 H142', P.ink, 8)}
  ${dot(176, 44, 5, '#8A7A80', 3.5)}`,
  { pivot: [100, 44], note: 'grate on the slot top; pots stand 32 above the pivot' },
);

save(
  'range/burner-light',
  24,
  24,
  dot(12, 12, 11, '#FF9A3C', 0, 0.35) + dot(12, 12, 5, '#FF8A2B', 3.5) + dot(11, 10.6, 1.6, '#fff'),
  { note: 'goes on the knob light of top-burner: slot top + (76, 0)' },
);

save(
  'range/top-lid',
  200,
  54,
  `
  ${defs(linear('s', steel))}
  ${shape('M26,42 L32,28 Q34,24 40,24 H160 Q166,24 168,28 L174,42Z', url('s'), 5)}
  ${line('M42,31 H120', '#fff', 4)}
  ${box(84, 14, 32, 11, 5, '#5B4A55', 4.5)}`,
  { pivot: [100, 44], note: 'lies on the slot top' },
);

// ---- inside the oven: 128 x 92, all on the slot window -----------------------------------------------------

const glass = '<clipPath id="w"><rect x="0" y="0" width="128" height="92" rx="20"/></clipPath>';
const glows = {
  cold: ['#5B4A55', '#43343F', '#30232C'],
  baking: ['#FFE38A', '#FF9A3C', '#C9431E'],
  ready: ['#FFF3B8', '#FFD257', '#F0982A'],
};
for (const [state, [a, b, c]] of Object.entries(glows)) {
  const rack =
    state === 'cold'
      ? line('M-6,72 H134', '#6E5C66', 6) + line('M-6,36 H134', '#6E5C66', 4, 0.6)
      : line('M-6,74 H134', '#7A2A14', 5) + line('M-6,36 H134', '#7A2A14', 3.5, 0.35);
  save(
    `oven/inside-${state}`,
    128,
    92,
    `
    ${defs(
      radial(
        'g',
        [
          [0, a],
          [0.55, b],
          [1, c],
        ],
        [0.5, 0.72, 0.75],
      ),
      glass,
    )}
    ${clipped('w', box(0, 0, 128, 92, 0, url('g')), patch('M0,0 H128 V14 Q64,24 0,14Z', P.ink, 0.16), rack)}`,
    { note: 'a dish stands on the rack at y = 74' },
  );
}

/** A row of flames: each tooth is [x of the tip, height, half width]. */
function fire(teeth, base) {
  return teeth
    .map(
      ([x, h, w]) =>
        `M${x - w},${base} C${x - w},${base - h * 0.45} ${x - w * 0.2},${base - h * 0.5} ${x},${base - h}
       C${x + w * 0.35},${base - h * 0.55} ${x + w},${base - h * 0.45} ${x + w},${base}Z`,
    )
    .join(' ');
}
const teeth = (heights, w) => heights.map((h, i) => [6 + i * (116 / (heights.length - 1)), h, w]);
const flameFrames = {
  a: [
    [26, 38, 28, 40, 30, 36, 24],
    [14, 20, 13, 22, 15, 19, 12],
  ],
  b: [
    [34, 27, 40, 29, 39, 26, 34],
    [19, 13, 21, 14, 20, 13, 18],
  ],
};
for (const [frame, [outer, inner]] of Object.entries(flameFrames))
  save(
    `oven/flames-${frame}`,
    128,
    92,
    `
    ${defs(glass)}
    ${clipped(
      'w',
      patch(fire(teeth(outer, 14), 94), '#F4651C', 0.92),
      box(0, 84, 128, 10, 0, '#F4651C'),
      patch(fire(teeth(inner, 10), 94), '#FFE08A'),
      box(0, 88, 128, 6, 0, '#FFE08A'),
    )}`,
  );

save(
  'oven/glass',
  140,
  104,
  at(
    6,
    6,
    `
  ${defs(glass)}
  ${clipped(
    'w',
    patch('M16,-10 H56 L20,100 H-20Z', '#fff', 0.2),
    patch('M68,-10 H80 L44,100 H32Z', '#fff', 0.16),
    line('M0,90 H128', '#fff', 3, 0.25),
  )}
  ${box(0, 0, 128, 92, 20, 'none', 6)}`,
  ),
  { note: 'on the slot window, over the dish' },
);

// ---- lights: they differ by shape too ------------------------------------------------------------------------

const lamp = (fill, shine) => dot(22, 22, 9, fill, 4) + dot(19.5, 19.5, 2.8, '#fff', 0, shine);
save('oven/light-off', 44, 44, lamp('#8A7A80', 0.4));
save(
  'oven/light-on',
  44,
  44,
  `
  ${defs(
    radial('g', [
      [0, '#FF7A2B', 0.8],
      [1, '#FF7A2B', 0],
    ]),
  )}${dot(22, 22, 20, url('g'))}${lamp('#FF6A2B', 0.9)}`,
);
save(
  'oven/light-ready',
  44,
  44,
  `
  ${defs(
    radial('g', [
      [0, '#FFD257', 0.9],
      [1, '#FFD257', 0],
    ]),
  )}${dot(22, 22, 22, url('g'))}
  ${line('M22,3 v4 M22,37 v4 M3,22 h4 M37,22 h4 M9,9 l2.6,2.6 M32.4,32.4 l2.6,2.6 M35,9 l-2.6,2.6 M11.6,32.4 l-2.6,2.6', P.ink, 3.5)}
  ${lamp(P.amber, 1)}`,
);

save(
  'oven/spill',
  280,
  120,
  `
  ${defs(
    radial('g', [
      [0, '#FFC04D', 0.8],
      [0.5, '#FFC04D', 0.35],
      [1, '#FFC04D', 0],
    ]),
  )}
  ${oval(140, 60, 140, 60, url('g'))}`,
  { note: 'light on the floor, on the slot spill' },
);

// ---- stove: pots and pans, their base on the slot pot -----------------------------------------------------------

const COPPER = ['#FFD2A8', '#E08E55', '#AD5F30'];
save(
  'stove/pot',
  170,
  90,
  `
  ${line('M22,36 C4,34 4,54 24,52 M148,36 C166,34 166,54 146,52', P.ink, 14)}
  ${line('M22,36 C4,34 4,54 24,52 M148,36 C166,34 166,54 146,52', '#5B4A55', 5)}
  ${solid(
    'p',
    'M22,16 H148 V64 Q148,84 126,84 H44 Q22,84 22,64Z',
    COPPER[1],
    5.5,
    patch('M118,10 H152 V90 H104 Q120,60 118,10Z', COPPER[2], 0.6),
    box(18, 74, 134, 14, 0, COPPER[2], 0, 0.5),
    line('M35,34 V62', COPPER[0], 8),
  )}
  ${box(14, 10, 142, 14, 7, P.steel, 5)}${line('M26,15 H110', '#fff', 3)}`,
  standing(170, 84, 'soup pot; its lid sits on y = 12'),
);

save(
  'stove/pot-lid',
  150,
  50,
  `
  ${shape('M8,42 C12,22 46,16 75,16 C104,16 138,22 142,42Z', COPPER[1], 5.5)}
  ${patch('M104,20 C124,24 136,30 139,39 H112 C114,32 110,24 104,20Z', COPPER[2], 0.6)}
  ${line('M28,33 C36,26 50,24 60,23', COPPER[0], 5)}
  ${box(62, 4, 26, 13, 6, '#5B4A55', 4.5)}`,
  { pivot: [75, 44], note: 'rattles on the pot: pivot on the pot at y = 12' },
);

function pan(name, food, note) {
  save(
    name,
    214,
    80,
    `
    ${line('M158,42 L198,25', P.ink, 20)}${line('M160,41.5 L198,25', '#8A4B24', 9)}${line('M170,35 L190,26', '#C98548', 3)}
    ${food}
    ${solid(
      'p',
      'M14,38 H166 L154,64 Q150,74 138,74 H42 Q30,74 26,64Z',
      '#5B4A55',
      5.5,
      patch('M132,30 H170 V80 H116 Q134,60 132,30Z', '#3A2D36', 0.7),
      line('M32,52 L38,62', '#A795A2', 6),
    )}
    ${box(8, 32, 164, 13, 6.5, '#75646F', 5)}${line('M20,36 H120', '#B4A5AF', 3)}`,
    { pivot: [90, 74], note },
  );
}
pan(
  'stove/pan',
  shape('M34,38 C26,16 52,8 78,12 C90,14 98,16 110,12 C134,6 152,18 146,38Z', '#F5D9B8', 5) +
    shape('M44,38 C40,22 58,16 78,20 C92,22 100,24 112,20 C128,16 140,24 136,38Z', '#A34A35', 0) +
    line('M60,22 l-6,12 M82,23 l-6,12 M104,25 l-6,10 M124,22 l-5,12', '#5C2018', 5),
  'steak in a pan',
);
pan(
  'stove/pan-patty',
  box(44, 12, 92, 30, 14, '#7A3A2A', 5) +
    line('M58,19 H104', '#B0634C', 5) +
    line('M70,28 h.1 M90,26 h.1 M108,29 h.1 M122,24 h.1', '#4E2018', 6),
  'burger patty in a pan',
);

save(
  'stove/kettle',
  150,
  110,
  `
  ${line('M40,46 C40,8 106,8 106,46', P.ink, 15)}${line('M40,46 C40,8 106,8 106,46', '#8A4B24', 6)}
  ${shape('M104,66 C118,64 122,50 126,38 L144,44 C140,66 130,88 106,92Z', '#7FA8D9', 5.5)}
  ${solid(
    'k',
    'M18,80 C18,52 40,38 72,38 C104,38 124,52 124,80 Q124,104 100,104 H42 Q18,104 18,80Z',
    '#9CC1EA',
    5.5,
    patch('M92,30 H130 V110 H84 Q104,76 92,30Z', '#5F8CC4', 0.7),
    box(10, 94, 130, 12, 0, '#5F8CC4', 0, 0.6),
    line('M34,76 C36,62 46,56 56,54', '#EAF4FF', 7),
  )}
  ${shape('M50,40 Q72,28 92,40Z', '#5F8CC4', 4.5)}${dot(71, 30, 6.5, '#8A4B24', 4)}`,
  { pivot: [71, 104], note: 'tea kettle; steam leaves the spout at 136,38' },
);

/** A ring of gas flames, seen from the side. */
const gas = { a: [18, 24, 16, 25, 17, 23, 18], b: [24, 17, 25, 16, 24, 18, 23] };
const spread = (heights, w) => heights.map((h, i) => [16 + i * 16, h, w]);
for (const [frame, heights] of Object.entries(gas)) {
  save(
    `stove/flame-${frame}`,
    128,
    34,
    `
    ${patch(fire(spread(heights, 9), 32), '#3D86E0', 0.95)}
    ${patch(
      fire(
        spread(
          heights.map((h) => h * 0.66),
          6,
        ),
        32,
      ),
      '#9FD8FF',
    )}
    ${patch(
      fire(
        spread(
          heights.map((h) => h * 0.4),
          4.5,
        ),
        32,
      ),
      '#FF9A3C',
    )}`,
    { pivot: [64, 32], note: 'between burner and pot: pivot 4 above the slot top' },
  );
}
