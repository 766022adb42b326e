import { list } from '../../formats.ts';

const people = (ids: readonly string[]) => list(ids.map((id) => `<@${id}>`));

/** What HR reads, in English. mrkdwn. */
export const hrTexts = {
  onlyAdmins: (admins: readonly string[]) =>
    admins.length > 0
      ? `Only Megaroth admins can do that here: ${people(admins)}.`
      : 'Only an admin can do that, and there isn’t one yet. The person who runs Megaroth here names the first in `MEGAROTH_ADMINS`.',

  slackFailed: () => 'Slack isn’t answering right now, so I couldn’t do that. Please try again in a minute.',
  tooLate: () =>
    'Slack opens a form only within three seconds of your click, and this took longer. Please click again.',
  noLongerAdminTitle: () => 'Not an admin',
  noLongerAdmin: () =>
    'You aren’t an admin of Megaroth here anymore, so nothing was saved. Ask one of the admins; `/megaroth admin` shows who they are.',
  close: () => 'Close',

  adminsTitle: (admins: readonly string[]) => `*The admins of Megaroth here:* ${people(admins)}`,
  adminsHelp: () =>
    'Admins set up the plan, enter new limits and post announcements. They never see what anyone told Megaroth. `/megaroth admin add @name`, `/megaroth admin remove @name`',
  addAdmin: () => 'Add an admin',
  removeAdmin: () => 'Remove an admin',
  added: (id: string) => `<@${id}> is now an admin.`,
  removed: (id: string) => `<@${id}> isn’t an admin anymore.`,
  already: (id: string) => `<@${id}> is already an admin.`,
  notOne: (id: string) => `<@${id}> isn’t an admin. Nothing changed.`,
  last: (id: string) => `<@${id}> is the only admin, so they stay. Add someone else first.`,
  nobody: (id: string) => `I can’t find “${id}” in this workspace, so I didn’t add anyone.`,
  whom: (came: string) =>
    `I need a person in this workspace, such as \`/megaroth admin add @robin\`${came === '' ? '' : `; I got “${came}”`}.`,

  /** Numbered from the oldest. */
  auditTitle: (first: number, last: number, all: number) =>
    `*What admins did* (${last - first + 1 === all ? `all ${all}` : last === all ? `the last ${last - first + 1} of ${all}` : `${first} to ${last} of ${all}`}, newest first). It never includes anything about participants.`,
  auditOlder: () => 'Older',
  auditEmpty: () => 'No admin has changed anything yet.',
  auditLine: (when: string, by: string, what: string, before: string, after: string) =>
    `${when} · <@${by}> · *${what}*\n${before === '' ? '' : `${before} → `}${after === '' ? '(nothing)' : after}`,
  settingName: {
    secondAdmin: 'second admin confirms limits',
    autoPost: 'announcements post themselves',
    monthlyNumbers: 'monthly numbers in the HR channels',
  },
  setting: {
    secondAdmin: (on: boolean) => `Second admin confirms limits: ${on ? 'on' : 'off'}`,
    autoPost: (on: boolean) => `Announcements post themselves: ${on ? 'on' : 'off'}`,
    monthlyNumbers: (on: boolean) => `Monthly numbers: ${on ? 'on' : 'off'}`,
  },
  showAudit: () => 'Audit list',
  exportAudit: () => 'Export as CSV',
  exported: () => 'The audit list as CSV is in your direct messages with me.',
  exportFailed: () => 'I couldn’t send the file. Nothing changed. Please try again in a minute.',
  auditFile: () => 'What admins did, as CSV.',
};
