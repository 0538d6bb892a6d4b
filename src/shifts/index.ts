/** The campaign: the shifts in order, and what a player, a rule and a search make of them. */
export { isActsText, mostActs, writeActs, type Act, type Acts, type Deed } from './acts';
export { Dice } from './dice';
export { serveOnce, type Served } from './evening';
export { seedOf, serviceFor, type SeededService } from './generate';
export { inTime, isInTime } from './guests';
export { judge, shortfalls, type Verdict } from './judge';
export { certainlyLost, lossesOf } from './outlook';
export { play, type Choice, type Evening, type Played } from './play';
export { isBetter, type Outcome } from './outcome';
export { randomPlay, type RandomPlay } from './random';
export { actsOf, type Replayed } from './replay';
export { playBy, ruleNames, type RuleName } from './rules';
export { optimum, plays, reachable, type Optimum, type Play, type SearchOptions } from './search';
export { chapters, type Chapter, type Shift } from './shift';
export { isShift, shiftNames, shifts, type ShiftName } from './shifts';
export { starsOf, type Standards, type Stars } from './stars';
export { table, type TableRow } from './table';
export { turningPoint, type TurningPoint } from './turning';
