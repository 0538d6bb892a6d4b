// What tells the state of an order: tickets, badges, the held band, the bookmark; and the effects of ready, served and closed.
import {
  P,
  save,
  standing,
  shape,
  patch,
  line,
  dot,
  box,
  contactShadow,
  at,
  group,
  radial,
  defs,
  url,
  clipped,
  round,
} from './lib.mjs';

// ---- tickets: paper hangs from its top middle (55, 14) -------------------------------------------------

const teeth = (count, w, h) => Array.from({ length: count }, () => `l${-w},${h} l${-w},${-h}`).join(' ');
const paper = `M6,14 H104 V142 ${teeth(7, 7, 8)} Z`;
const hang = { pivot: [55, 14] };

save(
  'ticket/paper',
  110,
  160,
  `
  ${group('translate(3 6)', patch(paper, P.ink, 0.2))}
  ${shape(paper, '#FFFDF6')}
  ${patch('M8.5,40 H101.5 V42.8 H8.5Z', P.ink)}
  ${patch('M92,43 H101.5 V139 L97,144 L92,138Z', '#EFE3D0', 0.8)}
  ${patch('M8.5,43 H101.5 V48 H8.5Z', P.ink, 0.08)}`,
  { ...hang, note: 'pivot = top middle; header on (55,28), dish about (55,84), glyph on (96,26)' },
);

save(
  'ticket/header',
  94,
  24,
  `
  ${box(0.5, 0, 93, 24, 0, '#fff')}${box(0.5, 0, 93, 5, 0, '#fff', 0, 0.5)}
  ${patch('M0.5,19 H93.5 V24 H0.5Z', '#CFC6C0', 0.6)}`,
  { note: 'white, to be tinted; its centre goes on (55,28.5) of the paper' },
);

save(
  'ticket/clip',
  44,
  34,
  `
  ${box(8, 5, 28, 23, 7, P.steelD, 4)}${line('M14,11 H28', '#fff', 4)}${line('M14,21 H30', P.steelDD, 3)}`,
  { pivot: [22, 16] },
);

save(
  'ticket/paper-amber-edge',
  150,
  200,
  at(
    20,
    20,
    `
  <g fill="none" stroke="${P.amber}" stroke-linejoin="round">
    <path d="${paper}" stroke-width="34" opacity=".16"/>
    <path d="${paper}" stroke-width="25" opacity=".28"/>
    <path d="${paper}" stroke-width="16"/>
    <path d="${paper}" stroke="#FFE3A0" stroke-width="8"/>
  </g>`,
  ),
  { pivot: [75, 34], note: 'lies under the paper, on the same point' },
);

save(
  'ticket/spike',
  90,
  132,
  `
  ${contactShadow(45, 122, 38, 7)}
  ${line('M45,20 V112', P.ink, 11)}${line('M45,20 V112', P.steel, 4)}
  ${shape('M38,26 L45,4 L52,26Z', P.steel, 4.5)}
  ${shape('M10,112 C10,100 28,98 45,98 C62,98 80,100 80,112 V116 Q80,124 70,124 H20 Q10,124 10,116Z', '#8A4B24', 5)}
  ${line('M22,108 Q34,104 48,104', '#C98548', 4)}`,
  standing(90, 124, 'torn tickets stack on it from y = 100 upwards, 9 each'),
);

save(
  'ticket/torn',
  84,
  36,
  `
  ${shape('M6,12 L18,8 L30,13 L44,7 L56,12 L70,8 L78,13 L76,26 L64,23 L52,28 L40,24 L26,29 L14,25 L7,27Z', '#FFFDF6', 4)}
  ${patch('M9,22 L14,21.5 L26,25 L40,20.5 L52,24 L64,19.5 L76,22 L74.5,23 L64,21 L52,26 L40,22 L26,27 L14,23 L9,25Z', '#E6D8C2')}
  ${line('M24,17 h20 M50,17 h10', '#CBB79A', 3)}`,
  { pivot: [42, 18], note: 'one torn ticket on the spike, seen from the side' },
);

// ---- glyphs: 44 x 44 badges, each with its own silhouette inside ------------------------------------------

const badge = (name, fill, ...parts) =>
  save(
    `glyph/${name}`,
    44,
    44,
    at(22, 22, dot(0, 0, 18.5, fill, 4.5), line('M-12,-7.5 A14,14 0 0 1 -2,-14', '#fff', 3, 0.8), ...parts),
  );

