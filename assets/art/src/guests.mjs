// The guests who wait for an order, head and shoulders: calm, looking at the watch, in a coat ready to leave, or fed; and the chair they left.
import { P, save, standing, shape, patch, line, dot, oval, box, at, group, contactShadow } from './lib.mjs';

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
  cap: {
    skin: '#F9D6B4',
    shade: '#E3AC82',
    shirt: '#4F9FD0',
    coat: '#2F7A6B',
    // A child is smaller.
    size: 'translate(7 14) scale(0.88)',
    back: dot(24, 56, 8, '#F9D6B4', 4.5) + dot(86, 56, 8, '#F9D6B4', 4.5),
    front:
      shape('M26,48C22,56 30,58 32,50C34,44 30,40 26,48Z', '#B5652A', 3.5) +
      shape('M19,42C14,4 40,2 55,2C74,2 96,8 89,40Q54,26 19,42Z', P.tomato, 4.5) +
      patch('M74,7C90,13 91,26 87,37Q80,33 72,32C78,24 78,14 74,7Z', P.tomatoD, 0.7) +
      shape('M62,31Q98,22 114,42Q116,50 104,49Q84,40 62,40Z', P.tomatoD, 4.5) +
      line('M31,21q6,-9 15,-11', '#FFB3A3', 4.5) +
      dot(54, 3, 5, P.cream, 3.5) +
      dot(38, 63, 1.8, '#B5652A') +
      dot(44, 66, 1.8, '#B5652A') +
      dot(67, 66, 1.8, '#B5652A') +
      dot(73, 63, 1.8, '#B5652A'),
  },
  hat: {
    skin: '#F0BF9B',
    shade: '#D8977A',
    shirt: '#7A4B5E',
    coat: '#4E5563',
    size: 'translate(0 6)',
    back: '',
    front:
      shape('M55,62C46,55 30,58 20,70C32,80 50,78 55,69C60,78 78,80 90,70C80,58 64,55 55,62Z', '#F4F0EE', 4) +
      shape('M30,30L26,-8Q55,-14 84,-8L80,30Q55,38 30,30Z', '#54496B', 4.5) +
      patch('M68,-11L84,-8L80,29L66,33Z', P.ink, 0.3) +
      patch('M29.5,17Q55,24 81.5,17L80.5,27Q55,35 30.5,27Z', P.saffron) +
      shape('M10,30Q12,24 30,28Q55,36 80,28Q98,24 100,30Q98,40 55,41Q12,40 10,30Z', '#54496B', 4.5) +
      line('M36,-2V12', '#8E82A8', 4.5),
    monocle: true,
    mouthY: 74,
    mouthInk: P.ink,
  },
  scarf: {
    skin: '#CC9266',
    shade: '#A96F47',
    shirt: '#A8436B',
    coat: '#5A4A78',
    back: '',
    front:
      shape(
        `M14,58C10,14 36,4 55,4C74,4 100,14 96,58C98,80 92,96 84,104H26C18,96 12,80 14,58ZM31,52C31,68 42,79 55,79
        C68,79 79,68 79,52C79,38 72,28 55,28C38,28 31,38 31,52Z`,
        '#2F9C94',
        4.5,
      ) +
      patch(
        'M74,10C92,20 94,44 93,60C94,80 89,94 82,101H70C82,90 86,72 82.5,58C84,38 80,24 74,10Z',
        P.tealD,
        0.6,
      ) +
      line('M30,26q7,-10 18,-13', '#9FE0D6', 4.5) +
      line('M32,78Q50,96 78,92', P.tealD, 4),
  },
  braids: {
    skin: '#FBDDC2',
    shade: '#E6B492',
    shirt: '#6DB33F',
    coat: '#B0562F',
    back: [-1, 1]
      .map(
        (k) =>
          dot(55 + k * 37, 52, 10, '#D9622B', 4) +
          dot(55 + k * 42, 67, 9.5, '#D9622B', 4) +
          dot(55 + k * 44, 81, 8.5, '#D9622B', 4) +
          shape(`M${55 + k * 44},88l-9,14h18Z`, '#D9622B', 4) +
          line(`M${55 + k * 44 - 6},90h12`, P.teal, 6),
      )
      .join(''),
    front:
      shape(
        'M21,54C14,16 38,8 55,8C72,8 96,16 89,54C88,42 82,34 70,30Q60,28 55,20Q50,28 40,30C28,34 22,42 21,54Z',
        '#D9622B',
        4.5,
      ) +
      line('M30,26q7,-9 15,-11', '#F7A06B', 4.5) +
      shape('M55,8Q36,-8 30,2Q28,14 55,10Q82,14 80,2Q74,-8 55,8Z', P.teal, 4) +
      dot(55, 8, 5, P.tealL, 3.5),
  },
};
const bodyShape = 'M10,108 C10,88 32,80 55,80 C78,80 100,88 100,108Z';

