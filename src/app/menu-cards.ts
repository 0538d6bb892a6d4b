/** The presets as the menu card shows them: his total, and hers once it was watched. */
import { menuNames, menus, type MenuName } from '../kitchen';
import type { MenuCard, Run } from '../panels/model';
import { cook } from './session';

export const menuCards = (watched: ReadonlySet<MenuName>): readonly MenuCard[] =>
  menuNames.map((name) => {
    const { synchronous, concurrent } = cooked(name).spans;
    const hers = watched.has(name) ? concurrent.trace.total : undefined;
    return { name, sheet: menus[name], his: synchronous.trace.total, hers };
  });

const runs: Partial<Record<MenuName, Run>> = {};

const cooked = (name: MenuName): Run => (runs[name] ??= cook(menus[name]));
