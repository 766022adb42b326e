import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const BOT = 'xoxb-1-secret';
const APP = 'xapp-1-secret';
const KEY = Buffer.alloc(32, 7).toString('base64');
const OLD_KEY = Buffer.alloc(32, 9).toString('base64');
const SIGNING = 'signing-secret-0123456789';

describe('the environment says how the app runs', () => {
  it.each([
    ['nothing set', {}, { kind: 'local', port: undefined }],
    ['only a port', { PORT: '4000' }, { kind: 'local', port: 4000 }],
    [
      'empty variables, as in a copied .env',
      { SLACK_BOT_TOKEN: '', PORT: ' ' },
      { kind: 'local', port: undefined },
    ],
    [
      'Socket Mode',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP },
      { kind: 'socket', botToken: BOT, appToken: APP },
    ],
    [
      'HTTP',
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING, PORT: '8080' },
      { kind: 'http', botToken: BOT, signingSecret: SIGNING, port: 8080 },
    ],
  ])('%s', (_name, env, mode) => {
    expect(readConfig(env).mode).toEqual(mode);
  });

  it('keeps the data in ./data unless told otherwise', () => {
    expect(readConfig({}).database).toBe('./data/megaroth.db');
    expect(readConfig({ DATABASE_URL: 'sqlite:/var/lib/m.db' }).database).toBe('/var/lib/m.db');
    expect(readConfig({ DATABASE_URL: 'postgres://m:pw@db/m', MEGAROTH_KEY: KEY }).database).toBe(
      'postgres://m:pw@db/m',
    );
  });

  it('takes keys, the one in force first', () => {
    expect(readConfig({}).keys).toEqual([]);
    expect(readConfig({ MEGAROTH_KEY: `${KEY}, ${OLD_KEY}` }).keys).toEqual([
      Buffer.alloc(32, 7),
      Buffer.alloc(32, 9),
    ]);
  });
});

describe('what is missing, contradictory or malformed is said, all of it', () => {
  const problems = (env: Record<string, string>): string[] => {
    try {
      readConfig(env);
    } catch (error) {
      if (error instanceof ConfigError) return error.problems.map(({ variable }) => variable).sort();
      throw error;
    }
    return [];
  };

  it.each([
    ['a bot token alone', { SLACK_BOT_TOKEN: BOT }, ['SLACK_APP_TOKEN']],
    ['an app token alone', { SLACK_APP_TOKEN: APP }, ['SLACK_BOT_TOKEN']],
    ['a signing secret alone', { SLACK_SIGNING_SECRET: SIGNING }, ['PORT', 'SLACK_BOT_TOKEN']],
    ['HTTP without a port', { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING }, ['PORT']],
    [
      'both ways at once',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SIGNING },
      ['SLACK_SIGNING_SECRET'],
    ],
    [
      'tokens mixed up',
      { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
      ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'],
    ],
    ['a port that is none', { PORT: '99999' }, ['PORT']],
    ['a database that is neither', { DATABASE_URL: 'mysql://u:p@h/d' }, ['DATABASE_URL']],
    ['PostgreSQL without a key', { DATABASE_URL: 'postgres://u:p@h/d' }, ['MEGAROTH_KEY']],
    ['a key that is too short', { MEGAROTH_KEY: 'aGVsbG8=' }, ['MEGAROTH_KEY']],
    ['a second key that is none', { MEGAROTH_KEY: `${KEY},old` }, ['MEGAROTH_KEY']],
    ['an API address without tokens', { SLACK_API_URL: 'http://127.0.0.1:1/api/' }, ['SLACK_API_URL']],
    [
      'a made-up day in a real workspace',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, MEGAROTH_TODAY: '2025-11-03' },
      ['MEGAROTH_TODAY'],
    ],
    ['an admin who is none', { MEGAROTH_ADMINS: 'robin@example.com' }, ['MEGAROTH_ADMINS']],
    ['a workspace to join that is none', { MEGAROTH_JOIN: 'next door' }, ['MEGAROTH_JOIN']],
    [
      'a second process in a real workspace',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, MEGAROTH_JOIN: 'http://localhost:3000' },
      ['MEGAROTH_JOIN'],
    ],
    [
      'several at once',
      { PORT: 'x', LOG_LEVEL: 'loud', SLACK_BOT_TOKEN: BOT },
      ['LOG_LEVEL', 'PORT', 'SLACK_APP_TOKEN'],
    ],
  ])('%s', (_name, env, variables) => {
    expect(problems(env)).toEqual(variables);
  });

  it('admins are ids with commas between them, spaces forgiven', () => {
    expect(readConfig({ MEGAROTH_ADMINS: 'U012ABCDEF, W034GHIJKL' }).admins).toEqual([
      'U012ABCDEF',
      'W034GHIJKL',
    ]);
    expect(readConfig({}).admins).toEqual([]);
  });

  it('never shows a secret', () => {
    expect(() =>
      readConfig({
        SLACK_BOT_TOKEN: 'hunter2-hunter2',
        DATABASE_URL: 'mysql://me:hunter2@host/db',
        MEGAROTH_KEY: 'hunter2',
      }),
    ).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') }));
  });
});

it('every variable is explained in .env.example and in docs/install.md', () => {
  const variables = [
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'PORT',
    'SLACK_API_URL',
    'DATABASE_URL',
    'MEGAROTH_KEY',
    'LOG_LEVEL',
    'MEGAROTH_HR_CONTACT',
    'MEGAROTH_ADMINS',
    'MEGAROTH_JOIN',
    'MEGAROTH_TODAY',
  ];
  for (const file of ['.env.example', 'docs/install.md'])
    for (const variable of variables)
      expect(readFileSync(file, 'utf8'), `${file}: ${variable}`).toContain(variable);
});
