/** The menu card: presets to choose from, the coroutines of the text, and the way to one's own order sheet. */
import type { JSX } from 'preact';
import { lessons, type LessonName } from '../lessons';
import type { KitchenKind } from '../trace';
import { words } from '../words';
import { Dialog, DishRow } from './kit';
import { glyphOf } from './look';
import type { Acts, MenuCard, Model } from './model';

interface MenusProps {
  readonly model: Model;
  readonly acts: Acts;
}

export function Menus({ model, acts }: MenusProps): JSX.Element {
  const { menus } = words.ui;
  const cards = model.menus.value;
  const { revealed } = model.show.value;
  const card = (each: MenuCard): JSX.Element => (
    <MenuButton key={each.name} card={each} revealed={revealed} onChoose={() => acts.cook(each.sheet)} />
  );
  return (
    <Dialog title={menus.title} name="menus" onClose={() => acts.close()}>
      <ul class="menu-cards">
        {cards.filter(({ name }) => !(name in menus.code)).map(card)}
        <li>
          <button type="button" class="menu-card primary own" onClick={() => acts.open('sheet')}>
            <b>{menus.own}</b>
            <span>{menus.ownHint}</span>
          </button>
        </li>
      </ul>
      {model.embed.value ? null : <CampaignButton onChoose={() => acts.open('shifts')} />}
      <h3>{words.ui.lessons.menus}</h3>
      <ul class="menu-cards">
        {(Object.keys(lessons) as readonly LessonName[]).map((name) => (
          <li key={name}>
            <LessonButton name={name} onChoose={() => acts.lesson.attend(name)} />
          </li>
        ))}
      </ul>
      <h3>{menus.fromTheText}</h3>
      <ul class="menu-cards sources">{cards.filter(({ name }) => name in menus.code).map(card)}</ul>
    </Dialog>
  );
}

/** Some dishes that only the campaign has. */
const ofTheCampaign = ['small_pizza', 'side_salad', 'cup_of_soup', 'minute_steak', 'milkshake'].map(
  (dish) => ({ dish }),
);

function CampaignButton({ onChoose }: { readonly onChoose: () => void }): JSX.Element {
  const { menus, menuHint } = words.ui.shifts;
  return (
    <button type="button" class="menu-card primary campaign" onClick={onChoose}>
      <img class="campaign-hand" src={glyphOf('held')} alt="" draggable={false} />
      <span class="campaign-says">
        <b>{menus}</b>
        <span>{menuHint}</span>
      </span>
      <DishRow kind="menu-dishes" orders={ofTheCampaign} most={7} />
    </button>
  );
}

function LessonButton({
  name,
  onChoose,
}: {
  readonly name: LessonName;
  readonly onChoose: () => void;
}): JSX.Element {
  const { lasts, sheets } = lessons[name];
  return (
    <button type="button" class="menu-card" onClick={onChoose}>
      <b>{words.lessons[name]}</b>
      <DishRow kind="menu-dishes" orders={sheets.at(-1)?.orders ?? []} most={7} />
      <span class="menu-facts">{words.minutes(lasts)}</span>
    </button>
  );
}

function MenuButton({
  card: { name, sheet, his, hers },
  revealed,
  onChoose,
}: {
  readonly card: MenuCard;
  readonly revealed: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  const { menus, hidden } = words.ui;
  const code = menus.code[name as keyof typeof menus.code] as string | undefined;
  const total = (minute: number | undefined): string =>
    minute === undefined || !revealed ? hidden : words.number(minute);
  return (
    <li>
      <button type="button" class="menu-card" onClick={onChoose}>
        <b>{words.menus[name]}</b>
        {code === undefined ? (
          <DishRow kind="menu-dishes" orders={sheet.orders} most={7} />
        ) : (
          <code>{code}</code>
        )}
        <span class="menu-facts">
          {code === undefined ? <span>{menus.stations(sheet.ovens, sheet.stoves)}</span> : null}
          <Total kitchen="synchronous" total={total(his)} />
          <Total kitchen="concurrent" total={total(hers)} />
        </span>
      </button>
    </li>
  );
}

function Total({ kitchen, total }: { readonly kitchen: KitchenKind; readonly total: string }): JSX.Element {
  return <i class={`menu-total ${kitchen}`}>{words.ui.menus.closesAt(kitchen, total)}</i>;
}