badge(
  'knife',
  '#FFFDF6',
  group(
    'rotate(-42)',
    patch('M-2,-5.5 H11 Q15,-4 16,3 Q8,5.5 -2,4.5Z', P.ink),
    box(-15, -4, 12, 7.5, 3.6, P.ink),
  ),
);
badge(
  'timer',
  '#DFF3F5',
  box(-3, -14, 6, 5, 2, P.ink),
  line('M8,-9 l2.5,-2.5', P.ink, 3.5),
  dot(0, 2, 9, '#fff', 3.8),
  line('M0,2 V-3.5 M0,2 L4,4.4', P.ink, 3),
);
badge('bang', P.amber, line('M0,-10 V1.5', P.ink, 6.5), dot(0, 10, 3.8, P.ink));
badge('check', P.basil, line('M-8.5,0.5 l6,7 l11,-14', P.ink, 11), line('M-8.5,0.5 l6,7 l11,-14', '#fff', 5));
badge(
  'hand',
  '#E6D6C4',
  line('M-5.5,0 V-6.5 M-0.8,-1 V-9.5 M3.8,-1 V-8.5 M8,1 V-5', P.ink, 4),
  line('M-6.5,6 L-10.5,1.5', P.ink, 4),
  patch('M-7.5,-1 H10 V4 C10,10 6,13 1.5,13 C-3,13 -5,11 -7.5,6Z', P.ink),
);

badge(
  'note',
  '#DFF3F5',
  patch('M-10.5,-11H6L11.5,-5.5V12H-10.5Z', P.ink),
  patch('M3,-7.5L-5.5,2H-1L-3.5,9L6,-1H1.5Z', P.saffronL),
);
badge('off', '#E6D6C4', line('M-7,-7L7,7M7,-7L-7,7', P.ink, 5.5));

// ---- await: the bookmark, the cord ------------------------------------------------------------------------------

save(
  'bookmark',
  52,
  76,
  `
  ${group('translate(3 5)', patch('M8,4 H40 V66 L24,53 L8,66Z', P.ink, 0.22))}
  ${shape('M8,6 Q8,4 10,4 H42 Q44,4 44,6 V66 L26,53 L8,66Z', P.tomato)}
  ${patch('M33,6.5 H41.5 V61 L33,55Z', P.tomatoD, 0.8)}
  ${line('M15,13 V42', '#FF9C84', 4.5)}
  ${dot(26, 15, 4, P.cream, 3)}`,
  { note: 'the one teaching animation: flies from chef to ticket on await' },
);

save(
  'cord',
  16,
  64,
  line('M8,-4 V68', P.ink, 7) +
    line(Array.from({ length: 5 }, (_, i) => `M6.2,${i * 16 - 2} l3.6,6`).join(' '), '#A07A6A', 2.4),
  { pivot: [8, 0], note: 'tiles downwards every 64' },
);

// ---- held: the hatched band ----------------------------------------------------------------------------------------

const HATCH = ['#F1E6D8', '#B7A495'];

/** 45 degree stripes, 32 units apart, so that a 64 tile meets itself. */
function stripes(w, h) {
  let d = '';
  for (let x = -h - 32; x < w + 32; x += 32) d += `M${x},${h} L${x + h},0 h16 L${x + 16},${h}Z `;
  return box(0, 0, w, h, 0, HATCH[0]) + patch(d, HATCH[1]);
}
save('hatch', 64, 64, stripes(64, 64), { pivot: [0, 0], note: 'tiles both ways every 64' });
save('hand-band', 64, 32, stripes(64, 32) + patch('M0,0 H64 V4.5 H0Z M0,27.5 H64 V32 H0Z', P.ink), {
  pivot: [0, 16],
  note: 'the band between hand and door; tiles sideways every 64',
});
save(
  'hand-band-cap',
  24,
  32,
  `
  ${defs('<clipPath id="c"><path d="M24,0 H14 Q2,0 2,16 Q2,32 14,32 H24Z"/></clipPath>')}
  ${clipped('c', group('translate(-40 0)', stripes(64, 32)))}
  ${line('M26,2.25 H15 Q3.5,2.25 3.5,16 Q3.5,29.75 15,29.75 H26', P.ink, 4.5)}`,
  { pivot: [24, 16], note: 'left end of the band; mirror it for the right end' },
);

// ---- idle: an ear to the bells ---------------------------------------------------------------------------------------

