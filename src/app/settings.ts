/** Settings that outlive the page, in the browser's storage: full, blocked or corrupt storage is survived. */
export interface Settings {
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  readonly captions: boolean;
  /** `auto` follows the system's wish for less motion. */
  readonly motion: 'auto' | 'reduced' | 'full';
  /** Times the page's own size of type. */
  readonly textSize: 1 | 1.25 | 1.5;
  /** Whether somebody has seen a run to its end here before. */
  readonly visited: boolean;
}

export const defaultSettings: Settings = {
  volume: 0.7,
  muted: false,
  captions: false,
  motion: 'auto',
  textSize: 1,
  visited: false,
};

export interface SettingsStore {
  /** As they were kept; the defaults stand in for whatever is missing or wrong. */
  readonly settings: Settings;
  readonly problem: 'blocked' | 'corrupt' | undefined;
  save(settings: Settings): 'saved' | 'full' | 'blocked';
}

const place = 'while-it-bakes/settings';

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isOneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

/** What each field may hold. */
const fields: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  volume: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  muted: isBoolean,
  captions: isBoolean,
  motion: isOneOf('auto', 'reduced', 'full'),
  textSize: isOneOf(1, 1.25, 1.5),
  visited: isBoolean,
};

/** Reads what is kept; never throws. `undefined` stands for a storage that may not even be looked at. */
export function openSettings(storage: Storage | undefined): SettingsStore {
  return {
    ...read(storage),
    save(settings) {
      if (storage === undefined) return 'blocked';
      try {
        storage.setItem(place, JSON.stringify(settings));
        return 'saved';
      } catch (error) {
        return isQuota(error) ? 'full' : 'blocked';
      }
    },
  };
}

function read(storage: Storage | undefined): Pick<SettingsStore, 'settings' | 'problem'> {
  if (storage === undefined) return { settings: defaultSettings, problem: 'blocked' };
  let text: string | null;
  try {
    text = storage.getItem(place);
  } catch {
    return { settings: defaultSettings, problem: 'blocked' };
  }
  return text === null ? { settings: defaultSettings, problem: undefined } : parse(text);
}

// Field by field: a bad one costs itself alone, and a missing one is no fault, since it may be newer than the rest.
function parse(text: string): Pick<SettingsStore, 'settings' | 'problem'> {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    kept = undefined;
  }
  if (typeof kept !== 'object' || kept === null) return { settings: defaultSettings, problem: 'corrupt' };
  const good: Partial<Record<keyof Settings, unknown>> = {};
  let problem: 'corrupt' | undefined;
  for (const key of Object.keys(fields) as (keyof Settings)[]) {
    if (!Object.hasOwn(kept, key)) continue;
    const value = (kept as Record<string, unknown>)[key];
    if (fields[key](value)) good[key] = value;
    else problem = 'corrupt';
  }
  return { settings: { ...defaultSettings, ...(good as Partial<Settings>) }, problem };
}

const isQuota = (error: unknown): boolean =>
  error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
