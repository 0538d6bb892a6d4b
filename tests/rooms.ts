/** Who may import whom: DESIGN.md's table as data, and the checker that holds it. */
import path from 'node:path/posix';
import { parseSync } from 'vite';

/** `any`: types and values. `types`: `import type` alone. A list: types, and these values, which are plain data. */
type Licence = 'any' | 'types' | readonly string[];
type Row = Readonly<Record<string, Licence>>;

const everybody = {
  words: 'any',
  trace: 'any',
  asyncio: 'any',
  kitchen: 'any',
  lessons: 'any',
  shifts: 'any',
  playback: 'any',
  lab: 'any',
  scenes: 'any',
  panels: 'any',
  sound: 'any',
} as const satisfies Row;
const editor = {
  '@codemirror/lang-python': 'any',
  '@codemirror/language': 'any',
  '@codemirror/state': 'any',
  '@codemirror/view': 'any',
  '@lezer/highlight': 'any',
} as const satisfies Row;
const plainData = ['dishNames', 'limits', 'mainNames', 'menuNames', 'menus', 'sourceDishes'] as const;

/** By room: the rooms, the packages and the folders outside `src` that it may import. */
const table: Readonly<Record<string, Row>> = {
  trace: { valibot: 'any' },
  words: { trace: 'any', kitchen: 'types', shifts: 'types' },
  asyncio: { trace: 'any' },
  kitchen: { trace: 'any', asyncio: 'any', valibot: 'any' },
  lessons: { words: 'any', trace: 'any', asyncio: 'any', kitchen: 'any' },
  shifts: { words: 'any', trace: 'any', asyncio: 'any', kitchen: 'any' },
  playback: { trace: 'any' },
  lab: { trace: 'any', kitchen: 'types', pyodide: 'any' },
  scenes: { words: 'any', trace: 'any', playback: 'any', kitchen: 'types', phaser: 'any', assets: 'any' },
  panels: {
    words: 'any',
    trace: 'any',
    playback: 'any',
    kitchen: plainData,
    lessons: ['lessons'],
    shifts: 'types',
    preact: 'any',
    '@preact/signals-core': 'any',
    ...editor,
    assets: 'any',
  },
  sound: { words: 'any', trace: 'any', playback: 'any', howler: 'any', assets: 'any' },
  app: { ...everybody, preact: 'any', '@preact/signals-core': 'any', valibot: 'any', assets: 'any' },
  main: { ...everybody, app: 'any', preact: 'any', '@preact/signals-core': 'any', assets: 'any' },
};

/** One mention of another module. `names` are the values that it brings in; `types`: none, and nothing runs. */
interface Mention {
  readonly from: string | undefined;
  readonly names: readonly string[] | 'all' | 'types';
}

/** The breaches of the table in `sources`, which holds what each file says, by its path below `src`. */
export function breaches(sources: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(sources).flatMap(([file, source]) =>
    mentionsIn(file, source).flatMap((mention) => {
      const why = breach(file, mention);
      return why === undefined ? [] : [`${file} imports ${mention.from ?? 'what cannot be known'}: ${why}`];
    }),
  );
}

function breach(file: string, { from, names }: Mention): string | undefined {
  const room = roomOf(file);
  const row = Object.hasOwn(table, room) ? table[room] : undefined;
  if (row === undefined) return `there is no room ${room}`;
  if (from === undefined) return 'write the module as plain text';
  const target = targetOf(file, from);
  if (target === room) return undefined;
  const licence = Object.hasOwn(row, target) ? row[target] : undefined;
  if (licence === undefined) return `${room} may not import ${target}`;
  if (licence === 'any' || names === 'types') return undefined;
  if (licence === 'types') return `${room} may import types of ${target} alone, with import type`;
  if (names !== 'all' && names.length > 0 && names.every((name) => licence.includes(name))) return undefined;
  return `${room} may import types of ${target}, and of values only ${licence.join(', ')}`;
}

const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'main');

/** The room, the package, or the folder beside `src` that an import reaches. */
function targetOf(file: string, from: string): string {
  if (!/^[./]/.test(from)) return /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from;
  const reached = from.startsWith('/') ? from.slice(1) : path.join('src', path.dirname(file), from);
  const [top = '', room = '', ...below] = reached.split('/');
  if (top !== 'src') return top;
  return below.length > 0 || Object.hasOwn(table, room) ? room : 'main';
}

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

function mentionsIn(file: string, source: string): readonly Mention[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  const mentions: Mention[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit);
    if (typeof part !== 'object' || part === null) return;
    const mention = mentionOf(part as Node);
    if (mention !== undefined) mentions.push(mention);
    Object.values(part).forEach(visit);
  };
  visit(program);
  return mentions;
}

function mentionOf(node: Node): Mention | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { from: textOf(node['source']), names: node['importKind'] === 'type' ? 'types' : namesOf(node) };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (node['source'] === null) return undefined;
      return { from: textOf(node['source']), names: node['exportKind'] === 'type' ? 'types' : namesOf(node) };
    case 'TSImportType':
      return { from: textOf(node['source']), names: 'types' };
    case 'ImportExpression':
      return { from: textOf(node['source']), names: 'all' };
    case 'TSExternalModuleReference':
      return { from: textOf(node['expression']), names: 'all' };
    default:
      return undefined;
  }
}

// `import { type A }` still runs the module, so an inline type counts as nothing and the import as a value's.
function namesOf(node: Node): readonly string[] | 'all' {
  const names: string[] = [];
  for (const specifier of (node['specifiers'] ?? [{ type: 'all' }]) as readonly Node[]) {
    const name = (specifier['imported'] ??
      (specifier.type === 'ExportSpecifier' ? specifier['local'] : undefined)) as
      | { readonly name?: string }
      | undefined;
    if (name?.name === undefined) return 'all';
    if (specifier['importKind'] !== 'type' && specifier['exportKind'] !== 'type') names.push(name.name);
  }
  return names;
}

function textOf(node: unknown): string | undefined {
  const { type, value, quasis } = node as Node;
  if (type === 'Literal' && typeof value === 'string') return value;
  const [only, ...more] = (quasis ?? []) as readonly { readonly value: { readonly cooked: string } }[];
  return type === 'TemplateLiteral' && more.length === 0 ? only?.value.cooked : undefined;
}
