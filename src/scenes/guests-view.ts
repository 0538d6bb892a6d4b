/** The guests at the window: the three who leave first, and how they feel about it. */
import type * as Phaser from 'phaser';
import { guestsAt, staysOf, type GuestMood } from './guests';
import { faces, hasGuest } from './guest-drawings';
import type { Painter, Sketch } from './painter';
import { places } from './places';
import type { Score } from './score';

/** Where they sit, in kitchen units from the middle of the window: the first before the others. */
const seats = [
  { x: 0, size: 0.72 },
  { x: -38, size: 0.58 },
  { x: 38, size: 0.58 },
] as const;

/** The window's sill, below its middle. */
const sill = 57;

export class GuestsView {
  readonly #score: Score;
  readonly #painter: Painter;
  readonly #seats: readonly Sketch[];
  #staysFor: Score['spans'] | undefined;
  #stays: ReturnType<typeof staysOf> = [];

  constructor(painter: Painter, parent: Phaser.GameObjects.Container, score: Score) {
    this.#score = score;
    this.#painter = painter;
    const { x, y } = places.window;
    const sketches = seats
      .map((seat) => painter.sketch(parent, 'dish/timer', x + seat.x, y + sill).size(seat.size))
      .toReversed();
    for (const sketch of sketches) parent.bringToTop(sketch);
    this.#seats = sketches.toReversed();
  }

  update(minute: number): void {
    const { spans, pace, byHand } = this.#score;
    if (this.#staysFor !== spans) {
      this.#staysFor = spans;
      this.#stays = staysOf(spans);
    }
    const whose = byHand?.faces ?? faces;
    const guests = guestsAt(this.#stays, minute, pace);
    for (const [i, sketch] of this.#seats.entries()) {
      const guest = guests[i];
      const name = guest && drawing(whose[guest.order % whose.length], guest.mood);
      const drawn = name !== undefined && this.#painter.draws(name);
      sketch.setVisible(drawn);
      if (drawn) sketch.show(name);
    }
  }
}

function drawing(face: string | undefined, mood: GuestMood): string | undefined {
  if (mood === 'gone') return 'guest/chair';
  const name = `guest/${face ?? ''}-${mood}`;
  return hasGuest(name) ? name : `guest/${face ?? ''}-calm`;
}
