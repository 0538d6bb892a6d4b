// The two chefs in loose parts for a skeleton: heads, torsos, legs, sleeves, hands. All parts are drawn for a chef 590 tall.
import { P, save, shape, patch, line, dot, oval, box, group, at, solid, contactShadow } from './lib.mjs';

export const chefs = {
  sync: {
    team: P.teal,
    teamD: P.tealD,
    teamL: P.tealL,
    skin: '#F7CFA6',
    skinShade: '#E9AC7C',
    cheek: '#F0876A',
    hair: '#7A4423',
    hairL: '#A0622F',
    pants: '#4F5D75',
    pantsD: '#3C4860',
    moustache: true,
  },
  loop: {
    team: P.tomato,
    teamD: P.tomatoD,
    teamL: P.tomatoL,
    skin: '#C98758',
    skinShade: '#A9683C',
    cheek: '#D9583E',
    hair: '#3B2230',
    hairL: '#5E3A4C',
    pants: '#5B4256',
    pantsD: '#46303F',
    moustache: false,
  },
};
const MOUTH = '#8E2B2B',
  TONGUE = '#FF8C7A';

// ---- eyes: one eye at a time, (x, y) is its centre, s its width (the far eye is narrower) -------------

const openEye = (x, y, s) =>
  oval(x, y, 13 * s, 18, P.ink) + dot(x + 4, y - 7, 5.5, '#fff') + dot(x - 4, y + 7, 2.6, '#fff', 0, 0.7);

/** A white eye that looks somewhere. */
const lookingEye = (x, y, s, dx, dy, pupil = 10.5) =>
  oval(x, y, 16 * s, 19, '#fff', 4) +
  oval(x + dx, y + dy, pupil * s, pupil * 1.2, P.ink) +
  dot(x + dx + 3, y + dy - 4, 4, '#fff');

const staringEye = (x, y) => dot(x, y, 19, '#fff', 4) + dot(x, y + 2, 8, P.ink);
const laughingEye = (x, y, s) =>
  line(`M${x - 15 * s},${y + 6} Q${x},${y - 16} ${x + 15 * s},${y + 6}`, P.ink, 8);
const closedEye = (x, y, s) => line(`M${x - 15 * s},${y} Q${x},${y + 15} ${x + 15 * s},${y}`, P.ink, 7);

/** A heavy upper lid: the eye is half shut, the pupil looks `dx` to the side. */
function tiredEye(x, y, s, dx, skin, lid = 2, sag = 0) {
  const r = 14 * s;
  return (
    oval(x, y + 4, r, 15, '#fff', 4) +
    dot(x + dx * s, y + 8, 7.5, P.ink) +
    dot(x + dx * s + 2.4, y + 5.5, 2.2, '#fff') +
    patch(
      `M${x - r - 3},${y + lid - 1 + sag} L${x + r + 3},${y + lid - 1 - sag} L${x + r + 3},${y - 8}
       Q${x},${y - 22} ${x - r - 3},${y - 8}Z`,
      skin,
    ) +
    line(`M${x - r - 4},${y + lid + sag} L${x + r + 4},${y + lid - sag}`, P.ink, 6)
  );
}

const brow = (c, x, y, turn, w = 34) =>
  group(`translate(${x} ${y}) rotate(${turn})`, line(`M${-w / 2},4 Q0,-8 ${w / 2},4`, c.hair, 9));

// ---- mouths: (x, y) is the middle of the upper lip ----------------------------------------------------

const mouthsUnderMoustache = {
  smile: (x, y) => shape(`M${x - 20},${y + 6} Q${x},${y + 34} ${x + 20},${y + 6} Z`, MOUTH, 4),
  laugh: (x, y) =>
    shape(`M${x - 24},${y + 6} Q${x},${y + 44} ${x + 24},${y + 6} Z`, MOUTH, 4) +
    oval(x, y + 21, 10, 5, TONGUE),
  pleased: (x, y) => line(`M${x - 13},${y + 15} q13,11 26,0`, P.ink, 6),
  plain: (x, y) => line(`M${x - 13},${y + 17} q13,6 26,0`, P.ink, 6),
  sour: (x, y) => line(`M${x - 13},${y + 17} q13,-7 26,0`, P.ink, 6),
  flat: (x, y) => line(`M${x - 13},${y + 20} h26`, P.ink, 6),
  gasp: (x, y) => oval(x, y + 17, 11, 10, MOUTH, 4),
};
mouthsUnderMoustache.tongue = mouthsUnderMoustache.plain;