save(
  'bubble/ear',
  64,
  64,
  line('M10,42 A14,14 0 0 1 24,54', P.ink, 6) +
    line('M10,26 A30,30 0 0 1 40,54', P.ink, 6, 0.8) +
    line('M10,10 A46,46 0 0 1 56,54', P.ink, 6, 0.55),
  { pivot: [8, 56], note: 'sound arriving: pivot = the ear' },
);

save(
  'page-dots',
  54,
  54,
  [
    [0, 0],
    [54, 0],
    [0, 54],
    [54, 54],
    [27, 27],
  ]
    .map(([x, y]) => dot(x, y, 5.5, '#fff', 0, 0.14))
    .join(''),
  { pivot: [0, 0], note: 'tiles both ways every 54' },
);

// ---- the end of the day, and light ----------------------------------------------------------------------------------------

save(
  'closed-sign-hanging',
  220,
  170,
  `
  ${line('M30,74 L110,16 L190,74', P.ink, 7)}${line('M30,74 L110,16 L190,74', '#C9A27C', 2.5)}
  ${dot(110, 15, 9, P.steel, 4.5)}${dot(107.5, 12.5, 2.4, '#fff')}
  ${group('translate(0 7)', box(10, 66, 200, 88, 22, P.ink, 0, 0.22))}
  ${box(10, 66, 200, 88, 22, '#8A4B24', 6)}${box(20, 76, 180, 68, 14, P.cream, 4)}
  ${line('M32,84 H150', '#fff', 4.5)}
  ${dot(30, 74, 4, P.ink)}${dot(190, 74, 4, P.ink)}`,
  { pivot: [110, 15], note: 'blank; swings on its nail; the text centre is (110,110)' },
);

save(
  'confetti/a',
  28,
  28,
  group('rotate(-18 14 14)', box(7, 8, 15, 11, 2.5, P.tomato, 3), line('M10,11 h6', '#FFB3A3', 2.5)),
);
save(
  'confetti/b',
  28,
  28,
  line('M7,20 q-2,-10 6,-8 q8,3 8,-7', P.ink, 9.5) + line('M7,20 q-2,-10 6,-8 q8,3 8,-7', P.saffron, 4.5),
);
save('confetti/c', 28, 28, shape('M14,6 L22,20 L6,19Z', P.teal, 3) + line('M13,11 l-2,4', P.tealL, 2.5));

save(
  'vignette',
  928,
  812,
  `
  ${defs(
    radial(
      'v',
      [
        [0, '#5A2A20', 0],
        [0.7, '#5A2A20', 0],
        [1, '#5A2A20', 0.22],
      ],
      [0.5, 0.55, 0.72],
    ),
  )}
  ${box(0, 0, 928, 812, 0, url('v'))}`,
  { pivot: [0, 0] },
);

save(
  'halo-amber',
  240,
  240,
  `
  ${defs(
    radial('h', [
      [0, '#FFD257', 0.95],
      [0.45, '#FFC23E', 0.55],
      [0.75, P.amber, 0.18],
      [1, P.amber, 0],
    ]),
  )}
  ${dot(120, 120, 118, url('h'))}`,
  { note: 'pulses slowly behind what is ready' },
);

/** Streaks flying out of the middle, pointed at both ends. */
function streak(angle, from, to, w) {
  const a = (angle * Math.PI) / 180;
  const p = (r, side) =>
    `${round(80 + r * Math.sin(a) + side * Math.cos(a))},${round(80 - r * Math.cos(a) + side * Math.sin(a))}`;
  const mid = from + (to - from) * 0.35;
  return `M${p(from, 0)} L${p(mid, w)} L${p(to, 0)} L${p(mid, -w)}Z`;
}
save(
  'spark-streaks',
  160,
  160,
  patch(
    [0, 45, 90, 135, 180, 225, 270, 315]
      .map((a, i) => streak(a, 34, i % 2 ? 60 : 76, i % 2 ? 3 : 4.5))
      .join(' '),
    '#FFF3B8',
  ) +
    patch([22, 112, 202, 292].map((a) => streak(a, 46, 66, 3)).join(' '), P.saffron) +
    [
      [70, 52],
      [160, 58],
      [248, 50],
      [338, 56],
    ]
      .map(([deg, r]) => {
        const a = (deg * Math.PI) / 180;
        return dot(80 + r * Math.sin(a), 80 - r * Math.cos(a), 3.4, '#fff');
      })
      .join(''),
);
