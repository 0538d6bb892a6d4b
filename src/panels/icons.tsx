/** The signs on buttons, drawn in the same hand as everything else. */
import type { JSX } from 'preact';

const paths = {
  play: 'M8 4.5v15L20 12z',
  pause: 'M6 4.5h4.2v15H6zM13.8 4.5H18v15h-4.2z',
  restart: 'M12 5V1.5L6.5 6 12 10.5V7.3a5.2 5.2 0 1 1-5.2 5.2H4.5A7.5 7.5 0 1 0 12 5z',
  back: 'M16 5v14L6.5 12zM4 5h2.4v14H4z',
  on: 'M8 5v14l9.5-7zM17.6 5H20v14h-2.4z',
  close: 'M6 4.2 12 10.2l6-6L19.8 6l-6 6 6 6-1.8 1.8-6-6-6 6L4.2 18l6-6-6-6z',
  plus: 'M10.6 4.5h2.8v6.1h6.1v2.8h-6.1v6.1h-2.8v-6.1H4.5v-2.8h6.1z',
  minus: 'M4.5 10.6h15v2.8h-15z',
  sound:
    'M4 9v6h3.8L13 19.2V4.8L7.8 9zM15 8.2v7.6a4.4 4.4 0 0 0 0-7.6zM15 4.4v2a6.2 6.2 0 0 1 0 11.2v2a8.2 8.2 0 0 0 0-15.2z',
  silent:
    'M4 9v6h3.8L13 19.2V4.8L7.8 9zM15.2 9.9l1.4-1.4 1.9 1.9 1.9-1.9 1.4 1.4-1.9 1.9 1.9 1.9-1.4 1.4-1.9-1.9-1.9 1.9-1.4-1.4 1.9-1.9z',
  fullscreen: 'M4 4h6v2.6H6.6V10H4zM14 4h6v6h-2.6V6.6H14zM4 14h2.6v3.4H10V20H4zM17.4 14H20v6h-6v-2.6h3.4z',
  menus: 'M5 3h14v18l-2.3-1.6L14.3 21 12 19.4 9.7 21l-2.4-1.6L5 21zM8 7v2h8V7zM8 11v2h8v-2zM8 15v2h5v-2z',
  settings:
    'M4 5h8v2.6H4zM18 5h2v2.6h-2zM15 3a3.3 3.3 0 1 1 0 6.6A3.3 3.3 0 0 1 15 3zM4 16.4h2V19H4zM12 16.4h8V19h-8zM9 14.4a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6z',
  share:
    'M12 1.8 17 7l-1.7 1.7-2.1-2.1V15h-2.4V6.6L8.7 8.7 7 7zM5 10h3.2v2.4H7.4V19h9.2v-6.6h-.8V10H19v11.4H5z',
  print:
    'M7 3h10v4.500H7zM4.500 8.500h15A1.800 1.800 0 0 1 21.300 10.300v6.900H18V14H6v3.200H2.700v-6.900A1.800 1.800 0 0 1 4.500 8.500zM7.500 15.500h9V21h-9z',
  plate:
    'M12 5.6c4.6 0 7.9 3.4 8.2 8.4H3.8C4.1 9 7.4 5.6 12 5.6zM12 2.6a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4zM2.6 15.6h18.8v2.8H2.6z',
  left: 'M15.5 4.5v15L6.5 12z',
  right: 'M8.5 4.5v15l9-7.5z',
  bookmark: 'M6 2.500h12V21.500l-6-4.700-6 4.700z',
  glass:
    'M10 2.500a7.500 7.500 0 0 1 6 12l5 5-2 2-5-5a7.500 7.500 0 1 1-4-14zm0 2.600a4.900 4.900 0 1 0 0 9.800 4.900 4.900 0 0 0 0-9.800z',
  undo: 'M9.500 4 11.300 5.800 8.700 8.400H14a5.800 5.800 0 0 1 0 11.600H7v-2.600h7a3.200 3.200 0 0 0 0-6.400H8.700l2.600 2.600-1.800 1.800L3.800 9.700z',
  flag: 'M5 2.5h2.2V4h11l-3 4 3 4h-11v9.5H5z',
} as const;

export type IconName = keyof typeof paths;

/** A sign of one path in a square of 24 by 24, in the colour of the text beside it. */
export function Sign({
  path,
  kind = 'icon',
}: {
  readonly path: string;
  readonly kind?: string;
}): JSX.Element {
  return (
    <svg class={kind} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}

export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => <Sign path={paths[name]} />;

/** A round button with a sign on it. */
export function IconButton({
  icon,
  name,
  onPress,
  kind = 'quiet',
  disabled,
}: {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
  readonly kind?: 'quiet' | 'round' | 'main';
  readonly disabled?: boolean;
}): JSX.Element {
  return (
    <button
      type="button"
      class={`icon-button ${kind}`}
      aria-label={name}
      title={name}
      disabled={disabled ?? false}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
