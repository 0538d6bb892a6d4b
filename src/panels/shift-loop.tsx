/** The loop you just were: what simple rules make of every shift, and the fifteen lines of Python. */
import { Component, createRef, type JSX, type RenderableProps } from 'preact';
import { shiftReport, shiftTexts } from '../words/shifts';
import { Icon } from './icons';
import type { Acts } from './model';
import type { RuleRow, ShiftCard, ShiftMap } from './shift-model';
import { Mark } from './shift-parts';
import type { PanelProps } from './view';

interface LoopProps extends PanelProps {
  readonly cards: ShiftMap['cards'];
  readonly rules: readonly RuleRow[];
}

export function ShiftLoop({ acts, cards, rules }: LoopProps): JSX.Element {
  const text = shiftReport.loop;
  return (
    <section class="shift-loop" aria-labelledby="shift-loop">
      <h3 id="shift-loop">{text.title}</h3>
      <div class="shift-loop-parts">
        <div class="shift-loop-rules">
          <p>
            <b>{text.lead}</b> {text.how}
          </p>
          <Wide>
            <table>
              <thead>
                <tr>
                  <th scope="col">{text.shift}</th>
                  {rules.map(({ rule }) => (
                    <th key={rule} scope="col">
                      {shiftReport.rules[rule]}
                      {rule === 'first-ready' ? <small>{text.asyncio}</small> : null}
                    </th>
                  ))}
                  <th scope="col" class="par">
                    {text.par}
                  </th>
                </tr>
              </thead>
              <tbody>
                {cards.map((card) => (
                  <ShiftRow key={card.name} card={card} rules={rules} acts={acts} />
                ))}
              </tbody>
            </table>
          </Wide>
        </div>
        <figure>
          <figcaption>{text.code}</figcaption>
          <Python />
        </figure>
      </div>
    </section>
  );
}

/**
 * What may be wider than the page scrolls inside, and says so as long as there is more to come. Whoever has no mouse
 * scrolls it by the buttons in it.
 */
class Wide extends Component {
  readonly #host = createRef<HTMLDivElement>();
  #observer: ResizeObserver | undefined;

  override componentDidMount(): void {
    const host = this.#host.current;
    if (host === null) return;
    this.#observer = new ResizeObserver(() => tellMore(host));
    for (const element of [host, ...host.children]) this.#observer.observe(element);
  }

  override componentWillUnmount(): void {
    this.#observer?.disconnect();
  }

  override render({ children }: RenderableProps<object>): JSX.Element {
    return (
      <>
        <p class="shift-loop-more" aria-hidden="true">
          {shiftReport.loop.more}
        </p>
        <div
          class="shift-loop-table"
          ref={this.#host}
          onScroll={({ currentTarget }) => tellMore(currentTarget)}
        >
          {children}
        </div>
      </>
    );
  }
}

/** Straight to the elements: it goes with the scrolling. */
function tellMore({ scrollLeft, clientWidth, scrollWidth, parentElement }: HTMLElement): void {
  const isWide = scrollWidth - clientWidth > 2;
  const isAtEnd = scrollLeft + clientWidth > scrollWidth - 2;
  if (parentElement !== null) parentElement.dataset['more'] = isWide ? (isAtEnd ? 'seen' : 'yes') : 'no';
}

function ShiftRow({
  card: { name, par },
  rules,
  acts,
}: {
  readonly card: ShiftCard;
  readonly rules: readonly RuleRow[];
  readonly acts: Acts;
}): JSX.Element {
  const { title } = shiftTexts[name];
  return (
    <tr>
      <th scope="row">{title}</th>
      {rules.map(({ rule, results }) => {
        const result = results.find(({ shift }) => shift === name);
        return (
          <td key={rule}>
            {result === undefined ? null : (
              <button
                type="button"
                class={`shift-watch${result.perfect ? ' perfect' : ''}`}
                aria-label={shiftReport.loop.watch(rule, title, result)}
                onClick={() => watch(acts, () => acts.shift.watch(name, rule))}
              >
                <b>{shiftReport.loop.fed(result)}</b>
                <small>
                  {shiftReport.closing(result)}
                  {result.perfect ? <Mark yes /> : <Icon name="play" />}
                </small>
              </button>
            )}
          </td>
        );
      })}
      <td class="par" aria-label={shiftReport.came(par)}>
        <span>
          <b>{shiftReport.loop.fed(par)}</b>
          <small>{shiftReport.closing(par)}</small>
        </span>
      </td>
    </tr>
  );
}

function watch(acts: Acts, begin: () => void): void {
  acts.close();
  begin();
}

/** It scrolls, so the keyboard must reach it. */
function Python(): JSX.Element {
  const { before, you, after } = shiftReport.loop.python;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} aria-label={shiftReport.loop.pythonName}>
      {before}
      <mark>{you}</mark>
      {after}
    </pre>
  );
}
