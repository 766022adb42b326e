import { createHash } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Announcement } from '../../../hr/workspace.ts';
import { escaped, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { type Asking, askingOf, isAdmin } from '../door.ts';
import { conversationsInput, modal, momentInput, textInput, typedValues } from '../parts.ts';
import { found } from './show.ts';
import { announceTexts as texts } from './texts.en.ts';

/** What a modal says of what it was opened on: the announcement, and what stood there then. */
const keptSchema = z.strictObject({ id: z.string(), seen: z.string().optional() });

/** @param now what somebody else put there while this admin was typing */
export function introductionModal(id: string, typed: string, now?: string): ModalView {
  const field = {
    id: 'introduction',
    label: texts.introduction(),
    hint: texts.introductionHint(),
    optional: true,
  };
  const told = now === undefined ? [] : [section(texts.introductionMeanwhile(escaped(now)))];
  return modal('announceEdit', texts.introduction(), [...told, textInput(field, typed, true)], {
    submit: texts.save(),
    close: texts.close(),
    kept: { id, seen: now ?? typed },
  });
}

export function channelsModal(id: string, chosen: readonly string[], now?: readonly string[]): ModalView {
  const field = { id: 'channels', label: texts.channelsLabel(), hint: texts.channelsHint() };
  const told = now ? [section(texts.channelsMeanwhile(now))] : [];
  return modal('announceChannels', texts.channels(), [...told, conversationsInput(field, chosen)], {
    submit: texts.save(),
    close: texts.close(),
    kept: { id, seen: digest((now ?? chosen).join(',')) },
  });
}

/** Ten thousand channels do not fit into a modal's own data. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

export const timeModal = (id: string): ModalView =>
  modal('announceAt', texts.postAt(), [momentInput({ id: 'at', label: texts.when() })], {
    submit: texts.postAt(),
    close: texts.close(),
    kept: { id },
  });

type Outcome = { errors: Record<string, string> } | { view: ModalView } | undefined;

/** A modal about an announcement: the errors by field, what somebody else changed meanwhile, or what it does. */
export function onModal(
  app: App,
  parts: Parts,
  name: string,
  submit: (
    asking: Asking,
    announcement: Announcement,
    values: Record<string, string>,
    seen: string | undefined,
  ) => Promise<Outcome>,
): void {
  app.view(`hr:${name}`, async ({ ack, body, view, client }) => {
    const asking = askingOf(parts, body, client, undefined);
    const { id, seen } = keptSchema.parse(JSON.parse(view.private_metadata));
    const announcement = found(await parts.store.workspace(asking.teamId), id);
    if (!announcement || !(await isAdmin(parts, asking))) return ack({ response_action: 'clear' });
    const outcome = await submit(asking, announcement, typedValues(view.state), seen);
    if (!outcome) await ack();
    else if ('errors' in outcome) await ack({ response_action: 'errors', errors: outcome.errors });
    else await ack({ response_action: 'update', view: outcome.view });
  });
}
