/** English for the lessons: what stands around the sentences of any one of them. */
import { capital, count, minutes, n } from './en.kit';

const clock = (minute: number): string => `${n(minute)}:00`;

export const lesson = {
  clock,
  entry: (title: string, lasts: number): string => `${title} (${minutes(lasts)})`,
  bar: (title: string): string => `Lesson: ${title}`,
  stop: (at: number, all: number, title: string): string => `Stop ${n(at)} of ${n(all)}: ${title}`,
  place: (at: number, all: number): string => `${n(at)}/${n(all)}`,
  at: (minute: number, lasts: number): string => `${clock(minute)} of ${clock(lasts)}`,
  back: 'Back',
  on: 'On',
  leave: 'Leave the lesson',
  teacher: 'Teacher’s sheet',

  steps: {
    hands: 'needs hands',
    waits: 'cooks by itself',
    new: 'new',
    of: (dish: string, each: readonly string[], total: number): string =>
      `${dish}: ${each.join(', ')}, ${n(total)} together`,
    hand: (step: string, length: number): string => `${step}, ${minutes(length)} by hand`,
    wait: (step: string, length: number): string => `${step}, ${minutes(length)} by itself`,
  },

  watch: 'Watch his hands.',
  watchHim: 'Watch him cook',
  tell: 'Show the answer',
  talk: 'Talk about it',
  voteAgain: 'Vote again',
  run: 'Cook, and see',
  onWard: 'Go on',
  next: (title: string): string => `Next: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  watchAgain: 'Watch again',
  look: 'See it in the timeline',
  show: { totals: 'Show the totals (T)', answer: 'Show the answer (T)' },

  answer: (text: string): string => `Answer: ${text}`,
  youSaid: (text: string): string => `You say ${text}:`,
  /** `first` and `then` are answers. */
  stayed: (text: string): string => `Twice ${text}.`,
  changed: (first: string, then: string): string => `First ${first}, now ${then}.`,
  settled: {
    right: (text: string): string => `You said ${text}. That is right!`,
    changedRight: (first: string, then: string): string =>
      `You said ${first}, then ${then}. Good thinking: that is right!`,
    wrong: (text: string): string => `You said ${text}.`,
    changedWrong: (first: string, then: string): string => `You said ${first}, then ${then}.`,
  },
  right: 'Right!',
  notQuite: 'Not quite.',
  doubt: (text: string): string => `${text}?`,
  hands: (value: number): string => count(value, 'hand'),
  handsThen: (first: number, then: number): string => `${n(first)}, then ${count(then, 'hand')}`,
  raise: (text: string): string => `Count a hand for ${text}`,

  figure: { stood: 'stood and waited', busy: 'worked', oven: 'in the oven' },

  sentence: {
    chips: 'What goes into the blanks?',
    blank: (place: number): string => `Blank ${n(place)}: empty`,
    filled: (place: number, text: string): string => `Blank ${n(place)}: ${text}. Take it out`,
    figures: 'With the salad',
    own: 'Try your own order sheet',
    inside: 'Look inside: why?',
  },

  teacherSheet: {
    print: 'Print',
    needs: 'A projector, no devices. Pupils vote A, B, C or D by hand.',
    goal: 'Afterwards',
    columns: ['When', 'Ask', 'Answer', 'Usual wrong answers, and what to say'],
    answer: (text: string, why: string): string => `${capital(text)}. ${why}`,
    belief: (text: string, belief: string): string => `${capital(text)}: ${belief}.`,
    choice: (question: string, answers: readonly string[]): string =>
      `${question} ${capital(answers.join(' / '))}.`,
    keys: 'Page Down goes on, Page Up goes back, A to D count hands, T shows what is hidden, the full stop makes the screen black.',
    twice: 'Vote, let neighbours talk, vote again.',
  },
};
