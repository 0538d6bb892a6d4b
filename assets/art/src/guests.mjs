// The guests who wait for an order, head and shoulders: calm, looking at the watch, in a coat ready to leave; and the chair they left.
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
  at,
  group,
  contactShadow,
  defs,
  clipped,
} from './lib.mjs';

const skull = 'M25,46 C25,12 85,12 85,46 C85,70 72,80 55,80 C38,80 25,70 25,46Z';

const guests = {
  granny: {
    skin: '#F3C7A0',
    shade: '#DDA076',
    shirt: '#8E7BB5',
    coat: '#5B6FA0',
    back:
      shape('M55,4 a16,14 0 0 1 .1,28z M55,4 a16,14 0 0 0 -.1,28z', '#D9D4D8', 0) +
      dot(55, 15, 14, '#D9D4D8', 4),
    front:
      shape(
        'M22,50 C16,18 38,14 55,14 C72,14 94,18 88,50 C86,38 76,30 55,32 C34,30 24,38 22,50Z',
        '#E9E5E8',
        4,
      ) + line('M40,24 q8,-4 18,-3', '#fff', 3.5),
    glasses: true,
  },
  beard: {
    skin: '#D69A6A',
    shade: '#B87746',
    shirt: '#6C9A5B',
    coat: '#7A5A44',
    back: '',
    front:
      shape('M26,52 C26,92 84,92 84,52 C80,60 70,58 66,57 Q55,51 44,57 C38,58 30,60 26,52Z', '#5A3320', 4) +
      shape(
        'M24,44 C18,14 42,10 58,12 C82,12 92,24 86,44 C80,34 70,28 60,30 C46,32 30,32 24,44Z',
        '#5A3320',
        4,
      ) +
      line('M40,20 q10,-4 20,-2', '#8A5636', 4),
    mouthY: 70,
  },
  curls: {
    skin: '#8E5A3A',
    shade: '#6E4026',
    shirt: '#F2B84B',
    coat: '#B4535E',
    back: [
      [24, 34],
      [20, 52],
      [26, 68],
      [86, 34],
      [90, 52],
      [84, 68],
      [36, 18],
      [55, 12],
      [74, 18],
    ]
      .map(([x, y]) => dot(x, y, 13, '#2E1B22', 4))
      .join(''),
    front:
      [
        [34, 26],
        [48, 20],
        [63, 20],
        [77, 27],
      ]
        .map(([x, y]) => dot(x, y, 11, '#2E1B22'))
        .join('') + line('M44,15 q5,-4 11,-3', '#5C4049', 3.5),
  },
};

const bodyShape = 'M10,108 C10,88 32,80 55,80 C78,80 100,88 100,108Z';

function face(g, mood) {
  const [dx, dy] = { calm: [0, 0], watch: [5, 4], coat: [-7, 0] }[mood];
  const eyes = [-13, 13].map(
    (x) => oval(55 + x + dx, 47 + dy, 4.2, 5.6, P.ink) + dot(56.5 + x + dx, 45 + dy, 1.6, '#fff'),
  );
  const browTilt = { calm: -6, watch: 2, coat: -14 }[mood];
  const brows = [-1, 1].map((k) =>
    group(`translate(${55 + k * 13 + dx} ${36 + dy}) rotate(${k * -browTilt})`, line('M-6,0 H6', P.ink, 3.6)),
  );
  const lids =
    mood === 'calm' ? [] : [-13, 13].map((x) => line(`M${48 + x + dx},${43 + dy} h14`, P.ink, 3.2));
  const mouth = { calm: 'M-9,0 q9,9 18,0', watch: 'M-7,2 h14', coat: 'M-8,4 q8,-8 16,0' }[mood];
  const mouthInk = g.mouthY ? '#FFE3CF' : P.ink;
  return [
    g.mouthY
      ? ''
      : oval(36 + dx, 57 + dy, 6, 4, P.tomato, 0, 0.28) + oval(74 + dx, 57 + dy, 6, 4, P.tomato, 0, 0.28),
    ...eyes,
    ...lids,
    ...brows,
    patch(`M${50 + dx * 1.3},${55 + dy} q5,-5 10,0 q0,5 -5,5 t-5,-5z`, g.shade),
    at(55 + dx * 1.1, (g.mouthY ?? 66) + dy * 0.6, line(mouth, mouthInk, 4)),
    g.glasses
      ? [-13, 13]
          .map(
            (x) =>
              `<circle cx="${55 + x + dx}" cy="${47 + dy}" r="10" fill="#fff" fill-opacity=".25" stroke="#4A2428" stroke-width="3"/>`,
          )
          .join('') + line(`M${52 + dx},${46 + dy} h6`, P.ink, 3)
      : '',
  ].join('');
}

