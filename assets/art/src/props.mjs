// Furniture and small props: awnings, rail, counters, lamps, bell, signs, bubbles and sparks.
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
  group,
  at,
  linear,
  radial,
  defs,
  url,
  ink,
  clipped,
  round,
} from './lib.mjs';

const steelTop = [
  [0, '#FBFCFC'],
  [1, '#C6D0D6'],
];

// ---- awnings: striped cloth with a scalloped hem -------------------------------------------------

function awning(name, colour) {
  const width = 934,
    hem = 66,
    stripes = 11;
  const w = width / stripes,
    drop = hem + w * 0.42;
  const stripe = (i) => {
    const x = round(i * w),
      x2 = round(i * w + w),
      mid = round(i * w + w / 2),
      low = round(drop);
    return patch(
      `M${x},0 H${x2} V${hem} Q${x2},${low} ${mid},${low} Q${x},${low} ${x},${hem}Z`,
      i % 2 ? P.cream : colour,
    );
  };
  let outline = `M0,0 H${width} V${hem}`;
  for (let i = stripes - 1; i >= 0; i--) {
    const x = round(i * w),
      x2 = round(i * w + w),
      mid = round(i * w + w / 2),
      low = round(drop);
    outline += ` Q${x2},${low} ${mid},${low} Q${x},${low} ${x},${hem}`;
  }
  outline += 'Z';
  const light = [
    [0, '#fff', 0.35],
    [0.25, '#fff', 0],
    [0.62, P.ink, 0],
    [0.8, P.ink, 0.2],
    [1, P.ink, 0.05],
  ];
  save(
    name,
    width + 6,
    124,
    at(
      3,
      3,
      `
    ${defs(linear('v', light), `<clipPath id="e"><path d="${outline}"/></clipPath>`)}
    ${group('translate(0 12)', patch(outline, P.ink, 0.22))}
    ${clipped(
      'e',
      Array.from({ length: stripes }, (_, i) => stripe(i)).join(''),
      box(0, 0, width, 110, 0, url('v')),
      line(`M0,${hem - 5} H${width}`, P.ink, 3, 0.18),
    )}
    ${shape(outline, 'none', 6)}`,
    ),
  );
}
awning('awning-teal', '#3AA9A4');
awning('awning-tomato', '#EE5A43');

save(
  'ticket-rail',
  900,
  44,
  `
  ${defs(
    linear('r', [
      [0, '#F2F5F6'],
      [0.5, '#C3CDD3'],
      [1, '#8797A2'],
    ]),
  )}
  ${box(6, 10, 888, 22, 11, url('r'), 5)}
  ${line('M24,17 H840', '#fff', 4, 0.8)}`,
);

// ---- counters --------------------------------------------------------------------------------

save(
  'prep-table',
  300,
  230,
  `
  ${defs(
    linear('t', [
      [0, '#EDB877'],
      [1, '#D2914D'],
    ]),
    linear('f', [
      [0, '#B8743C'],
      [1, '#945326'],
    ]),
  )}
  ${contactShadow(150, 218, 150, 12, 0.25)}
  ${box(14, 58, 272, 156, 14, url('f'), 6)}
  ${shape('M30,84 H140 V196 H30Z M160,84 H270 V196 H160Z', '#A6652F', 4.5)}
  ${line('M40,94 H130 M170,94 H260', '#D59A5D', 5, 0.7)}
  ${dot(126, 140, 8, P.saffron, 4)}${dot(174, 140, 8, P.saffron, 4)}
  ${box(3, 30, 294, 44, 16, url('t'), 6)}
  ${line('M16,42 H210 M230,42 h36', '#FFDDAE', 6, 0.8)}
  ${patch('M14,77 H286 V84 Q150,90 14,84Z', P.ink, 0.2)}`,
  standing(300, 214, 'the chef stands behind it'),
);

save(
  'cutting-board',
  200,
  60,
  `
  ${shape('M8,44 Q8,56 18,56 H182 Q192,56 192,44 L100,30Z', '#C99A5B')}
  ${shape('M30,10 H170 Q180,10 184,20 L194,40 Q196,48 186,48 H14 Q4,48 6,40 L16,20 Q20,10 30,10Z', '#F3D6A2')}
  ${line('M36,20 H160', '#FFEBC6', 4)}
  ${line('M34,30 H110 M74,39 H158', '#DDB478', 4)}`,
  standing(200, 56, 'things lie on it at y = 34'),
);

