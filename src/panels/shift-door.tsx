/** The door to the shifts: nobody loads them before one is played, or the map is opened. */
import { signal } from '@preact/signals-core';
import type { JSX } from 'preact';
import { words } from '../words';
import { Dialog } from './kit';
import type { PanelProps } from './view';

interface Parts {
  readonly ShiftPage: (props: PanelProps) => JSX.Element | null;
  readonly ShiftMapDialog: (props: PanelProps) => JSX.Element | null;
}

const parts = signal<Parts | 'failed' | undefined>(undefined);

/** Loads what a shift needs, once. */
export async function loadShift(): Promise<void> {
  if (typeof parts.value === 'object') return;
  try {
    const [{ ShiftPage }, { ShiftMapDialog }] = await Promise.all([import('./shift'), import('./shift-map')]);
    parts.value = { ShiftPage, ShiftMapDialog };
  } catch (error) {
    console.warn('The shift cannot be shown:', error);
    parts.value = 'failed';
  }
}

const waiting = (): string => (parts.value === 'failed' ? words.ui.shifts.failed : words.ui.shifts.loading);

/** All that is beside and over the kitchen in which the player is the loop. */
export function ShiftDoor(props: PanelProps): JSX.Element {
  const loaded = parts.value;
  if (typeof loaded === 'object') return <loaded.ShiftPage {...props} />;
  return (
    <p class="card sheet" role="status">
      {waiting()}
    </p>
  );
}

/** The map of all shifts. */
export function ShiftMapDoor(props: PanelProps): JSX.Element {
  const loaded = parts.value;
  if (typeof loaded === 'object') return <loaded.ShiftMapDialog {...props} />;
  return (
    <Dialog title={words.ui.shifts.menus} name="shifts" onClose={() => props.acts.close()}>
      <p role="status">{waiting()}</p>
    </Dialog>
  );
}
