// The small dishes: each has a silhouette of its own, far from that of its big sibling.
import { P, shape, patch, line, dot, oval, contactShadow, group, at } from './lib.mjs';
import { dish, steam } from './dishes.mjs';

// Side salad: a small deep bowl of wood, and the servers that stand in it like a V.
const server = (d) => line(d, P.ink, 15) + line(d, '#E5AC6C', 6);
dish(
  'side_salad',
  contactShadow(80, 132, 46, 9, 0.18),
  server('M60,76L30,18'),
  server('M102,76L130,18'),
  oval(28, 17, 11, 15, '#E5AC6C', 4.5),
  shape('M120,26L124,4L130,8L136,4L142,12Q142,26 134,32Z', '#E5AC6C', 4.5),
  shape('M38,82C22,74 28,54 44,56C44,40 66,34 76,46C88,36 108,44 108,58C124,56 132,72 122,82Z', P.basil, 4.5),
  shape('M52,84C42,72 54,60 66,66C70,58 84,58 88,68L90,84Z', P.basilL, 4.5),
  dot(102, 74, 14, P.tomato, 4.5),
  oval(97, 69, 4, 3, '#FF9C88'),
  line('M58,50q5,-6 13,-5', P.basilL, 5),
  shape('M30,80H130C130,110 114,134 80,134C46,134 30,110 30,80Z', '#A5622F'),
  patch('M100,129C116,122 126,106 127,83H111C110,104 106,120 100,129Z', '#7A4423', 0.75),
  line('M41,96C44,109 52,118 61,123', P.woodL, 7),
);

// Small salad: flat, a few leaves and half an egg on a plate.
dish(
  'small_salad',
  contactShadow(80, 133, 62, 8, 0.18),
  oval(80, 120, 70, 16, '#fff', 5),
  oval(80, 118, 52, 9, P.cream2),
  shape(
    `M24,112C12,100 20,86 34,88C34,74 54,70 62,82C68,70 88,72 90,84C100,72 122,78 120,92C136,90 142,104 130,113
    Q80,128 24,112Z`,
    '#9CCB3B',
    4.5,
  ),
  shape('M38,114C30,100 46,90 58,98C64,88 84,90 84,102C90,106 88,114 82,117Q58,120 38,114Z', '#CFE77A', 4),
  line('M52,112Q54,104 60,102M112,104Q116,98 122,98', '#6E9A22', 4),
  oval(102, 100, 19, 15, '#fff', 4.5),
  oval(103, 101, 10, 8, P.saffron),
  line('M96,97q3,-4 8,-4', '#FFE9B0', 3),
);

// Small pizza: a little margherita in two halves on a paddle.
const cheese = (...spots) => spots.map(([x, y, r]) => oval(x, y, r, r * 0.72, '#FFFDF0')).join('');
const basil = (x, y, turn) =>
  at(x, y, group(`rotate(${turn})`, shape('M-11,0Q0,-11 11,0Q0,9 -11,0Z', '#4FA045', 3)));
dish(
  'small_pizza',
  contactShadow(72, 132, 62, 9, 0.18),
  line('M120,88L146,42', P.ink, 22),
  line('M120,88L146,42', '#C98548', 12),
  dot(144, 46, 3.6, P.ink),
  shape(
    'M6,106C6,84 34,70 72,70C110,70 138,84 138,106V112C138,128 110,138 72,138C34,138 6,128 6,112Z',
    '#A5622F',
  ),
  oval(72, 104, 63.5, 31.5, '#E5AC6C'),
  group(
    'translate(-6 -1)',
    shape('M62,128C34,126 18,114 18,97C18,80 40,66 70,64Z', '#E9A34B'),
    patch('M59,119C40,117 28,109 28,97C28,86 42,77 62,74Z', '#D8452E'),
    cheese([45, 90, 9], [49, 110, 8]),
    basil(36, 102, -20),
  ),
  group(
    'translate(6 1)',
    shape('M66,128C100,128 124,116 124,97C124,80 104,66 74,64Z', '#E9A34B'),
    patch('M76,119C100,118 114,109 114,97C114,86 102,78 82,74Z', '#D8452E'),
    cheese([92, 86, 8], [88, 109, 9]),
    basil(103, 99, 25),
  ),
  line('M23,82C30,74 40,70 50,68', '#FFD9A0', 5),
);

// Cup of soup: a tall mug with its handle on the left; tea has a saucer and the tag.
dish(
  'cup_of_soup',
  contactShadow(84, 133, 50, 9, 0.18),
  line('M50,76C16,70 14,116 52,114', P.ink, 20),
  line('M50,76C16,70 14,116 52,114', '#1C9FD6', 9),
  shape('M42,56H126V118Q126,134 110,134H58Q42,134 42,118Z', '#1C9FD6'),
  patch('M104,58H123.500V118Q123.5,131.5 110,131.500H96Q104,124 104,112Z', '#11709C', 0.75),
  line('M44.5,88H123.5', '#FFF6E5', 9),
  line('M53,66V80M53,98V112', '#A9D6F5', 6),
  oval(84, 56, 42, 14, '#7CCBEE', 5),
  oval(84, 57, 32, 8.5, '#F0B13C'),
  line('M62,56q8,-4 14,0M88,60q7,-4 14,-1', P.basilD, 4.5),
  steam(64, 88, 112),
);

// Minute steak: thin, grilled and held by a fork; no bone, and fat along one edge only.
const fork = 'M92,98L98,80Q100,74 106,76L116,80Q122,82 119,89L113,105M101,102L107,86';
dish(
  'minute_steak',
  contactShadow(80, 133, 60, 9, 0.18),
  oval(80, 117, 70, 18, '#fff', 5),
  oval(80, 114, 52, 10, P.cream2),
  shape(
    'M18,106C14,90 34,82 54,86C80,90 100,70 128,76C146,80 146,106 130,114C110,124 32,126 18,106Z',
    '#5C2018',
  ),
  shape(
    'M18,96C14,78 34,70 54,76C80,82 100,60 128,66C146,70 146,96 130,104C110,114 32,116 18,96Z',
    '#B5543A',
  ),
  line('M26,84Q38,77 54,83Q82,88 102,75Q116,69 128,72', '#FFE3C2', 7),
  line('M44,92L56,108M64,95L76,109M86,91L96,107M120,84L128,97', '#5C2018', 6),
  line('M104,90L130,24', P.ink, 15),
  line('M110,80L130,24', P.steel, 6),
  line(fork, P.ink, 9),
  line(fork, P.steel, 3.5),
);