const bareMouths = {
  smile: (x, y) =>
    shape(`M${x - 24},${y} Q${x},${y + 28} ${x + 24},${y}`, MOUTH, 0) +
    patch(`M${x - 21},${y + 2} h42 q-4,9 -21,9 t-21,-9z`, '#fff') +
    shape(`M${x - 24},${y} Q${x},${y + 28} ${x + 24},${y} Q${x},${y + 6} ${x - 24},${y}Z`, 'none', 5),
  laugh: (x, y) =>
    shape(`M${x - 27},${y} Q${x},${y + 44} ${x + 27},${y} Q${x},${y + 8} ${x - 27},${y}Z`, MOUTH) +
    patch(
      `M${x - 12},${y + 19} Q${x},${y + 10} ${x + 12},${y + 19} Q${x},${y + 27} ${x - 12},${y + 19}Z`,
      TONGUE,
    ),
  pleased: (x, y) =>
    line(`M${x - 15},${y + 4} q15,14 30,-1`, P.ink, 6) + line(`M${x + 15},${y + 3} q3,-2 4,-5`, P.ink, 5),
  plain: (x, y) => line(`M${x - 14},${y + 6} q14,6 28,0`, P.ink, 6),
  sour: (x, y) => line(`M${x - 14},${y + 8} q14,-6 28,0`, P.ink, 6),
  flat: (x, y) => line(`M${x - 14},${y + 8} h28`, P.ink, 6),
  gasp: (x, y) => oval(x, y + 8, 12, 11, MOUTH, 4),
  tongue: (x, y) =>
    line(`M${x - 16},${y + 4} Q${x + 2},${y + 14} ${x + 20},${y}`, P.ink, 6) +
    shape(`M${x + 3},${y + 9} q2,16 12,12 q7,-4 3,-17Z`, TONGUE, 4),
};

/** The moustache droops by `d` when he is weary and lifts when he smiles. */
function moustache(c, x, y, d) {
  const half = (k) =>
    `C${x + 14 * k},${y - 16} ${x + 36 * k},${y - 10} ${x + 46 * k},${y + 2 + d}
     C${x + 52 * k},${y - 2 + d} ${x + 56 * k},${y - 6 + d} ${x + 56 * k},${y - 12 + d}
     C${x + 62 * k},${y + 8 + d} ${x + 40 * k},${y + 20} ${x + 20 * k},${y + 12}
     Q${x + 6 * k},${y + 7} ${x},${y + 4}`;
  return (
    shape(`M${x},${y - 7} ${half(1)} L${x},${y - 7} ${half(-1)} Z`, c.hair, 4) +
    patch(`M${x},${y - 7} ${half(1)} Z M${x},${y - 7} ${half(-1)} Z`, c.hair) +
    line(`M${x + 10},${y - 4} q14,-5 24,4 M${x - 10},${y - 4} q-14,-5 -24,4`, c.hairL, 4)
  );
}

// ---- moods: [eye, tilt of the left brow, height of the brows, mouth, droop of the moustache, sweat] -----

const moods = {
  happy: { eye: openEye, brow: -6, up: 32, mouth: 'smile', droop: -4 },
  neutral: { eye: openEye, brow: -6, up: 32, mouth: 'plain', droop: 0 },
  focus: { eye: openEye, brow: 7, up: 29, mouth: 'tongue', droop: 0 },
  joy: { eye: laughingEye, brow: -8, up: 34, mouth: 'laugh', droop: -4 },
  worry: { eye: staringEye, brow: -18, up: 34, mouth: 'gasp', droop: 0 },
  content: { eye: closedEye, brow: -8, up: 30, mouth: 'pleased', droop: -3 },
  bored: {
    eye: (x, y, s, c, side) => tiredEye(x, y, s, side < 0 ? -5 : 5, c.skinShade),
    brow: -4,
    up: 30,
    mouth: 'sour',
    droop: 6,
  },
  listen: {
    eye: (x, y, s) => lookingEye(x, y, s, 5, -6),
    brow: -10,
    up: 39,
    mouth: 'pleased',
    droop: -4,
    lift: -3,
  },
  stuck: {
    eye: (x, y, s, c, side, k) => tiredEye(x, y, s, 6.5, c.skinShade, 1, k * -2),
    brow: -19,
    up: 34,
    mouth: 'flat',
    droop: 7,
    sweat: true,
  },
};

