import type { App } from '@slack/bolt';
import type { Parts } from '../converse.ts';
import { formCommand, listenToForm } from '../form/index.ts';
import { listenToReminders, remindCommand } from '../reminders/index.ts';
import { adminCommand, listenToAdmins } from './admins.ts';
import { announceCommand, listenToAnnouncements } from './announce/index.ts';
import { listenToAudit } from './audit.ts';
import { forAdmins, type HrCommands, onHrPress } from './door.ts';
import { limitsCommand, listenToLimits } from './limits/index.ts';
import { listenToNumbers, numbersCommand } from './numbers/index.ts';
import { listenToDoubts } from './plan/doubt.ts';
import { listenToPlans, planCommand } from './plan/index.ts';

/** The words that are HR's, after `/megaroth` or in the direct messages; anything longer is somebody's question. */
export const HR_COMMANDS: HrCommands = {
  admin: {
    asks: /^admins?(?=$|\s+(?:add|remove|audit|history|log)\b)/i,
    onlyAdmins: true,
    does: adminCommand,
  },
  limits: {
    asks: /^(?:(?:enter|correct) (?:the |new )?limits|limits (?:enter|correct))$/i,
    onlyAdmins: true,
    does: limitsCommand,
  },
  announce: { asks: /^announce(?:ment)?(?=$|\s+\d{4}$)/i, onlyAdmins: true, does: announceCommand },
  remind: {
    asks: /^(?:remind(?: me|ers?)?|set (?:up )?reminders?)(?=$| (?:stop|off)$)|^(?=stop reminders?$)/i,
    onlyAdmins: false,
    does: remindCommand,
  },
  form: { asks: /^(?:the )?form$|^fill (?:in|out) (?:a|the) form$/i, onlyAdmins: false, does: formCommand },
  numbers: { asks: /^numbers$/i, onlyAdmins: false, does: numbersCommand },
  plan: { asks: /^plans?$/i, onlyAdmins: true, does: planCommand },
};

export function listenToHr(app: App, parts: Parts): void {
  // The buttons of the Home tab do what the words do.
  onHrPress(app, parts, 'open', false, async (asking, { value }) => {
    const command = HR_COMMANDS[value];
    if (!command) return;
    const open = () => command.does(parts, asking, '');
    if (command.onlyAdmins) await forAdmins(parts, asking, open);
    else await open();
  });
  listenToAdmins(app, parts);
  listenToAudit(app, parts);
  listenToLimits(app, parts);
  listenToAnnouncements(app, parts);
  listenToReminders(app, parts);
  listenToForm(app, parts);
  listenToNumbers(app, parts);
  listenToPlans(app, parts);
  listenToDoubts(app, parts);
}
