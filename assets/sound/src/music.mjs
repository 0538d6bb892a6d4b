// The music: sixteen bars in C for strings, marimba and shaker, written for this game and 40 seconds long.
import { bandpass, between, burst, highpass, lowpass, mixAround, roomAround, silence } from './dsp.mjs';
import { hertz, marimba, pluck } from './instruments.mjs';

// At 96 beats a minute the loop is exactly 40 s: a whole number of milliseconds and of samples.
const BEAT = 60 / 96;
const BAR = 4 * BEAT;
// The loop starts a moment before its first beat, so that the seam falls into the end of a note, not on a stroke.
const BREATH = 0.04;

const CHORDS = {
  C: { bass: ['C3', 'G2'], notes: ['C4', 'E4', 'G4', 'C5'] },
  Dm: { bass: ['D3', 'A2'], notes: ['A3', 'D4', 'F4', 'A4'] },
  Em: { bass: ['E3', 'B2'], notes: ['B3', 'E4', 'G4', 'B4'] },
  F: { bass: ['F2', 'C3'], notes: ['A3', 'C4', 'F4', 'A4'] },
  G: { bass: ['G2', 'D3'], notes: ['B3', 'D4', 'G4', 'B4'] },
  Am: { bass: ['A2', 'E3'], notes: ['A3', 'C4', 'E4', 'A4'] },
};

/** One line per bar: the chord, then the tune as note/beats, with - for a rest. */
const SCORE = [
  'C   E5/1 G5/.5 A5/.5 G5/1.5 -/.5',
  'Am  C5/1 D5/.5 E5/.5 C5/1.5 -/.5',
  'F   A4/1 C5/.5 D5/.5 F5/1 E5/1',
  'G   D5/2 B4/1 D5/1',
  'C   E5/1 G5/.5 A5/.5 G5/1.5 -/.5',
  'Em  B4/1 D5/.5 E5/.5 G5/1.5 -/.5',
  'F   A5/.5 G5/.5 F5/1 E5/1 F5/1',
  'G   G5/2 D5/1.5 -/.5',
  'Am  C5/.5 E5/.5 A5/1.5 -/.5 G5/.5 -/.5',
  'F   F5/1 A5/1 C6/1.5 -/.5',
  'C   G5/1 E5/.5 G5/.5 E5/1.5 -/.5',
  'G   D5/1 E5/.5 D5/.5 B4/1.5 -/.5',
  'Dm  F5/1 E5/.5 D5/.5 A4/1.5 -/.5',
  'G   B4/.5 D5/.5 G5/1 F5/1 D5/1',
  'C   E5/.5 C5/.5 G4/1 C5/2',
  'G   -/2 G4/.5 A4/.5 B4/.5 D5/.5',
];

/** The strings' pattern: beat, which notes of the chord, how loud. */
const PICKING = [
  [0, [0, 2], 0.9],
  [0.5, [3], 0.5],
  [1, [1, 2, 3], 0.75],
  [1.5, [2], 0.4],
  [2, [0, 1], 0.8],
  [2.5, [3], 0.5],
  [3, [1, 2, 3], 0.75],
  [3.5, [2], 0.4],
];

const STRINGS_LEAD = new Set([8, 9, 10, 11]);
const NO_SHAKER = new Set([12, 13]);

// The off-beats come a little late: straight eighths sound like a machine.
const swung = (beat) => (beat % 1 ? beat + 0.06 : beat) * BEAT;

function strings(into, chord, start) {
  for (const [beat, picked, gain] of PICKING) {
    picked.forEach((index, i) => {
      const string = pluck(hertz(chord.notes[index]), 0.9, between(0.35, 0.55));
      mixAround(into, string, start + swung(beat) + i * 0.012 + between(0, 0.006), gain * between(0.2, 0.24));
    });
  }
}

function bass(into, chord, start) {
  chord.bass.forEach((note, half) => {
    mixAround(into, lowpass(pluck(hertz(note), 1.1, 0.1), 700), start + half * 2 * BEAT, 0.5);
  });
}

function shaker(into, start) {
  for (let eighth = 0; eighth < 8; eighth++) {
    const grain = highpass(burst(0.05, 0.004, eighth % 2 ? 0.016 : 0.009), 6500);
    mixAround(into, grain, start + swung(eighth / 2), eighth % 4 === 2 ? 0.09 : 0.045);
  }
  for (const beat of [1, 3])
    mixAround(into, bandpass(burst(0.06, 0.001, 0.02), 1900, 1), start + beat * BEAT, 0.07);
}

function tune(into, notes, start, play) {
  let beat = 0;
  for (const [note, beats] of notes.map((word) => word.split('/'))) {
    if (note !== '-')
      mixAround(into, play(hertz(note), Number(beats)), start + beat * BEAT + between(0, 0.006), 0.2);
    beat += Number(beats);
  }
  if (beat !== 4) throw new Error(`A bar of the tune has ${beat} beats: ${notes.join(' ')}`);
}

const onMarimba = (f, beats) => marimba(f, 0.45 + beats * 0.15);
const onString = (f, beats) => pluck(f, 0.6 + beats * 0.5, 0.6).map((value) => value * 1.5);

/** The whole loop. Notes that outlast the last bar ring on in the first. */
export function music() {
  const out = silence(SCORE.length * BAR);
  SCORE.forEach((line, bar) => {
    const [name, ...notes] = line.split(/ +/);
    const start = BREATH + bar * BAR;
    strings(out, CHORDS[name], start);
    bass(out, CHORDS[name], start);
    if (!NO_SHAKER.has(bar)) shaker(out, start);
    tune(out, notes, start, STRINGS_LEAD.has(bar) ? onString : onMarimba);
  });
  return roomAround(out);
}