/** Eyes, nose, cheeks and mouth around (0, 0); `dx` turns the face to that side. */
function face(c, moodName, dx) {
  const mood = moods[moodName],
    dy = mood.lift ?? 0,
    eyeY = 2 + dy;
  const far = (k) => (dx && Math.sign(dx) === k ? 0.86 : 1);
  const eyeX = (k) => k * (dx && Math.sign(dx) === k ? 33 : 36) + dx;
  const cheek = (k) => oval(k * 60 + dx * 0.7, 33 + dy, 20 * far(k), 13, c.cheek, 0, 0.42);
  const nose = patch(`M${-9 + dx * 1.35},${24 + dy} q9,-9 18,0 q4,10 -9,11 q-13,-1 -9,-11Z`, c.skinShade);
  const mouthX = dx * 1.15,
    mouthY = 48 + dy;
  const mouths = c.moustache ? mouthsUnderMoustache : bareMouths;
  return [
    cheek(-1),
    cheek(1),
    ...[-1, 1].map((k) => mood.eye(eyeX(k), eyeY, far(k), c, dx, k)),
    ...[-1, 1].map((k) => brow(c, eyeX(k), eyeY - mood.up, -k * mood.brow, 34 * far(k))),
    nose,
    mouths[mood.mouth](mouthX, mouthY),
    c.moustache ? moustache(c, mouthX, mouthY, mood.droop) : '',
    mood.sweat
      ? shape('M-74,-22 C-66,-10 -64,-2 -72,2 C-82,4 -86,-6 -74,-22Z', '#BFE6F2', 3.5) +
        line('M-77,-5 q1,3 4,3', '#fff', 2.5)
      : '',
  ].join('');
}

// ---- the head with its hat, around (0, 0); the neck is at (0, 80) ---------------------------------------

const skull = 'M-93,-14 C-93,-92 93,-92 93,-14 C100,62 54,90 0,90 C-54,90 -100,62 -93,-14Z';
const longHair = `M-84,-30 C-120,10 -116,62 -92,84 C-76,92 -66,78 -70,60 L70,60 C66,78 78,94 94,84
  C118,62 120,10 84,-30Z`;
const fringe = `M-100,-70 H100 V-26 C92,-22 88,-4 84,18 C78,-6 66,-26 44,-36 C10,-24 -30,-24 -56,-40
  C-74,-28 -82,-6 -86,20 C-92,0 -96,-20 -100,-26Z`;
const temples = 'M-100,-70 H-60 C-74,-40 -80,-6 -82,14 H-100Z M100,-70 H60 C74,-40 80,-6 82,14 H100Z';

const hats = {
  tall: `M-76,-84 C-104,-120 -108,-176 -70,-190 C-56,-226 -14,-232 2,-212 C24,-234 66,-222 72,-188
    C108,-174 104,-120 76,-84Z`,
  puffy: `M-80,-84 C-136,-92 -138,-162 -86,-166 C-78,-212 -20,-218 0,-194 C24,-218 80,-208 86,-164
    C138,-158 134,-92 80,-84Z`,
};
const band = `M-84,-92 Q0,-118 84,-92 Q92,-90 91,-80 L86,-46 Q84,-38 76,-41 Q0,-64 -76,-41 Q-84,-38 -86,-46
  L-91,-80 Q-92,-90 -84,-92Z`;
const bandStripe = 'M88,-62 L86,-47 Q84,-40 76,-43 Q0,-66 -76,-43 Q-84,-40 -86,-47 L-88,-62 Q0,-88 88,-62Z';

