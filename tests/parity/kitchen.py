"""The kitchen in Python: what the TypeScript kitchen is measured against.

Read from the top: the recipes, then the two kitchens that cook them, then how an order sheet is served in each.
`python kitchen.py pizza soup salad@2` cooks a sheet with one oven and one stove and prints what happened.
"""

import asyncio
import json
import platform
import sys
from contextvars import ContextVar

from virtual_time import run, work

# The recipes. `prep` keeps the chef's hands; whatever is awaited leaves them free.


async def toast():
    prep('cut the bread', 1)
    await oven('toast the slices', 2)
    prep('butter and serve', 1)


async def soup():
    prep('chop the vegetables', 2)
    await stove('simmer the soup', 4)
    prep('ladle and serve', 1)


async def salad():
    prep('wash, chop, toss and serve', 4)


async def pizza():
    prep('stretch the dough', 3)
    await oven('bake the pizza', 8)
    prep('slice and serve', 1)


async def cupcake():
    prep('stir the batter', 2)
    await oven('bake the cupcake', 5)
    prep('frost and serve', 2)


async def pie():
    prep('fill and cover the pie', 3)
    await oven('bake the pie', 7)
    prep('cut and serve', 1)


async def bread():
    prep('knead the dough', 2)
    await rest('let the dough proof', 4)
    await oven('bake the bread', 6)
    prep('slice and serve', 1)


async def cake():
    prep('stir the batter', 4)
    await oven('bake the cake', 9)
    await rest('let the cake cool', 3)
    prep('frost and serve', 2)


async def steak():
    prep('season the steak', 1)
    await stove('sear the steak', 3)
    await rest('let the meat rest', 2)
    prep('slice and serve', 1)


async def burger():
    prep('shape the patty', 1)
    await asyncio.gather(
        stove('fry the patty', 4),
        oven('toast the bun', 2),
    )
    prep('stack and serve', 2)


async def tea():
    await stove('boil the water', 3)
    prep('pour and serve', 1)


async def side_salad():
    prep('wash, chop, toss and serve', 4)


async def small_salad():
    prep('wash, toss and serve', 3)


async def small_pizza():
    prep('roll the dough', 2)
    await oven('bake the small pizza', 6)
    prep('halve and serve', 1)


async def cup_of_soup():
    prep('chop the leek', 1)
    await stove('simmer the soup', 4)
    prep('ladle and serve', 1)


async def minute_steak():
    prep('pat the steak dry', 1)
    await stove('sear the steak', 3)
    prep('slice and serve', 2)


# What needs the one mixer; the last two keep their place while they need another one.


async def milkshake():
    prep('scoop the ice cream', 1)
    await mixer('mix the milkshake', 2)
    prep('pour and serve', 1)


async def meringue():
    prep('crack the eggs', 1)
    await mixer('beat the egg whites', 3)
    await oven('bake the meringue', 4)
    prep('plate and serve', 1)


async def mousse():
    prep('measure the cream', 1)
    await mixer('whip the cream', 2, stove('melt the chocolate', 2))
    prep('fill the glasses and serve', 1)


async def custard():
    prep('measure the milk', 1)
    await stove('warm the milk', 2, mixer('beat the yolks', 2))
    prep('pour and serve', 1)


# The coroutines of the source document: nothing but a sleep.


async def my_coroutine():
    await rest('sleep', 1)


async def fetch_data():
    await rest('sleep', 3)


async def task1():
    await rest('sleep', 2)


async def task2():
    await rest('sleep', 1)


DISHES = [toast, soup, salad, pizza, cupcake, pie, bread, cake, steak, burger, tea]
DISHES += [side_salad, small_salad, small_pizza, cup_of_soup, minute_steak, milkshake, meringue, mousse, custard]
RECIPES = {recipe.__name__: recipe for recipe in [*DISHES, my_coroutine, fetch_data, task1, task2]}

# The words a recipe is written in. `kitchen` is the one that is open now; a burger's gather makes two tasks, and
# both inherit `order`, the burger's place on the sheet.

kitchen = None
order = ContextVar('order')


def prep(what, minutes):
    kitchen.note('prep', minutes)
    work(minutes)


async def oven(what, minutes):
    await kitchen.oven(minutes)


async def stove(what, minutes, still=None):
    await kitchen.stove(minutes, still)


async def mixer(what, minutes, still=None):
    await kitchen.mixer(minutes, still)


async def rest(what, minutes):
    await kitchen.rest(minutes)


