/** Small things that several panels are made of. */
import { Component, type ComponentChildren, type JSX } from 'preact';
import { words } from '../words';
import { dishOf, type HandsSpan, type Spans } from '../trace';
import { IconButton } from './icons';
import { colourOf, pictureOf } from './look';
import type { Rect } from './model';

export function DishPicture({ dish }: { readonly dish: string }): JSX.Element | null {
  const picture = pictureOf(dish);
  return picture === undefined ? null : <img class="dish" src={picture} alt="" draggable={false} />;
}

/** The dishes of a sheet in a row; more than `most` pictures say nothing more. */
export function DishRow({
  orders,
  most,
  kind,
}: {
  readonly orders: readonly { readonly dish: string }[];
  readonly most: number;
  readonly kind: string;
}): JSX.Element {
  return (
    <span class={kind} aria-hidden="true">
      {orders.slice(0, most).map(({ dish }, i) => (
        // The same dish may be ordered twice, and orders never move.
        // oxlint-disable-next-line react/no-array-index-key
        <DishPicture key={i} dish={dish} />
      ))}
      {orders.length > most ? <i>{words.stage.more(orders.length - most)}</i> : null}
    </span>
  );
}

/** A part of a whole for a style. */
export const percent = (part: number, whole: number): string =>
  `${String(whole > 0 ? (part / whole) * 100 : 0)}%`;

/** What hands do for a while: work in the dish's colour, anything else hatched. */
export function Block({
  span,
  spans,
  style,
}: {
  readonly span: HandsSpan;
  readonly spans: Spans;
  readonly style: Readonly<Record<string, string>>;
}): JSX.Element {
  const dish = span.doing === 'prep' ? dishOf(spans.trace, span.order) : undefined;
  return (
    <i
      class={`block ${span.doing}`}
      style={dish === undefined ? style : { ...style, background: colourOf(dish) }}
    >
      {dish === undefined ? null : <DishPicture dish={dish} />}
    </i>
  );
}

interface OnceProps {
  readonly of: unknown;
  readonly at?: unknown;
  readonly children: ComponentChildren;
}

/** Draws its children again only for another `of` or `at`; they may read no signals. */
export class Once extends Component<OnceProps> {
  override shouldComponentUpdate(next: OnceProps): boolean {
    return next.of !== this.props.of || next.at !== this.props.at;
  }

  override render({ children }: OnceProps): ComponentChildren {
    return children;
  }
}

/** A rectangle of CSS pixels as a style. */
export const boxOf = ({
  x,
  y,
  width,
  height,
}: Rect): Readonly<Record<'left' | 'top' | 'width' | 'height', string>> => ({
  left: `${String(x)}px`,
  top: `${String(y)}px`,
  width: `${String(width)}px`,
  height: `${String(height)}px`,
});

const showModal = (dialog: HTMLDialogElement | null): void => {
  if (dialog?.open === false) dialog.showModal();
};

/** A dialog above everything; it closes by its cross, by Escape and by a click beside it. */
export function Dialog({
  title,
  name,
  onClose,
  children,
}: {
  readonly title: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    // The keyboard's way to close is Escape, which a dialog has by itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={showModal}
      class={`card dialog ${name}`}
      aria-labelledby={`${name}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id={`${name}-title`}>{title}</h2>
          <IconButton icon="close" name={words.ui.notices.close} onPress={onClose} kind="round" />
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** A number with a button on either side. */
export function Stepper({
  value,
  least,
  most,
  names,
  onChange,
}: {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly names: { readonly fewer: string; readonly more: string };
  readonly onChange: (value: number) => void;
}): JSX.Element {
  return (
    <span class="stepper">
      <IconButton
        icon="minus"
        name={names.fewer}
        kind="round"
        disabled={value <= least}
        onPress={() => onChange(value - 1)}
      />
      <output>{words.number(value)}</output>
      <IconButton
        icon="plus"
        name={names.more}
        kind="round"
        disabled={value >= most}
        onPress={() => onChange(value + 1)}
      />
    </span>
  );
}
