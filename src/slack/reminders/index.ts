import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { newPerson, type Person } from '../../participant/person.ts';
import {
  FIRST_HOUR,
  LAST_HOUR,
  localTime,
  REMINDERS,
  type ReminderKind,
  type ReminderSettings,
  reminderSettings,
  ZONES,
} from '../../participant/reminder-settings.ts';
import { buttons, hrButton, message, section } from '../blocks/parts.ts';
import type { Parts } from '../converse.ts';
import { type Asking, onHrPress, onHrSubmit, openModal } from '../hr/door.ts';
import { checkboxesInput, modal, selectInput } from '../hr/parts.ts';
import { workspaceOf } from '../workspace-of.ts';
import { reminderTexts as texts } from './texts.en.ts';

const SNOOZE_DAYS = 7;
const DEFAULT: Pick<ReminderSettings, 'zone' | 'hour' | 'kinds'> = {
  zone: 'America/New_York',
  hour: 9,
  kinds: [...REMINDERS],
};

/** `/megaroth remind`: what one is reminded of, and how to change it. */
export async function remindCommand(parts: Parts, asking: Asking, rest: string): Promise<void> {
  if (/^(?:stop|off|none)\b/i.test(rest)) return stop(parts, asking);
  const settings = (await parts.store.read(asking))?.reminders;
  await asking.here(
    message([section(texts.intro()), section(describe(settings)), ...settingsButtons(settings)]),
  );
}

const describe = (settings: ReminderSettings | null | undefined): string =>
  settings
    ? texts.isOn(
        settings.kinds.map((kind) => texts.kind[kind]),
        texts.hour(settings.hour),
        texts.zone(settings.zone),
      )
    : texts.isOff();

const settingsButtons = (settings: ReminderSettings | null | undefined): KnownBlock[] =>
  buttons(
    settings
      ? [hrButton(texts.change(), 'remindSet'), hrButton(texts.stop(), 'remindStop', 'all', 'danger')]
      : [hrButton(texts.setUp(), 'remindSet', '', 'primary')],
  );

export function listenToReminders(app: App, parts: Parts): void {
  onHrPress(app, parts, 'remindSet', false, async (asking) => {
    const settings = (await parts.store.read(asking))?.reminders ?? DEFAULT;
    await openModal(asking, settingsModal(settings));
  });
  onHrPress(app, parts, 'remindStop', false, (asking) => stop(parts, asking));
  onHrPress(app, parts, 'remindAgain', false, (asking, { value }) => snooze(parts, asking, value));
  onHrSubmit(app, parts, 'reminders', false, async (asking, { values }) => {
    const kinds = (values.kinds ?? '').split(',').filter((kind) => kind !== '');
    if (kinds.length === 0) return { errors: { kinds: texts.kindsNeeded() } };
    const settings = reminderSettings.parse({ zone: values.zone, hour: Number(values.hour), kinds });
    await change(parts, asking, (person) => ({ ...person, reminders: settings }));
    const words = section(describe(settings));
    return { afterwards: () => asking.here(message([words, ...settingsButtons(settings)])) };
  });
}

function settingsModal({ zone, hour, kinds }: Pick<ReminderSettings, 'zone' | 'hour' | 'kinds'>): ModalView {
  const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, index) => FIRST_HOUR + index);
  return modal(
    'reminders',
    texts.title(),
    [
      section(texts.intro()),
      checkboxesInput(
        { id: 'kinds', label: texts.kindsLabel(), optional: true },
        REMINDERS.map((kind) => ({ value: kind, label: texts.kind[kind] })),
        kinds,
      ),
      selectInput(
        { id: 'zone', label: texts.zoneLabel() },
        ZONES.map((each) => ({ value: each, label: texts.zone(each) })),
        zone,
      ),
      selectInput(
        { id: 'hour', label: texts.hourLabel() },
        hours.map((each) => ({ value: String(each), label: texts.hour(each) })),
        String(hour),
      ),
    ],
    { submit: texts.save(), close: texts.close() },
  );
}

async function change(parts: Parts, asking: Asking, how: (person: Person) => Person): Promise<void> {
  const { day } = await workspaceOf(parts, asking.teamId);
  await parts.store.change(asking, (person) => ({
    person: how(person ?? newPerson(day)),
    result: undefined,
  }));
}

async function stop(parts: Parts, asking: Asking): Promise<void> {
  await change(parts, asking, (person) => ({ ...person, reminders: null }));
  await asking.here(message([section(texts.stopped())]));
}

/** A week later once more; pressed twice, it is the same reminder. */
async function snooze(parts: Parts, asking: Asking, value: string): Promise<void> {
  const [, kind = '', period = ''] = /^([^:]*):(.*)$/.exec(value) ?? [];
  const known = REMINDERS.find((each): each is ReminderKind => each === kind);
  const settings = (await parts.store.read(asking))?.reminders;
  if (!known || !settings) return void (await asking.here(message([section(texts.isOff())])));
  const on = localTime(
    new Date(parts.now().getTime() + SNOOZE_DAYS * 24 * 60 * 60 * 1_000),
    settings.zone,
  ).date;
  await change(parts, asking, (person) => {
    if (!person.reminders) return person;
    const others = person.reminders.again.filter((each) => each.kind !== known || each.period !== period);
    return {
      ...person,
      reminders: { ...person.reminders, again: [...others, { kind: known, period, on }] },
    };
  });
  await asking.here(message([section(texts.snoozed(on))]));
}
