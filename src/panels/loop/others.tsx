/** Who waits for no timer and no slot; and what is no task at all. */
import type { JSX } from 'preact';
import type { LoopState, WaitingTask } from '../../trace';
import { words } from '../../words';
import { loopWords } from '../../words/glass';
import { tellingName } from './stations';
import { partOf, Ticket, titleOf, type LoopProps } from './ticket';

export function Others({ state, ...props }: LoopProps & { readonly state: LoopState }): JSX.Element | null {
  const { others, later } = loopWords;
  const { waiting, later: orders } = state;
  return (
    <>
      {waiting.length === 0 ? null : (
        <section class="loop-others" data-place="others" aria-labelledby="loop-others">
          <h3 id="loop-others">
            {others.title} <small>{others.means}</small>
          </h3>
          <ol class="loop-line">
            {waiting.map((each) => (
              <li key={each.task}>
                <Other {...props} of={each} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {orders.length === 0 ? null : (
        <section class="loop-others" aria-labelledby="loop-later">
          <h3 id="loop-later">
            {later.title} <small>{later.means}</small>
          </h3>
          <ol class="loop-line">
            {orders.map((order) => {
              const of = { task: null, name: '', role: 'dish', order } as const;
              return (
                <li key={order}>
                  <Ticket {...props} of={of} kind="to-come" likeness tells={titleOf(props.trace, of)} />
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </>
  );
}

function Other({ of, ...props }: LoopProps & { readonly of: WaitingTask }): JSX.Element {
  const { plates, waits, tells } = loopWords;
  const { pending, role } = of;
  const names = pending.map((each) => partOf(each) ?? titleOf(props.trace, each));
  const all = names.length === 0 ? of.on : words.list(names);
  const note = waits(role === 'main' && names.length > 2 ? plates(names.length) : all);
  return <Ticket {...props} of={of} note={note} tells={tells.other(tellingName(props, of), all)} />;
}
