/** Settings that outlive the page, in the browser's storage: full, blocked or corrupt storage is survived. */
export interface Settings {
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** Off until somebody asks for it: a classroom has thirty of these pages. */
  readonly music: boolean;
  readonly captions: boolean;
  /** `auto` follows the system's wish for less motion. */
  readonly motion: 'auto' | 'reduced' | 'full';
  /** Times the page's own size of type. */
  readonly textSize: 1 | 1.25 | 1.5;
  /** In a shift, four seconds without a pick cost a minute. */
  readonly rush: boolean;
  /** In a shift, the first tap on a ticket takes it. */
  readonly oneTap: boolean;
  /** Whether somebody has seen a run to its end here before. */
  readonly visited: boolean;
}

export const defaultSettings: Settings = {
  volume: 0.7,
  muted: false,
  music: false,
  captions: false,
  motion: 'auto',
  textSize: 1,
  rush: false,
  oneTap: false,
  visited: false,
};

export interface SettingsStore {
  /** As they were kept; the defaults stand in for whatever is missing or wrong. */
  readonly settings: Settings;
  /** Whether some of what was kept made no sense. */
  readonly corrupt: boolean;
  /** Whether they will be kept: storage may be full or blocked. */
  save(settings: Settings): boolean;
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
  music: isBoolean,
  captions: isBoolean,
  motion: isOneOf('auto', 'reduced', 'full'),
  textSize: isOneOf(1, 1.25, 1.5),
  rush: isBoolean,
  oneTap: isBoolean,
  visited: isBoolean,
};

/** Reads what is kept; never throws. `undefined` stands for a storage that may not even be looked at. */
export function openSettings(storage: Storage | undefined): SettingsStore {
  return {
    ...read(storage),
    save(settings) {
      try {
        storage?.setItem(place, JSON.stringify(settings));
        return storage !== undefined;
      } catch {
        return false;
      }
    },
  };
}

type Kept = Pick<SettingsStore, 'settings' | 'corrupt'>;

function read(storage: Storage | undefined): Kept {
  try {
    return parse(storage?.getItem(place) ?? '{}');
  } catch {
    return { settings: defaultSettings, corrupt: false };
  }
}

// Field by field: a bad one costs itself alone, and a missing one is no fault, since it may be newer than the rest.
function parse(text: string): Kept {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    kept = undefined;
  }
  if (typeof kept !== 'object' || kept === null) return { settings: defaultSettings, corrupt: true };
  const known = Object.entries(kept).filter(([key]) => Object.hasOwn(fields, key));
  const good = known.filter(([key, value]) => fields[key as keyof Settings](value));
  return {
    settings: { ...defaultSettings, ...(Object.fromEntries(good) as Partial<Settings>) },
    corrupt: good.length < known.length,
  };
}
