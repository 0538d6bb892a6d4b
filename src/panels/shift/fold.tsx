/** A button that unfolds a few choices, and folds them again when one is made or the keyboard goes elsewhere. */
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';

interface FoldProps {
  readonly kind: string;
  readonly name: string;
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Fold({ kind, name, summary, children }: FoldProps): JSX.Element {
  return (
    // What is in it is pressed; it only listens for the end of that.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <details
      class={`fold ${kind}`}
      onKeyDown={fold}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) currentTarget.open = false;
      }}
    >
      <summary aria-label={name} title={name}>
        {summary}
      </summary>
      <div class="fold-body card">{children}</div>
    </details>
  );
}

function fold(event: TargetedKeyboardEvent<HTMLDetailsElement>): void {
  const { currentTarget } = event;
  if (event.key !== 'Escape' || !currentTarget.open) return;
  event.stopPropagation();
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}

/** Folds what an element is in. */
export function foldAround(inside: Element): void {
  const around = inside.closest('details');
  if (around === null) return;
  around.open = false;
  around.querySelector('summary')?.focus();
}
