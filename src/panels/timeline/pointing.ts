/** Pointer, wheel and fingers on the lanes: hover tells, a drag moves the playhead, a tap selects, two fingers zoom. */
import type { TargetedFocusEvent, TargetedPointerEvent, TargetedWheelEvent } from 'preact';
import type { PaneProps } from './pane';
import { barAtPoint, minuteAtPoint, placeOf } from './places';
import { minuteAt } from './scale';
import { barAt, nameWidth, samePlace, type BarPlace, type TimelineState } from './state';
import { pan, zoom } from './zoom';

/** Pixels that a press may tremble and still be none but a press. */
const still = 5;

/** Fingers closer than this zoom no further, in pixels. */
const closestFingers = 20;

type Body = HTMLDivElement;
type PointerAt = TargetedPointerEvent<Body>;
type Props = Pick<PaneProps, 'model' | 'acts' | 'state'>;

/** What the box of axis and lanes listens to. */
export const pointing = (props: Props): Handlers => ({
  onPointerDown: (event) => onDown(event, props),
  onPointerMove: (event) => onMove(event, props),
  onPointerUp: (event) => onUp(event, props),
  onPointerCancel: ({ pointerId }) => void props.state.presses.delete(pointerId),
  onPointerLeave({ pointerType, pointerId, currentTarget }) {
    if (pointerType === 'touch' || props.state.presses.has(pointerId)) return;
    speak(props.state, placeOf(currentTarget.ownerDocument.activeElement));
  },
  onFocusIn: ({ target }) => onFocus(target, props.state),
  // A tap gives the focus to what it told of already.
  onFocusOut({ relatedTarget, currentTarget, target }) {
    const inside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!inside && samePlace(placeOf(target), props.state.spoken.value)) speak(props.state, undefined);
  },
  onWheel: (event) => onWheel(event, props.state),
});

interface Handlers {
  readonly onPointerDown: (event: PointerAt) => void;
  readonly onPointerMove: (event: PointerAt) => void;
  readonly onPointerUp: (event: PointerAt) => void;
  readonly onPointerCancel: (event: PointerAt) => void;
  readonly onPointerLeave: (event: PointerAt) => void;
  readonly onFocusIn: (event: TargetedFocusEvent<Body>) => void;
  readonly onFocusOut: (event: TargetedFocusEvent<Body>) => void;
  readonly onWheel: (event: TargetedWheelEvent<Body>) => void;
}

interface Spot {
  /** In the pixels of the lanes; `y` is above them in the axis. */
  readonly x: number;
  readonly y: number;
}

function spotOf(
  { clientX, clientY, currentTarget }: { clientX: number; clientY: number; currentTarget: Body },
  { room }: TimelineState,
): Spot {
  const { left, top } = currentTarget.getBoundingClientRect();
  const scroller = currentTarget.querySelector('.timeline-scroll');
  const first = scroller?.getBoundingClientRect().top ?? top;
  return {
    x: clientX - left - nameWidth(room.value),
    y: clientY < first ? -1 : clientY - first + (scroller?.scrollTop ?? 0),
  };
}

function barUnder(event: PointerAt, state: TimelineState): BarPlace | undefined {
  const { x, y } = spotOf(event, state);
  return x < -still ? undefined : barAtPoint(state.rows.value, state.scale.value, x, y, state.horizon.value);
}

function speak({ spoken }: TimelineState, of: BarPlace | undefined): void {
  if (!samePlace(of, spoken.value)) spoken.value = of;
}

function onDown(event: PointerAt, props: Props): void {
  const { state } = props;
  const { x, y } = spotOf(event, state);
  const onButton = event.target instanceof Element && event.target.closest('button') !== null;
  if (event.button !== 0 || x < -still || onButton) return;
  const { clientX, clientY, pointerId } = event;
  state.presses.set(pointerId, { x: clientX, y: clientY, nowX: clientX, does: 'nothing' });
  if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(pointerId);
  if (y < 0) drag(event, props);
}

function onMove(event: PointerAt, props: Props): void {
  const { presses } = props.state;
  const press = presses.get(event.pointerId);
  if (press === undefined) {
    if (event.pointerType !== 'touch') speak(props.state, barUnder(event, props.state));
    return;
  }
  if (presses.size === 2) return pinch(event, props.state);
  const far = Math.hypot(event.clientX - press.x, event.clientY - press.y);
  if (press.does === 'nothing' && far > still) drag(event, props);
  press.nowX = event.clientX;
  if (press.does === 'drag') scrub(event, props);
}

function onUp(event: PointerAt, props: Props): void {
  const { state, model, acts } = props;
  const press = state.presses.get(event.pointerId);
  state.presses.delete(event.pointerId);
  if (press?.does !== 'nothing') return;
  const at = barUnder(event, state);
  if (at === undefined) return drag(event, props);
  speak(state, at);
  state.cursor.value = at;
  const order = barAt(model.run.value, at)?.order;
  if (order !== undefined) acts.select(order);
}

/** Takes the playhead in hand. */
function drag(event: PointerAt, props: Props): void {
  const press = props.state.presses.get(event.pointerId);
  if (press !== undefined) press.does = 'drag';
  speak(props.state, undefined);
  props.acts.grab();
  scrub(event, props);
}

function scrub(event: PointerAt, { model, acts, state }: Props): void {
  const minute = minuteAtPoint(state.scale.value, spotOf(event, state).x);
  acts.seek(Math.min(model.run.value.end, minute));
}

/** Two fingers: what lies between them grows and moves with them. */
function pinch(event: PointerAt, state: TimelineState): void {
  const [a, b] = [...state.presses.values()];
  const moving = state.presses.get(event.pointerId);
  if (a === undefined || b === undefined || moving === undefined) return;
  const apart = (): number => Math.max(closestFingers, Math.abs(a.nowX - b.nowX));
  const middle = (): number => (a.nowX + b.nowX) / 2;
  const [apartBefore, middleBefore] = [apart(), middle()];
  moving.nowX = event.clientX;
  a.does = 'pinch';
  b.does = 'pinch';
  const { clientY, currentTarget } = event;
  const { x } = spotOf({ clientX: middleBefore, clientY, currentTarget }, state);
  zoom(state, apart() / apartBefore, minuteAt(state.scale.value, x));
  panBy(state, middleBefore - middle());
}

function panBy(state: TimelineState, pixels: number): void {
  const { from, to, width } = state.scale.value;
  pan(state, (pixels * (to - from)) / width);
}

function onFocus(target: EventTarget | null, state: TimelineState): void {
  const at = placeOf(target);
  if (at === undefined) return;
  state.cursor.value = at;
  // What was pressed is told already, and may be another: a finger is not so exact.
  if (target instanceof Element && target.matches(':focus-visible')) speak(state, at);
}

function onWheel(event: TargetedWheelEvent<Body>, state: TimelineState): void {
  const { ctrlKey, metaKey, shiftKey, deltaX, deltaY } = event;
  const scroller = event.currentTarget.querySelector('.timeline-scroll');
  // Where no lanes are to be scrolled to, the wheel has nothing better to do.
  const fits = scroller === null || scroller.scrollHeight <= scroller.clientHeight;
  if (ctrlKey || metaKey || (fits && !shiftKey && Math.abs(deltaY) > Math.abs(deltaX))) {
    event.preventDefault();
    zoom(state, 2 ** (-deltaY / 200), minuteAt(state.scale.value, spotOf(event, state).x));
  } else if (deltaX !== 0 || shiftKey) panBy(state, deltaX || deltaY);
}