class Kitchen:
    """The log and the minutes at which plates were served."""

    def __init__(self, sheet):
        self.log = []
        self.served = [None] * len(sheet)

    def note(self, verb, detail=None):
        entry = [now(), order.get(), verb]
        self.log.append(entry if detail is None else [*entry, detail])

    async def serve(self, place, dish):
        order.set(place)
        await RECIPES[dish]()
        self.note('served')
        self.served[place] = now()

    def result(self):
        return {'total': max(self.served), 'served': self.served, 'log': self.log}


class ConcurrentKitchen(Kitchen):
    """The chef leaves what bakes alone. A slot is held until she comes back for the dish."""

    def __init__(self, sheet, ovens, stoves):
        super().__init__(sheet)
        self.oven_slots = asyncio.Semaphore(ovens)
        self.stove_slots = asyncio.Semaphore(stoves)
        self.the_mixer = asyncio.Lock()

    async def oven(self, minutes):
        async with self.oven_slots:
            self.note('put', 'oven')
            await asyncio.sleep(minutes)
            self.note('taken', 'oven')

    async def stove(self, minutes, still):
        async with self.stove_slots:
            self.note('put', 'stove')
            await asyncio.sleep(minutes)
            if still is not None:
                await still
            self.note('taken', 'stove')

    async def mixer(self, minutes, still):
        async with self.the_mixer:
            self.note('put', 'mixer')
            await asyncio.sleep(minutes)
            if still is not None:
                await still
            self.note('taken', 'mixer')

    async def rest(self, minutes):
        self.note('put', 'rest')
        await asyncio.sleep(minutes)
        self.note('taken', 'rest')


class SynchronousKitchen(Kitchen):
    """The same recipes, every wait a blocking call: the chef stands there, and no station ever has a queue."""

    async def oven(self, minutes):
        self.stand_by('oven', minutes)

    async def stove(self, minutes, still):
        self.stand_by('stove', minutes)
        if still is not None:
            await still

    async def mixer(self, minutes, still):
        self.stand_by('mixer', minutes)
        if still is not None:
            await still

    async def rest(self, minutes):
        self.stand_by('rest', minutes)

    def stand_by(self, place, minutes):
        self.note('put', place)
        work(minutes)
        self.note('taken', place)


async def concurrently(sheet, ovens, stoves):
    global kitchen
    kitchen = ConcurrentKitchen(sheet, ovens, stoves)
    loop = asyncio.get_running_loop()
    all_served = loop.create_future()
    tickets = []

    async def serve(place, dish):
        try:
            await kitchen.serve(place, dish)
        except Exception as error:
            all_served.set_exception(error)
        else:
            if None not in kitchen.served:
                all_served.set_result(None)

    def take_order(place, dish):
        tickets.append(loop.create_task(serve(place, dish)))

    for place, (dish, minute) in enumerate(sheet):
        if minute == 0:
            take_order(place, dish)
        else:
            loop.call_at(minute, take_order, place, dish)
    await all_served
    return kitchen.result()


async def one_by_one(sheet):
    global kitchen
    kitchen = SynchronousKitchen(sheet)
    for place, (dish, minute) in sorted(enumerate(sheet), key=lambda item: (item[1][1], item[0])):
        if minute > now():
            await asyncio.sleep(minute - now())
        await kitchen.serve(place, dish)
    return kitchen.result()


def now():
    return plain(asyncio.get_running_loop().time())


def plain(minute):
    return int(minute) if minute == int(minute) else minute


def read(text):
    """'soup@2' is a soup ordered at minute 2, 'soup' one ordered at minute 0."""
    dish, _, minute = text.partition('@')
    return dish, plain(float(minute or 0))


def cook(orders, ovens, stoves):
    sheet = [read(text) for text in orders]
    return {
        'concurrent': run(concurrently(sheet, ovens, stoves)),
        'synchronous': run(one_by_one(sheet)),
    }


def record(sheets_json):
    """The whole golden file: `sheets_json` is a list of {orders, ovens, stoves, ...}."""
    sheets = json.loads(sheets_json)
    answers = [sheet | cook(sheet['orders'], sheet['ovens'], sheet['stoves']) for sheet in sheets]
    return json.dumps({'python': platform.python_version(), 'sheets': answers})


if __name__ == '__main__':
    for name, outcome in cook(sys.argv[1:], ovens=1, stoves=1).items():
        print(name, outcome['total'], outcome['served'])
        for entry in outcome['log']:
            print('  ', *entry)
