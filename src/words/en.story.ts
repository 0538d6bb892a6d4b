/** English for src/panels/story.tsx. */
import { count } from './en.kit';

export const story = {
  title: 'What happened, in sentences',
  show: 'What is told',
  kitchenOnly: 'Kitchen only',
  kitchenOnlyHow: 'Leave out what only the loop sees',
  dishOnly: (dish: string): string => `Only ${dish}`,
  dishOnlyNone: 'Only one dish',
  dishOnlyHow: 'Select a dish in any pane first',
  copy: 'Copy',
  copyHow: 'Copy all that was told so far',
  copied: (sentences: number): string => `${count(sentences, 'sentence')} copied`,
  notCopied: 'The browser did not let us copy. Mark the text and copy it.',
  goTo: (minute: string, sentence: string): string => `To minute ${minute}: ${sentence}`,
  back: 'Back to now',
  nothing: 'Nothing yet. Every step will be told here.',
  nothingOfIt: 'Nothing of this yet.',
  line: (minute: string, sentence: string): string => `${minute}\t${sentence}`,
};
