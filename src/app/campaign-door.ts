/** The door to the campaign: nobody loads it before a shift or the map is asked for. */
import { computed, signal } from '@preact/signals-core';
import type { ShiftActs } from '../panels/shift-model';
import type { Campaign, CampaignNeeds } from './campaign';
import type { ShiftPlace } from './address';

export interface DoorNeeds extends CampaignNeeds {
  /** The visitor did something. */
  acted(): void;
  /** It could not be loaded. */
  failed(): void;
}

export function createCampaignDoor(needs: DoorNeeds): Campaign {
  const room = signal<Campaign | undefined>(undefined);
  // The last that was asked for while it was loading.
  let wanted: symbol | undefined;
  /** Where an address asks to go, till it is there: the address goes on saying so. */
  const pending = signal<ShiftPlace | undefined>(undefined);

  /** Does something in there: at once where it is open, else as soon as it is, unless something else is wanted by then. */
  function inside(does: (campaign: Campaign) => void): void {
    if (room.value !== undefined) return does(room.value);
    const own = Symbol('wanted');
    wanted = own;
    enter((campaign) => {
      if (wanted === own) does(campaign);
    });
  }

  function enter(then: (campaign: Campaign) => void): void {
    import('./campaign').then(
      ({ createCampaign }) => {
        room.value ??= createCampaign(needs);
        then(room.value);
      },
      (error: unknown) => {
        console.warn('The campaign cannot be opened:', error);
        needs.failed();
      },
    );
  }

  const asks =
    <Name extends Exclude<keyof ShiftActs, 'keptText'>>(name: Name) =>
    (...asked: Parameters<ShiftActs[Name]>): void => {
      needs.acted();
      inside(({ acts }) => (acts[name] as (...asked: Parameters<ShiftActs[Name]>) => void)(...asked));
    };

  return {
    view: computed(() => room.value?.view.value),
    map: computed(() => room.value?.map.value),
    place: computed(() => pending.value ?? room.value?.place.value),
    open(place) {
      if (place !== undefined) {
        pending.value = place;
        inside((campaign) => {
          pending.value = undefined;
          campaign.open(place);
        });
      } else {
        wanted = undefined;
        pending.value = undefined;
        room.value?.open(undefined);
      }
    },
    // Nobody who waits for a shift is sent away by a look at the map.
    unfold: () => enter((campaign) => campaign.unfold()),
    tick: (passed) => room.value?.tick(passed),
    acts: {
      enter: asks('enter'),
      leave: asks('leave'),
      pick: asks('pick'),
      select: asks('select'),
      wait: asks('wait'),
      undo: asks('undo'),
      restart: asks('restart'),
      toggle: asks('toggle'),
      catchUp: asks('catchUp'),
      againFrom: asks('againFrom'),
      hint: asks('hint'),
      hideHint: asks('hideHint'),
      lookAway: asks('lookAway'),
      showReport: asks('showReport'),
      face: asks('face'),
      set: asks('set'),
      watch: asks('watch'),
      takeOver: asks('takeOver'),
      share: asks('share'),
      openKept: asks('openKept'),
      keptText: () => room.value?.acts.keptText() ?? '',
    },
  };
}
