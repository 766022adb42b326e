import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };

const sources = globSync('src/slack/**/*.ts')
  .concat(globSync('src/*.ts'))
  .map((file) => readFileSync(file, 'utf8'));
const found = (pattern: RegExp): string[] =>
  [
    ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''))),
  ].sort();

/** The scope that each Web API method, command and event asks for: https://docs.slack.dev/reference/methods */
const SCOPES: Record<string, string | readonly string[] | null> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.open': 'im:write',
  filesUploadV2: 'files:write',
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'auth.test': null,
  'views.open': null,
  'views.update': null,
  'views.publish': null,
};
/** An event that the code listens to, as the manifest names it, and its scope. */
const EVENTS: Record<string, { entries: string[]; scope: string | null }> = {
  app_home_opened: { entries: ['app_home_opened'], scope: null },
  app_mention: { entries: ['app_mention'], scope: 'app_mentions:read' },
  app_uninstalled: { entries: ['app_uninstalled'], scope: null },
  tokens_revoked: { entries: ['tokens_revoked'], scope: null },
  message: { entries: ['message.im'], scope: 'im:history' },
};

describe('the manifest says what the code uses, no more and no less', () => {
  const methods = found(
    /client\.((?:chat|views|conversations|users|files|reactions|auth)\.\w+|filesUploadV2)\(/g,
  );
  const events = found(/app\.event\('(\w+)'/g);
  const commands = found(/app\.command\('([^']+)'/g);

  it('the code uses something', () => {
    expect([methods.length, events.length, commands.length].every((count) => count > 0)).toBe(true);
  });

  it('commands', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(commands);
  });

  it('shortcuts', () => {
    expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id).sort()).toEqual(
      found(/app\.shortcut\('([^']+)'/g),
    );
  });

  it('events', () => {
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(
      events.flatMap((event) => EVENTS[event]?.entries ?? [`${event}: not in the test's table`]).sort(),
    );
  });

  it('scopes', () => {
    const needed = [
      ...(commands.length > 0 || found(/app\.shortcut\('([^']+)'/g).length > 0 ? ['commands'] : []),
      ...(found(/(url_private_download)/g).length > 0 ? ['files:read'] : []),
      ...methods.flatMap((method) =>
        method in SCOPES ? SCOPES[method] : `${method}: not in the test's table`,
      ),
      ...events.map((event) => EVENTS[event]?.scope),
    ].filter((scope) => scope !== null && scope !== undefined);
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort());
  });

  it('interactivity, Home tab and Messages tab', () => {
    expect(found(/app\.action<\w+>\((.)/g)).not.toEqual([]);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('Slack’s own limits: https://docs.slack.dev/reference/app-manifest', () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(174);
    expect(long_description.length).toBeLessThanOrEqual(4_000);
    for (const { command, description: what, usage_hint } of manifest.features.slash_commands) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(what.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
    }
  });
});
