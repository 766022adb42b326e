import type { App } from '@slack/bolt';
import type { Parts } from '../converse.ts';

/** A company that removes the app takes everything with it: what its people said, its plan, and the key to both. */
export function listenToUninstall(app: App, { store, log }: Parts): void {
  app.event('app_uninstalled', async ({ body }) => {
    await store.forgetWorkspace(body.team_id);
    log.info('the app was uninstalled: everything of that workspace is gone');
  });
  app.event('tokens_revoked', async ({ body, event }) => {
    // A person's own token is none of ours; without the bot's, the app can't say anything there any more.
    if (!event.tokens.bot?.length) return;
    await store.forgetWorkspace(body.team_id);
    log.info('the app’s token was revoked: everything of that workspace is gone');
  });
}
