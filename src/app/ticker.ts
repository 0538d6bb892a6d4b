/** The one clock of the page: tells once a frame how many wall-clock seconds passed. */

/** A frame longer than this was no frame: the tab was hidden, or the machine slept. Seconds. */
const longest = 0.25;

/** Calls `tick` before every frame until the returned function is called. */
export function startTicker(tick: (seconds: number) => void): () => void {
  let last: number | undefined;
  let frame = requestAnimationFrame(function step(now) {
    frame = requestAnimationFrame(step);
    const seconds = last === undefined ? 0 : (now - last) / 1000;
    last = now;
    tick(Math.min(Math.max(seconds, 0), longest));
  });
  return () => cancelAnimationFrame(frame);
}
