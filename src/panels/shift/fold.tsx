/** A button that unfolds a few choices, and folds them again when one is made or one goes elsewhere. */
import { Component, createRef, type ComponentChildren, type JSX } from 'preact';

interface FoldProps {
  readonly kind: string;
  readonly name: string;
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  /** Told when it was unfolded or folded. */
  readonly onFold: (open: boolean) => void;
}

export class Fold extends Component<FoldProps> {
  readonly #host = createRef<HTMLDetailsElement>();
  /** While it is open. */
  #listening: AbortController | undefined;

  override componentWillUnmount(): void {
    this.#turn(false);
  }

  override render({ kind, name, summary, children }: FoldProps): JSX.Element {
    return (
      <details
        ref={this.#host}
        class={`fold ${kind}`}
        onToggle={({ currentTarget }) => this.#turn(currentTarget.open)}
      >
        <summary aria-label={name} title={name}>
          {summary}
        </summary>
        <div class="fold-body card">{children}</div>
      </details>
    );
  }

  #turn(open: boolean): void {
    if (open === (this.#listening !== undefined)) return;
    this.#listening?.abort();
    this.#listening = open ? this.#listen() : undefined;
    this.props.onFold(open);
  }

  /** Folds when somebody presses or goes elsewhere. Where buttons take no focus, a press within moves it to nowhere. */
  #listen(): AbortController {
    const controller = new AbortController();
    const how = { signal: controller.signal, capture: true };
    const leave = ({ target }: Event): void => {
      const host = this.#host.current;
      if (host !== null && !host.contains(target as Node | null)) host.open = false;
    };
    document.addEventListener('pointerdown', leave, how);
    document.addEventListener('focusin', leave, how);
    document.addEventListener('keydown', (event) => this.#onKey(event), how);
    return controller;
  }

  #onKey(event: KeyboardEvent): void {
    const host = this.#host.current;
    if (event.key !== 'Escape' || host === null) return;
    event.stopPropagation();
    host.open = false;
    host.querySelector('summary')?.focus();
  }
}

/** Folds what an element is in. */
export function foldAround(inside: Element): void {
  const around = inside.closest('details');
  if (around === null) return;
  around.open = false;
  around.querySelector('summary')?.focus();
}