save(
  'pass-counter',
  250,
  230,
  `
  ${defs(
    linear('t', steelTop),
    linear('f', [
      [0, '#B9C5CC'],
      [1, '#8797A2'],
    ]),
  )}
  ${contactShadow(125, 218, 126, 12, 0.25)}
  ${box(12, 58, 226, 156, 14, url('f'), 6)}
  ${shape('M28,96 H222 V196 H28Z', '#9AA9B3', 4.5)}
  ${line('M40,108 H170', '#D8E0E4', 5)}
  ${box(3, 30, 244, 44, 16, url('t'), 6)}
  ${line('M18,43 H170', '#fff', 6)}
  ${patch('M12,77 H238 V84 Q125,90 12,84Z', P.ink, 0.2)}`,
  standing(250, 214, 'served dishes stand on it at y = 40'),
);

const lamp = (x) => `
  ${line(`M${x},16 V44`, P.ink, 9)}
  ${shape(
    `M${x - 18},48 Q${x},34 ${x + 18},48 L${x + 36},88 Q${x + 38},96 ${x + 30},96
     H${x - 30} Q${x - 38},96 ${x - 36},88Z`,
    url('l'),
    6,
  )}
  ${line(`M${x - 13},54 L${x - 23},82`, '#FFF0C4', 6)}
  ${oval(x, 97, 25, 8, '#FFF3B8', 4)}`;
const lampFrame = 'M18,290 V30 Q18,14 34,14 H206 Q222,14 222,30 V290';

save(
  'heat-lamps',
  240,
  290,
  `
  ${defs(
    radial('c', [
      [0, '#FFF0B0', 0.85],
      [0.5, '#FFD86A', 0.4],
      [1, '#FFD25E', 0],
    ]),
    linear('l', [
      [0, '#FFD27A'],
      [1, '#D98A16'],
    ]),
  )}
  ${line(lampFrame, P.ink, 18)}${line(lampFrame, '#C6D0D6', 8)}
  ${line('M18,284 V32 Q19,16 34,15', '#fff', 3, 0.7)}
  ${dot(120, 186, 104, url('c'))}
  ${lamp(74)}${lamp(166)}`,
  standing(240, 290, 'stands on the pass; the glow is part of it'),
);

save(
  'service-bell',
  110,
  90,
  `
  ${contactShadow(55, 82, 46, 7, 0.22)}
  ${shape('M14,64 C14,30 36,20 55,20 C74,20 96,30 96,64Z', '#FFC23E')}
  ${patch('M74,26 C92,34 94,50 94,62 H80 C82,46 80,36 74,26Z', '#D98A16', 0.8)}
  ${line('M26,52 C28,40 36,34 44,32', '#FFF0B8', 6)}
  ${box(6, 62, 98, 16, 8, '#8A4B2A', 5)}
  ${line('M16,67 H70', '#B87A4C', 3.5)}
  ${dot(55, 14, 9, '#FFC23E', 5)}${dot(52, 11, 2.6, '#FFF0B8')}`,
  standing(110, 80),
);

save(
  'cloche',
  120,
  100,
  `
  ${contactShadow(60, 92, 50, 7)}
  ${shape('M14,74 C14,36 38,24 60,24 C82,24 106,36 106,74Z', '#E6ECEF', 6)}
  ${patch('M82,30 C100,40 103,56 103,72 H86 C88,54 88,42 82,30Z', P.steelD)}
  ${line('M28,60 C30,46 38,40 48,37', '#fff', 7)}
  ${box(4, 72, 112, 16, 8, P.saffron, 6)}
  ${line('M16,77 H72', '#FFE6A8', 3.5)}
  ${dot(60, 17, 9, P.saffron, 5)}`,
  standing(120, 90),
);

// ---- signs: blank, the game writes on them -----------------------------------------------------

function woodenSign(w) {
  const bolts = [30, w - 30]
    .map((x) => dot(x, 46, 8, P.saffron, 4) + dot(x - 2, 43.5, 2.4, '#FFF0B8'))
    .join('');
  save(
    `sign-${w}`,
    w + 12,
    108,
    at(
      6,
      6,
      group('translate(0 8)', box(0, 0, w, 84, 28, P.ink, 0, 0.25)),
      box(0, 0, w, 84, 28, '#8A4B24', 7),
      box(11, 11, w - 22, 62, 19, '#96552B'),
      line(`M44,20 H${w - 90}`, '#B06A38', 5),
      line(`M70,68 H${w - 56} M${w - 120},58 h44`, '#7C411F', 4, 0.7),
      group('translate(0 -4)', bolts),
    ),
    { pivot: [w / 2 + 6, 48], note: 'blank wooden sign; text centre = pivot' },
  );
}
woodenSign(450);
woodenSign(520);

