import type { App } from '@slack/bolt';
import type { UsersSelect } from '@slack/types';
import { z } from 'zod';
import { type AdminChange, addAdmin, adminsOf, removeAdmin } from '../../hr/admins.ts';
import type { Setting } from '../../hr/workspace.ts';
import { buttons, escaped, hrButton, message, section, small } from '../blocks/parts.ts';
import type { Parts } from '../converse.ts';
import { failureOf } from '../failures.ts';
import { showAudit } from './audit.ts';
import { type Asking, auditEntry, onHrPress } from './door.ts';
import { hrTexts } from './texts.en.ts';

/** `/megaroth admin …`: who the admins are, adding and removing them, and the list of what they did. */
export async function adminCommand(parts: Parts, asking: Asking, rest: string): Promise<void> {
  const [, verb, who = ''] = /^(add|remove)\b\s*(.*)$/i.exec(rest) ?? [];
  if (verb) {
    const id = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/.exec(who)?.[1];
    if (!id) return void (await asking.here(message([section(hrTexts.whom(escaped(who.slice(0, 80))))])));
    return verb.toLowerCase() === 'add' ? add(parts, asking, id) : change(parts, asking, removeAdmin, id);
  }
  if (/^(?:audit|history|log)\b/i.test(rest)) return showAudit(parts, asking);
  await showAdmins(parts, asking);
}

export function listenToAdmins(app: App, parts: Parts): void {
  onHrPress(app, parts, 'addAdmin', true, async (asking, { action }) => {
    const id = chosenPerson(action);
    if (id) await add(parts, asking, id);
  });
  onHrPress(app, parts, 'setting', true, (asking, { value }) => set(parts, asking, value));
  onHrPress(app, parts, 'removeAdmin', true, async (asking, { action }) => {
    const id = chosenPerson(action);
    if (id) await change(parts, asking, removeAdmin, id);
  });
}

const chosenPerson = (action: unknown): string | undefined =>
  z.looseObject({ selected_user: z.string().nullish() }).parse(action).selected_user ?? undefined;

const personSelect = (name: string, label: string): UsersSelect => ({
  type: 'users_select',
  action_id: `hr:${name}`,
  placeholder: { type: 'plain_text', text: label },
});

const SETTINGS = ['secondAdmin', 'autoPost', 'monthlyNumbers'] as const satisfies readonly Setting[];

const onOff = (on: boolean) => (on ? 'on' : 'off');

/** Switches a setting on or off: what the button said, however often it is pressed. */
async function set(parts: Parts, asking: Asking, value: string): Promise<void> {
  const [name, wanted] = value.split(' ');
  const setting = SETTINGS.find((each) => each === name);
  if (!setting) return;
  const isOn = wanted === onOff(true);
  await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const before = workspace.settings[setting];
    if (before === isOn) return { workspace, result: undefined };
    return {
      workspace: { ...workspace, settings: { ...workspace.settings, [setting]: isOn } },
      result: undefined,
      audit: [auditEntry(parts, asking, hrTexts.settingName[setting], onOff(before), onOff(isOn))],
    };
  });
  await showAdmins(parts, asking);
}

async function showAdmins(parts: Parts, asking: Asking): Promise<void> {
  const workspace = await parts.store.workspace(asking.teamId);
  const admins = adminsOf(workspace, parts.admins);
  await asking.here(
    message([
      section(hrTexts.adminsTitle(admins)),
      {
        type: 'actions',
        elements: [
          personSelect('addAdmin', hrTexts.addAdmin()),
          personSelect('removeAdmin', hrTexts.removeAdmin()),
          hrButton(hrTexts.showAudit(), 'audit'),
          hrButton(hrTexts.exportAudit(), 'exportAudit'),
        ],
      },
      ...buttons(
        SETTINGS.map((setting) =>
          hrButton(
            hrTexts.setting[setting](workspace.settings[setting]),
            'setting',
            `${setting} ${onOff(!workspace.settings[setting])}`,
          ),
        ),
      ),
      small(hrTexts.adminsHelp()),
    ]),
  );
}

/** Somebody of this workspace becomes an admin. */
async function add(parts: Parts, asking: Asking, id: string): Promise<void> {
  if (await isThere(asking, id)) await change(parts, asking, addAdmin, id);
  else await asking.here(message([section(hrTexts.nobody(escaped(id)))]));
}

/** Whether Slack knows somebody by this id whom the app may write to. */
async function isThere({ door: { client } }: Asking, id: string): Promise<boolean> {
  try {
    await client.conversations.open({ users: id });
    return true;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'final' && NOBODY.has(failure.reason)) return false;
    throw error;
  }
}
const NOBODY = new Set([
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'cannot_dm_bot',
  'user_not_visible',
]);

async function change(
  parts: Parts,
  asking: Asking,
  how: (workspace: Parameters<typeof addAdmin>[0], configured: readonly string[], id: string) => AdminChange,
  id: string,
): Promise<void> {
  const done = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const before = adminsOf(workspace, parts.admins);
    const changed = how(workspace, parts.admins, id);
    const after = adminsOf(changed.workspace, parts.admins);
    const names = (ids: readonly string[]) => ids.map((each) => `<@${each}>`).join(', ');
    return {
      workspace: changed.workspace,
      result: changed.done,
      audit:
        changed.workspace === workspace
          ? []
          : [auditEntry(parts, asking, 'admins', names(before), names(after))],
    };
  });
  await asking.here(message([section(hrTexts[done](id))]));
}