/** A forearm across the chest with a watch that the eyes are on. */
const watchArm = (g) =>
  line('M94,132 L70,98', P.ink, 26) +
  line('M94,132 L70,98', g.shirt, 17) +
  dot(60, 92, 12, g.skin, 4) +
  line('M75,92 L66,103', P.ink, 11) +
  line('M75,92 L66,103', '#8A4B24', 4) +
  dot(72, 97, 9, '#FFFDF6', 4) +
  line('M72,97 V92 M72,97 h3.5', P.ink, 2.6);

const coat = (g) =>
  shape(bodyShape, g.coat) +
  patch('M78,84 C93,90 97,98 97.5,106 H80Z', P.ink, 0.18) +
  shape('M34,84 L55,107 L50,108 H38 L24,88Z M76,84 L55,107 L60,108 H72 L86,88Z', g.coat, 4) +
  shape('M32,80 Q55,98 78,80 Q84,90 76,94 Q55,106 34,94 Q26,90 32,80Z', P.saffron, 4);

const shirt = (g) =>
  shape(bodyShape, g.shirt) +
  patch('M78,84 C93,90 97,98 97.5,106 H80Z', P.ink, 0.16) +
  shape('M42,80 L55,96 L68,80 Q55,86 42,80Z', '#FFFDF6', 3.5);

function bust(g, mood) {
  const shadeOfFace = 'M74,24 C88,44 84,74 58,78 C74,80 83,66 82.5,48 C82,36 80,30 74,24Z';
  return [
    mood === 'coat' ? '' : shirt(g),
    g.back,
    shape(skull, g.skin, 4.5),
    patch(shadeOfFace, g.shade, 0.6),
    g.front,
    face(g, mood),
    mood === 'coat' ? coat(g) : '',
    mood === 'watch' ? watchArm(g) : '',
  ].join('');
}

for (const [who, g] of Object.entries(guests))
  for (const mood of ['calm', 'watch', 'coat'])
    save(
      `guest/${who}-${mood}`,
      110,
      122,
      defs('<clipPath id="flat"><rect x="0" y="-10" width="110" height="128.5"/></clipPath>') +
        clipped('flat', at(0, 8, bust(g, mood))),
      { pivot: [55, 118], note: 'a waiting guest; cut off flat at the pivot' },
    );

save(
  'guest/chair',
  110,
  120,
  contactShadow(55, 113, 40, 5) +
    line('M30,70 V110 M80,70 V110', P.ink, 14) +
    line('M30,70 V110 M80,70 V110', P.woodD, 5) +
    shape('M28,14 Q55,2 82,14 L84,70 H26Z', P.wood, 5) +
    patch('M66,11 Q76,12 80,16 L81.5,68 H68Z', P.woodD, 0.5) +
    line('M42,24 V60 M55,22 V60 M68,24 V60', P.woodDD, 5) +
    line('M35,18 q8,-4 16,-4', P.woodL, 4) +
    box(18, 68, 74, 16, 8, '#E8806C', 5) +
    line('M28,73 h36', '#FFC0B0', 3.5),
  standing(110, 114, 'empty: the guest has left'),
);
