/** Writes the values of a program as Python: things, errors and arguments. */
import type { Argument, ErrorMade, Plain, Thing, Unit } from './program';
import { unitName } from './walk';

export function thingMade(thing: Thing): string {
  switch (thing.make) {
    case 'Counter':
      return '0';
    case 'Future':
      return `keep('${thing.name}', get_running_loop().create_future())`;
    case 'Lock':
    case 'Event':
      return `${thing.make}()`;
    case 'Condition':
      return `Condition(${thing.lock ?? ''})`;
    default:
      return `${thing.make}(${String(thing.value)})`;
  }
}

export const argumentsMade = (units: readonly Unit[], args: readonly Argument[]): string =>
  args
    .map((argument) => {
      if (typeof argument !== 'object' || argument === null || isTuple(argument)) return plain(argument);
      if ('error' in argument) return errorMade(argument);
      if ('callback' in argument) return unitName(units, argument.callback);
      if ('dish' in argument) return `Dish(${plain(argument.dish[0])}, ${plain(argument.dish[1])})`;
      return after(argument.after);
    })
    .join(', ');

const isTuple = (value: unknown): value is readonly Plain[] => Array.isArray(value);

export const given = (value: Plain | ErrorMade): string =>
  typeof value === 'object' && value !== null && !isTuple(value) ? errorMade(value) : plain(value);

export const bool = (value: boolean): string => (value ? 'True' : 'False');

export const after = (minutes: number): string => `get_running_loop().time() + ${String(minutes)}`;

export function plain(value: Plain): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return bool(value);
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number') return String(value);
  return `(${value.map((each) => `${plain(each)},`).join(' ')})`;
}

export function errorMade({ cause, ...error }: ErrorMade): string {
  const made = errorAlone(error);
  return cause === undefined ? made : `caused(${made}, ${errorMade(cause)})`;
}

function errorAlone({ error, message, inner }: ErrorMade): string {
  if (inner) return `${error}('${message}', [${inner.map(errorMade).join(', ')}])`;
  return message === '' ? `${error}()` : `${error}('${message}')`;
}