function hat(c) {
  return (
    solid(
      'puff',
      c.moustache ? hats.tall : hats.puffy,
      P.white,
      6,
      patch('M140,-230 C120,-150 90,-110 20,-92 C-40,-80 -100,-84 -140,-80 V-60 H140Z', P.whiteShade),
      line('M-96,-150 C-90,-186 -60,-196 -44,-190', '#fff', 12),
    ) +
    line(
      'M-40,-92 C-50,-118 -48,-140 -42,-154 M2,-94 C-2,-118 0,-136 2,-150 M42,-92 C50,-116 50,-136 44,-150',
      '#CDBCB0',
      6,
    ) +
    solid('band', band, P.white, 6, patch(bandStripe, c.team), patch('M60,-110 H100 V-30 H66Z', P.ink, 0.1))
  );
}

function ear(c, k, dx) {
  const x = k * 93 - dx * 0.45,
    squeeze = dx && Math.sign(dx) === k ? 0.75 : 1;
  return oval(x, 14, 17 * squeeze, 20, c.skin, 5) + line(`M${x - 4 * k},8 q${8 * k},6 0,14`, c.skinShade, 5);
}

function head(c, mood, dx) {
  const earring = (k) => (c.moustache ? '' : dot(k * 95 - dx * 0.4, 40, 7, P.saffron, 3.5));
  return [
    c.moustache ? '' : shape(longHair, c.hair) + line('M-98,30 q-4,24 4,40', c.hairL, 5),
    ear(c, -1, dx),
    ear(c, 1, dx),
    solid(
      'skull',
      skull,
      c.skin,
      6,
      patch('M-110,-40 H110 V-8 Q0,-44 -110,-8Z', c.skinShade, 0.75),
      patch('M100,-60 C110,30 70,100 -20,98 L110,110Z', c.skinShade, 0.55),
      at(
        dx * 0.5,
        0,
        c.moustache
          ? patch(temples, c.hair)
          : patch(fringe, c.hair) + line('M-46,-44 q30,12 66,4', c.hairL, 6),
      ),
    ),
    face(c, mood, dx),
    earring(-1),
    earring(1),
    hat(c),
  ].join('');
}

// ---- the body, in the coordinates of the whole chef (480 x 590, middle x = 240) ---------------------------

const jacket = `M178,332 C192,314 288,314 302,332 C318,380 328,440 324,484 C284,498 196,498 156,484
  C152,440 162,380 178,332Z`;

const buttons = (c, ...rows) => rows.map((y) => dot(220, y, 6.5, c.team) + dot(260, y, 6.5, c.team)).join('');

const scarf = (c) =>
  shape('M190,326 Q240,364 290,326 Q298,338 290,348 Q240,384 190,348 Q182,338 190,326Z', c.team) +
  line('M204,347 Q222,357 230,358', c.teamL, 4.5) +
  shape('M234,362 L218,392 Q230,398 240,380 Q252,398 264,390 L248,362Z', c.team) +
  dot(241, 362, 12, c.teamL, 5);

const jacketShade = patch('M272,300 C302,380 290,450 276,500 H340 V300Z', P.whiteShade);

const torsoWithApron = (c) =>
  solid(
    'jacket',
    jacket,
    P.white,
    6,
    jacketShade,
    patch('M144,418 Q240,440 336,418 V520 H144Z', c.team),
    patch('M280,425 L336,418 V520 H268 Q284,470 280,425Z', c.teamD, 0.5),
    patch('M140,410 Q240,434 340,410 L340,428 Q240,452 140,428Z', c.teamD),
    line('M166,444 q-3,14 -3,28', c.teamL, 5, 0.8),
  ) +
  line('M240,388 V416', '#D9C8BB', 5) +
  buttons(c, 378, 400) +
  scarf(c);

const torsoPlain = (c) =>
  solid('jacket', jacket, P.white, 6, jacketShade, patch('M140,472 Q240,496 340,472 V520 H140Z', c.team)) +
  line('M240,388 V480', '#D9C8BB', 5) +
  buttons(c, 380, 412, 444) +
  scarf(c) +
  line('M180,452 h26', '#D9C8BB', 5);

/** One leg below the hip at (0, 0); the toe points right. */
const leg = (c) =>
  box(-23, -18, 46, 86, 18, c.pants, 6) + patch('M6,-10 h14 v66 h-10 z', c.pantsD) + shoe(0, 86);