function face(g, mood) {
  const [dx, dy] = { calm: [0, 0], watch: [5, 4], coat: [-7, 0], fed: [0, 0] }[mood];
  const each = (draw) => [-13, 13].map(draw).join('');
  const open = each(
    (x) => oval(55 + x + dx, 47 + dy, 4.2, 5.6, P.ink) + dot(56.5 + x + dx, 45 + dy, 1.6, '#fff'),
  );
  const closed = each((x) => line(`M${48 + x},49q7,-9 14,0`, P.ink, 4));
  const browTilt = { calm: -6, watch: 2, coat: -14, fed: -8 }[mood];
  const brows = [-1, 1].map((k) =>
    group(`translate(${55 + k * 13 + dx} ${36 + dy}) rotate(${k * -browTilt})`, line('M-6,0H6', P.ink, 3.6)),
  );
  const lids =
    mood === 'watch' || mood === 'coat' ? each((x) => line(`M${48 + x + dx},${43 + dy}h14`, P.ink, 3.2)) : '';
  const mouth = { calm: 'M-9,0q9,9 18,0', watch: 'M-7,2h14', coat: 'M-8,4q8,-8 16,0' }[mood];
  const mouthAt = [55 + dx * 1.1, (g.mouthY ?? 66) + dy * 0.6];
  const cheek = mood === 'fed' ? 0.5 : 0.28;
  const glass = (x) =>
    `<circle cx="${55 + x + dx}" cy="${47 + dy}" r="10" fill="#fff" fill-opacity=".25" stroke="${P.ink}" stroke-width="3"/>`;
  return [
    g.mouthY ? '' : each((x) => oval(55 + x * 1.46 + dx, 57 + dy, 6, 4, P.tomato, 0, cheek)),
    mood === 'fed' ? closed : open,
    lids,
    ...brows,
    patch(`M${50 + dx * 1.3},${55 + dy}q5,-5 10,0q0,5 -5,5t-5,-5z`, g.shade),
    mood === 'fed'
      ? at(
          ...mouthAt,
          shape('M-10,-2H10Q9,8 0,8Q-9,8 -10,-2Z', '#8C2B2B', 3.5),
          patch('M-5,4.5Q0,1 5,4.5Q0,8 -5,4.5Z', '#FF9C88'),
        )
      : at(...mouthAt, line(mouth, g.mouthInk ?? (g.mouthY ? '#FFE3CF' : P.ink), 4)),
    g.glasses ? each(glass) + line(`M${52 + dx},${46 + dy}h6`, P.ink, 3) : '',
    g.monocle ? glass(13) + line(`M${78 + dx},${50 + dy}Q86,66 82,84`, P.ink, 2.4) : '',
  ].join('');
}

/** A forearm across the chest with a watch that the eyes are on. */
const watchArm = (g) =>
  line('M98,134L62,104', P.ink, 27) +
  line('M98,134L62,104', g.shirt, 18) +
  dot(45, 97, 12, g.skin, 4) +
  line('M66,84L54,114', P.ink, 13) +
  line('M66,84L54,114', '#8A4B24', 5) +
  dot(61, 98, 13, '#FFFDF6', 4.5) +
  line('M61,98V90M61,98H67', P.ink, 3.4);

/** A napkin, and a spoon held up: done, and glad of it. */
const spoon = (g) =>
  shape('M36,84Q55,96 74,84L70,110H40Z', '#FFFDF6', 4) +
  line('M96,132V104', P.ink, 24) +
  line('M96,132V104', g.shirt, 15) +
  line('M96,92V64', P.ink, 11) +
  line('M96,92V64', P.steel, 4) +
  oval(96, 54, 8.5, 12, P.steel, 4.5) +
  line('M93,50V55', '#fff', 4) +
  dot(96, 90, 11, g.skin, 4);

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
  const head = [g.back, shape(skull, g.skin, 4.5), patch(shadeOfFace, g.shade, 0.6), g.front, face(g, mood)];
  return [
    mood === 'coat' ? '' : shirt(g),
    g.size ? group(g.size, ...head) : head.join(''),
    mood === 'coat' ? coat(g) : '',
    mood === 'watch' ? watchArm(g) : '',
    mood === 'fed' ? spoon(g) : '',
  ].join('');
}

for (const [who, g] of Object.entries(guests))
  for (const mood of ['calm', 'watch', 'coat', 'fed'])
    save(`guest/${who}-${mood}`, 110, 118, at(0, 8, bust(g, mood)), {
      pivot: [55, 118],
      note: 'a waiting guest; cut off flat at the lower edge',
    });

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
