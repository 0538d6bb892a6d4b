/** The sentences of the campaign, in the player's language: a door of their own, since who only watches needs none. */
export { shiftBoard } from './en.shift-board';
export { shiftReport } from './en.shift-report';
export { dailyText, shiftTexts } from './en.shift-texts';
export { shiftVoice } from './en.shift-voice';