const shoe = (x, y) =>
  at(
    x,
    y,
    shape('M-32,0 q-4,-34 26,-34 h18 q30,2 32,34 q0,4 -6,4 h-64 q-6,0 -6,-4z', '#3A2226') +
      line('M-18,-21 q6,-6 18,-5', '#8A5B52', 6) +
      line('M-24,-2 h58', '#5C3A3C', 4),
  );

/** Both legs of a chef on a stool, seen from the front: knees towards us. (0, 0) is between the hips. */
function sittingLegs(c) {
  const one = (k) =>
    group(
      `scale(${k} 1)`,
      box(14, 10, 42, 60, 15, c.pantsD, 6),
      shape('M3,-18 H48 Q68,-14 68,8 Q68,34 42,34 Q8,34 3,10Z', c.pants, 6),
      line('M48,-4 q8,4 8,13', c.pantsD, 6),
      shape('M8,76 q-4,-26 26,-26 q30,0 34,26 q0,6 -6,6 h-48 q-6,0 -6,-6z', '#3A2226'),
      line('M22,61 q6,-5 16,-4', '#8A5B52', 6),
    );
  return one(-1) + one(1);
}

// ---- arms and hands -----------------------------------------------------------------------------------------

export const BONE = 56;
const SLEEVE = 38,
  ARM_PAD = 26;
const bone = `M0,0 V${BONE}`;

/** Bones hang straight down from their joint; the ink pieces go below both white ones, so no seam shows. */
function sleeves() {
  const size = [2 * ARM_PAD, BONE + 2 * ARM_PAD],
    pivot = [ARM_PAD, ARM_PAD];
  const keep = (name, body) => save(`chef/${name}`, ...size, at(ARM_PAD, ARM_PAD, body), { pivot });
  for (const part of ['upper', 'lower']) {
    keep(`arm-${part}-ink`, line(bone, P.ink, SLEEVE + 10));
    const shade =
      part === 'upper' ? 'M18,-2 Q19,28 13,52 Q4,32 18,-2Z' : 'M13,4 Q19,30 18,58 Q6,56 8,52 Q12,28 13,4Z';
    keep(`arm-${part}`, line(bone, P.white, SLEEVE) + patch(shade, P.whiteShade));
  }
}

const thumb = (c, d) => shape(d, c.skin, 5);

/** Hands hang down from the wrist at (0, 0); the palm's middle is at (0, 10). */
const hands = {
  fist: (c) =>
    dot(0, 11, 22, c.skin, 5) +
    patch('M6,-8 C22,0 24,22 8,31 C16,22 16,4 6,-8Z', c.skinShade, 0.7) +
    line('M-7,24 v-7 M2,26 v-8', c.skinShade, 4) +
    line('M-13,6 q2,-7 8,-9', '#fff', 4, 0.45),
  open: (c) =>
    line('M-13,14 L-20,33 M-3,18 L-5,41 M9,16 L11,38', P.ink, 23) +
    thumb(c, 'M12,2 C22,-4 34,0 34,8 C34,15 24,17 14,16Z') +
    dot(0, 9, 20, c.skin, 5) +
    line('M-13,14 L-20,33 M-3,18 L-5,41 M9,16 L11,38', c.skin, 13) +
    patch('M-16,6 a16,15 0 0 1 28,-6 L14,18 L-14,18Z', c.skin) +
    oval(0, 10, 10, 8, c.skinShade, 0, 0.55),
  grip: (c) =>
    thumb(c, 'M-20,14 C-32,10 -36,20 -30,26 C-24,32 -14,28 -10,22Z') +
    box(-22, -8, 44, 40, 18, c.skin, 5) +
    line('M-10,31 V15 M1,32 V15 M12,31 V15', P.ink, 4) +
    patch('M-17,-2 h34 q2,4 2,8 q-19,8 -38,0 q0,-4 2,-8z', c.skinShade, 0.5) +
    line('M-14,22 v3 M-4,22 v4 M7,22 v4', '#fff', 3, 0.4),
};

// ---- everything out -------------------------------------------------------------------------------------------

/** The picture of a head, cut close: its size and where its middle lies in it. */
const headBox = {
  sync: { size: [240, 328], middle: [123, 231] },
  loop: { size: [262, 312], middle: [131, 215] },
};
const BODY_BOX = [146, 306]; // the torso's own picture starts here in the whole chef