save(
  'counter-pill',
  166,
  92,
  `
  ${group('translate(0 7)', box(8, 7, 150, 72, 36, P.ink, 0, 0.22))}
  ${box(8, 7, 150, 72, 36, P.cream, 7)}
  ${line('M42,16 H118', '#fff', 5)}`,
  { pivot: [83, 43], note: 'blank; a cloche goes left, the number right' },
);

// ---- bubble and hourglass -----------------------------------------------------------------------

save(
  'bubble-empty',
  170,
  150,
  shape(
    `M84,8 C132,8 160,30 160,62 C160,94 132,112 92,112 C88,112 84,112 80,111 L52,138 L56,106
    C26,98 10,82 10,60 C10,30 36,8 84,8Z`,
    '#fff',
    6,
  ) + line('M40,98 C62,106 104,108 128,94', '#EFE3D8', 6),
  { pivot: [52, 138], note: 'pivot = tip of the tail; content centre 84,60' },
);

save(
  'hourglass',
  64,
  88,
  at(
    32,
    44,
    shape(
      'M-17,-30 C-17,-8 -5,-6 -5,0 C-5,6 -17,8 -17,30 H17 C17,8 5,6 5,0 C5,-6 17,-8 17,-30Z',
      '#DFF3F5',
      5,
    ),
    patch('M-11,-16 H11 C9,-8 2,-6 0,-2 C-2,-6 -9,-8 -11,-16Z', P.saffron),
    patch('M-13,28 C-11,15 -4,13 0,8 C4,13 11,15 13,28Z', P.saffron),
    line('M0,0 V10', P.saffron, 3),
    line('M-11,-24 q0,6 3,10', '#fff', 4),
    line('M-22,-34 H22 M-22,34 H22', P.ink, 12),
    line('M-21,-35 H21 M-21,33 H21', '#B8743C', 4),
  ),
);

// ---- little effects -----------------------------------------------------------------------------

const steamLine = (x) => `M${x},84 q-14,-18 0,-37 q13,-18 0,-37`;
save('steam', 80, 90, line(`${steamLine(24)} ${steamLine(52)}`, '#fff', 11, 0.8), standing(80, 90));

function rays(count, inner, outer) {
  const ends = Array.from({ length: count }, (_, i) => {
    const a = (i * 2 * Math.PI) / count,
      more = i % 2 ? 0 : 6;
    const point = (r) => `${round(80 + r * Math.sin(a))},${round(80 - r * Math.cos(a))}`;
    return `M${point(inner)} L${point(outer + more)}`;
  });
  return ends.join(' ');
}
save('burst', 160, 160, line(rays(10, 60, 67), '#fff', 9));

save(
  'sparkle',
  60,
  60,
  `<path d="M30,4 Q33,27 56,30 Q33,33 30,56 Q27,33 4,30 Q27,27 30,4Z" fill="#FFF3B8" ${ink(4, P.saffronD)}/>`,
);

save(
  'star',
  100,
  100,
  shape('M50,8 L62,36 L92,38 L69,58 L77,88 L50,71 L23,88 L31,58 L8,38 L38,36Z', P.saffron, 6) +
    patch('M62,36 L92,38 L69,58 L77,88 L50,71 L50,60Z', P.saffronD, 0.35) +
    line('M50,20 L41,42 L22,43', '#FFF0B8', 6),
);

save('tap-lines', 80, 50, line('M10,40 q10,-16 24,-18 M6,22 q14,-16 30,-18', P.ink, 7, 0.75));

save(
  'chop-arc',
  70,
  90,
  line('M12,8 q34,20 40,64', '#fff', 8, 0.9) + line('M38,4 q22,18 26,44', '#fff', 6, 0.9),
);

const slice = (x, y, turn) =>
  at(x, y, group(`rotate(${turn})`, oval(0, 0, 12, 9, '#FFA54A', 4), oval(-1, -1, 5, 3.4, '#FFD08A')));
save('veg-bits', 120, 70, slice(20, 44, -30) + slice(58, 20, 20) + slice(98, 42, 50));

save('bolt', 24, 24, dot(12, 12, 8, P.saffron, 4) + dot(10, 9.5, 2.4, '#FFF0B8'));
