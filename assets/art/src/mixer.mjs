// The one mixer, at rest, at work and done; and the signs on what gave out.
import { P, save, shape, patch, line, dot, box, contactShadow, group, at, solid } from './lib.mjs';

const BLUE = ['#CFE4FA', '#86B7EA', '#5384C2'];
const cream = '#FFF6DC';

/**
 * Points of the 170 x 196 drawing: the dial's, on the column, so that bowl and whisk stay in sight; and the switch that
 * a hand reaches for.
 */
export const mixerSlots = { dial: [38, 134], hand: [116, 57] };

// All is drawn 42 higher up than it stands, so that the open head has room.
const mixer = (state, ...parts) =>
  save(`mixer/${state}`, 170, 196, at(0, 36, parts.join('\n')), {
    pivot: [76, 184],
    note: 'stands at the back of the prep table',
  });

const stand =
  contactShadow(76, 150, 68, 8, 0.22) +
  solid(
    's',
    'M12,148Q8,128 26,126H30V28H62V112Q62,124 74,126H128Q142,128 140,148Z',
    BLUE[1],
    5.5,
    patch('M50,20H62V112Q62,124 74,126H150V150H60Q48,120 50,20Z', BLUE[2], 0.55),
    line('M22,137H58', BLUE[0], 5),
  );

const bowl =
  solid(
    'b',
    'M66,84H138C138,112 128,128 112,130H92C76,128 66,112 66,84Z',
    P.steel,
    5,
    patch('M118,80H142V134H102Q120,112 118,80Z', P.steelDD, 0.6),
    line('M77,97Q79,108 85,115', '#fff', 6),
  ) + box(60, 77, 84, 12, 6, P.steel, 4.5);

const wire = 'M102,44V62M102,54C84,62 84,88 102,96C120,88 120,62 102,54V96';
const whisk =
  line('M102,42V54', P.ink, 16) +
  line('M102,42V52', P.steelD, 7) +
  line(wire, P.ink, 8) +
  line(wire, P.steel, 3);

const head = (light, rays = '') =>
  solid(
    'h',
    'M34,-4H114C134,-4 142,6 142,20C142,36 134,44 118,44H40C22,44 14,34 14,20C14,4 22,-4 34,-4Z',
    BLUE[1],
    5.5,
    patch('M10,28H146V50H10Z', BLUE[2], 0.6),
    box(122, -10, 8, 60, 0, P.steel),
    line('M30,8H90', BLUE[0], 7),
  ) +
  rays +
  dot(105, 21, 7.5, light, 3.5) +
  dot(102.5, 18.5, 2.2, '#fff');

mixer('rest', stand, whisk, bowl, head('#8A7A80'));

/** At work: batter over the rim, its drops in the air, and the bowl's shine on its way round. */
const turns = {
  a: [
    'M64,80C66,68 82,74 90,66C98,60 116,74 122,66C130,62 140,70 140,80Z',
    [76, 58, 132, 54],
    'M86,104Q104,114 128,102',
  ],
  b: [
    'M64,80C66,72 76,62 86,68C96,76 108,60 116,66C124,72 138,64 140,80Z',
    [70, 52, 126, 60],
    'M76,112Q96,124 120,112',
  ],
};
for (const [frame, [batter, [x1, y1, x2, y2], shine]] of Object.entries(turns))
  mixer(
    `run-${frame}`,
    stand,
    whisk,
    shape(batter, cream, 4.5),
    dot(x1, y1, 4.5, cream, 3.5) + dot(x2, y2, 5, cream, 3.5),
    bowl,
    line(shine, '#fff', 5),
    head('#FF6A2B'),
    line(frame === 'a' ? 'M153,68Q160,76 158,88' : 'M156,58Q164,70 160,84', P.ink, 5),
  );

// Done: the head stands open, and a peak hangs on the whisk.
mixer(
  'ready',
  stand,
  group(
    'rotate(-17 44 30)',
    whisk,
    shape('M86,72C84,88 96,96 102,110C110,96 122,88 118,72C112,64 94,64 86,72Z', cream, 4.5),
    head(P.amber, line('M105,4V3M92,10l-2,-2M118,10l2,-2M89,24h-3M121,24h3', P.ink, 4)),
  ),
  shape('M64,80C66,66 80,70 86,64C92,58 96,52 104,48C104,58 110,60 116,66C128,64 138,68 140,80Z', cream, 4.5),
  bowl,
);

// ---- out of order: the station is barred with tape, and a sign says that it has no power -------------------------

/** A sign: a bolt, and a cross in its corner. */
const sign = (s) =>
  group(
    `scale(${s})`,
    box(-32, -32, 64, 64, 14, cream, 5),
    shape('M8,-27L-19,6H-4L-10,27L17,-7H2Z', P.saffron, 4.5),
    dot(25, 23, 15, P.tomato, 4.5),
    line('M19.5,17.5L30.5,28.5M30.5,17.5L19.5,28.5', '#fff', 5),
  );

/** Striped tape of a length, around its middle. */
const tape = (length, turn) => {
  const stripes = [];
  for (let x = -length / 2 + 10; x < length / 2 - 12; x += 26)
    stripes.push(`M${x},10L${x + 12},-10h13L${x + 13},10Z`);
  return group(
    `rotate(${turn})`,
    box(-length / 2, -10, length, 20, 2, P.saffron),
    patch(stripes.join(''), P.ink),
    box(-length / 2, -10, length, 20, 2, 'none', 4.5),
  );
};

save('broken/oven', 168, 124, at(84, 62, tape(164, 32) + tape(164, -32) + sign(1)), {
  note: 'over the cold glass, on the slot window',
});

const smoke = 'M24,100C6,84 34,66 18,48C8,36 16,22 28,16';
save(
  'broken/burner',
  140,
  110,
  line(smoke, P.ink, 15) + line(smoke, '#B7A4A8', 7) + group('translate(80 62) rotate(5)', sign(1.25)),
  { pivot: [76, 104], note: 'stands on the grate, on the slot pot' },
);
