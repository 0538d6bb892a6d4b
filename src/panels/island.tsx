/** A part of the page that draws itself: what it reads draws nothing else again, and what others read does not draw it. */
import { effect } from '@preact/signals-core';
import { Component, createRef, render, type JSX } from 'preact';

export interface Inside {
  /** Called again whenever a signal that it read changes. */
  readonly draw: () => JSX.Element;
  /** Called after the first drawing; returns what ends it. */
  readonly onShown: (host: HTMLElement) => () => void;
}

interface IslandProps {
  readonly kind: string;
  /** Called once, when the island comes into the page. */
  readonly start: () => Inside;
}

export class Island extends Component<IslandProps> {
  readonly #host = createRef<HTMLDivElement>();
  #ends: readonly (() => void)[] = [];

  // The page draws again for reasons of its own.
  override shouldComponentUpdate(): boolean {
    return false;
  }

  override componentDidMount(): void {
    const host = this.#host.current;
    if (host === null) return;
    const { draw, onShown } = this.props.start();
    const stopDrawing = effect(() => render(draw(), host));
    this.#ends = [onShown(host), stopDrawing, () => render(null, host)];
  }

  override componentWillUnmount(): void {
    for (const end of this.#ends) end();
  }

  override render(): JSX.Element {
    return <div class={this.props.kind} ref={this.#host} />;
  }
}
