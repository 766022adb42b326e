import { z } from 'zod';

/** Home tabs and open modals, as the app published, opened, pushed and updated them. */
export type Views = {
  /** Who did what a trigger id stands for: a modal opens for them. */
  triggeredBy(triggerId: string, person: string): void;
  /** Takes note of a call of the app's that succeeded. */
  note(
    method: string,
    params: Readonly<Record<string, unknown>>,
    answer: unknown,
    personOf: (userId: string) => string | undefined,
  ): void;
  find(id: string): View | undefined;
  home(person: string): View | undefined;
  /** The modal on top of the person's stack. */
  modal(person: string): View | undefined;
  close(person: string, id: string, all: boolean): void;
  replace(person: string, id: string, view: unknown, push: boolean): void;
};

const viewSchema = z.looseObject({ id: z.string() });
export type View = z.infer<typeof viewSchema>;
const answered = z.object({ view: viewSchema });

export function newViews(): Views {
  let replaced = 0;
  const triggers = new Map<string, string>();
  const homes = new Map<string, View>();
  const stacks = new Map<string, View[]>();
  const stackOf = (person: string) => stacks.get(person) ?? [];
  const everyView = () => [...homes.values(), ...[...stacks.values()].flat()];
  return {
    triggeredBy: (triggerId, person) => triggers.set(triggerId, person),
    note: (method, params, answer, personOf) => {
      const { view } = answered.parse(answer);
      const person =
        method === 'views.publish'
          ? personOf(String(params.user_id))
          : triggers.get(String(params.trigger_id ?? params.interactivity_pointer));
      if (method === 'views.publish' && person) homes.set(person, view);
      if (method === 'views.open' && person) stacks.set(person, [view]);
      if (method === 'views.push' && person) stacks.set(person, [...stackOf(person), view]);
      if (method === 'views.update')
        for (const [name, stack] of stacks)
          stacks.set(
            name,
            stack.map((each) => (each.id === view.id ? view : each)),
          );
    },
    find: (id) => everyView().find((view) => view.id === id),
    home: (person) => homes.get(person),
    modal: (person) => stackOf(person).at(-1),
    close: (person, id, all) => {
      const stack = stackOf(person);
      const index = stack.findIndex((view) => view.id === id);
      stacks.set(person, all || index < 0 ? [] : stack.slice(0, index));
    },
    replace: (person, id, view, push) => {
      const next = viewSchema.parse({
        ...z.looseObject({}).parse(view),
        id: push ? `${id}.next` : id,
        // Another page: what was filled in before is none of its.
        hash: String(replaced++),
      });
      const stack = stackOf(person);
      stacks.set(person, push ? [...stack, next] : stack.map((each) => (each.id === id ? next : each)));
    },
  };
}