sleeves();
save(
  'chef/pocket',
  96,
  50,
  shape('M6,6 H90 V24 Q90,44 70,44 H26 Q6,44 6,24Z', '#fff', 5) +
    patch('M8.5,8.5 H87.5 V16 H8.5Z', '#D9D2CC', 0.75) +
    patch('M72,16 H87.5 V24 Q87.5,41.5 70,41.5 H62 Q74,32 72,16Z', '#D9D2CC', 0.6),
  { note: 'white, to be tinted with the colour of the dish in hand' },
);
save('chef/shadow', 240, 40, contactShadow(120, 20, 112, 16, 0.22));

const stoolLegs = 'M52,22 L28,92 M168,22 L192,92';
save(
  'chef/stool',
  220,
  104,
  line('M40,66 H180', P.ink, 15) +
    line('M40,66 H180', P.woodD, 6) +
    line(stoolLegs, P.ink, 19) +
    line(stoolLegs, P.woodD, 9) +
    box(8, 6, 204, 25, 12, P.wood, 5) +
    line('M22,14 H150', P.woodL, 4.5),
  { pivot: [110, 98], note: 'seat top at y = 6' },
);

for (const [who, c] of Object.entries(chefs)) {
  const { size, middle } = headBox[who];
  const heads = Object.keys(moods).map((mood) => [mood, mood, 0]);
  for (const mood of ['happy', 'focus', 'stuck', 'neutral', 'joy']) heads.push([`${mood}-side`, mood, 15]);
  for (const [name, mood, dx] of heads)
    save(`chef/${who}-head-${name}`, ...size, at(...middle, head(c, mood, dx)), {
      pivot: [middle[0], middle[1] + 80],
      note: 'pivot = neck',
    });

  const body = (part) => at(-BODY_BOX[0], -BODY_BOX[1], part);
  const hips = { pivot: [240 - BODY_BOX[0], 480 - BODY_BOX[1]], note: 'pivot = between the hips' };
  save(`chef/${who}-torso`, 188, 200, body(torsoWithApron(c)), hips);
  save(`chef/${who}-torso-plain`, 188, 200, body(torsoPlain(c)), hips);
  save(`chef/${who}-leg`, 92, 120, at(42, 24, leg(c)), {
    pivot: [42, 24],
    note: 'pivot = hip; sole 90 below',
  });
  save(`chef/${who}-legs-sit`, 152, 114, at(76, 24, sittingLegs(c)), {
    pivot: [76, 24],
    note: 'pivot = between the hips; soles 82 below',
  });
  save(`chef/${who}-cuff`, 64, 36, box(6, 9, 52, 18, 8, c.team, 5) + line('M14,15 H30', c.teamL, 4), {
    pivot: [32, 29],
    note: 'pivot = wrist; the cuff sits above it',
  });
  for (const [name, hand] of Object.entries(hands))
    save(`chef/${who}-hand-${name}`, 84, 84, at(42, 26, hand(c)), { pivot: [42, 26], note: 'pivot = wrist' });

  save(
    `chef/apron-hook-${who}`,
    120,
    176,
    `
    ${line('M60,22 C34,30 30,50 34,70 M60,22 C86,30 90,50 86,70', P.ink, 15)}
    ${line('M60,22 C34,30 30,50 34,70 M60,22 C86,30 90,50 86,70', c.teamD, 6)}
    ${solid(
      'a',
      'M30,66 Q60,82 90,66 L110,152 Q98,166 84,156 Q72,168 60,158 Q46,168 36,156 Q22,166 10,152Z',
      c.team,
      6,
      patch('M30,62 Q60,78 90,62 L94,80 Q60,96 26,80Z', c.teamD),
      patch('M84,60 H116 V180 H74 Q92,120 84,60Z', c.teamD, 0.45),
      line('M50,100 Q46,130 44,150', c.teamD, 4.5, 0.6),
      line('M24,112 q-4,18 -5,30', c.teamL, 5, 0.8),
    )}
    ${shape('M46,4 H74 V16 Q74,24 60,24 Q46,24 46,16Z', P.steelD, 4.5)}
    ${line('M60,18 V30 Q60,38 68,36', P.ink, 10)}${line('M60,18 V30 Q60,37 67,36', P.steel, 4)}`,
    { pivot: [60, 12], note: 'pivot = the hook' },
  );
}
