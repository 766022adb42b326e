import { z } from 'zod';
import { LOG_LEVELS } from './log.ts';
import { keyBytes } from './store/seals/master-keys.ts';
import { isPostgres } from './store/where.ts';

/** How the app runs, as the environment says it. Each variable is explained in `.env.example`. */
export type Config = {
  mode: Mode;
  slackApiUrl: string | undefined;
  /** Path of a SQLite file, or the address of a PostgreSQL database. */
  database: string;
  /** The keys that seal what people say, the one in force first; none: one is kept beside the SQLite file. */
  keys: Buffer[];
  logLevel: (typeof LOG_LEVELS)[number];
  /** Where `/metrics` and the health checks are served; undefined: nowhere. */
  metricsPort: number | undefined;
  /** Whom people are handed over to, as Slack shows it: a name, an address, or <@U…>. */
  hrContact: string | undefined;
  /** Who may set up the plan and post announcements, until they change it in Slack: ids of users. */
  admins: string[];
  /** Local workspace only: the day that the app takes for today. */
  today: Date | undefined;
};

export type Mode =
  /** `join`: as a second process in one that runs already. */
  | { kind: 'local'; port: number | undefined; join: string | undefined }
  | { kind: 'socket'; botToken: string; appToken: string }
  | { kind: 'http'; botToken: string; signingSecret: string; port: number };

/** One variable that is wrong: what came (never a secret), and what is allowed. */
export type ConfigProblem = { variable: string; came: string; allowed: string };

/** Everything that is wrong with the environment, variable by variable. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super(
      problems.map(({ variable, came, allowed }) => `${variable}: ${came}; allowed: ${allowed}`).join('\n'),
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const SLACK_SECRETS = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'];
const SECRETS = [...SLACK_SECRETS, 'MEGAROTH_KEY'];
const DEFAULT_DATABASE = 'sqlite:./data/megaroth.db';

const allowed = {
  SLACK_BOT_TOKEN: 'a bot token that begins with xoxb-',
  SLACK_APP_TOKEN: 'an app-level token that begins with xapp-',
  SLACK_SIGNING_SECRET: 'the signing secret of the app, from its page “Basic Information”',
  PORT: 'a whole number from 1 to 65535',
  SLACK_API_URL: 'an address such as http://127.0.0.1:4000/api/',
  DATABASE_URL:
    'sqlite:PATH, such as sqlite:./data/megaroth.db, or postgres://USER:PASSWORD@HOST:PORT/DATABASE',
  MEGAROTH_KEY:
    '32 bytes in base64, as `openssl rand -base64 32` prints them; while you change it, the new one and the old one with a comma between',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
  METRICS_PORT: 'a whole number from 1 to 65535, other than PORT',
  MEGAROTH_HR_CONTACT: 'up to 200 characters on one line, such as benefits@example.com or <@U012ABCDEF>',
  MEGAROTH_ADMINS: 'ids of Slack users with commas between them, such as U012ABCDEF,U034GHIJKL',
  MEGAROTH_JOIN: 'the address of a local workspace that runs, such as http://localhost:3000',
  MEGAROTH_TODAY: 'a date such as 2026-11-24',
} as const;
type Variable = keyof typeof allowed;

const text = (pattern: RegExp, variable: Variable) => z.string().regex(pattern, allowed[variable]).optional();

const port = (variable: 'PORT' | 'METRICS_PORT') =>
  z
    .string()
    .regex(/^\d{1,5}$/, allowed[variable])
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65_535, allowed[variable])
    .optional();

/** An empty variable is a variable that is not set, as in a `.env` file with nothing after the "=". */
const environment = z.object({
  SLACK_BOT_TOKEN: text(/^xoxb-\S+$/, 'SLACK_BOT_TOKEN'),
  SLACK_APP_TOKEN: text(/^xapp-\S+$/, 'SLACK_APP_TOKEN'),
  SLACK_SIGNING_SECRET: text(/^\S{8,}$/, 'SLACK_SIGNING_SECRET'),
  PORT: port('PORT'),
  METRICS_PORT: port('METRICS_PORT'),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: allowed.SLACK_API_URL }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(?:sqlite:.+|postgres(?:ql)?:\/\/\S+)$/, allowed.DATABASE_URL)
    .default(DEFAULT_DATABASE),
  MEGAROTH_KEY: z
    .string()
    .transform((keys) => keys.split(',').map((key) => keyBytes(key.trim())))
    .refine((keys) => keys.every((key) => key !== undefined), allowed.MEGAROTH_KEY)
    .transform((keys) => keys.filter((key) => key !== undefined))
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, allowed.LOG_LEVEL).default('info'),
  MEGAROTH_HR_CONTACT: text(/^.{1,200}$/, 'MEGAROTH_HR_CONTACT'),
  MEGAROTH_ADMINS: z
    .string()
    .transform((ids) => ids.split(',').map((id) => id.trim()))
    .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/.test(id)), allowed.MEGAROTH_ADMINS)
    .optional(),
  MEGAROTH_JOIN: z.url({ protocol: /^http$/, error: allowed.MEGAROTH_JOIN }).optional(),
  MEGAROTH_TODAY: z.iso.date(allowed.MEGAROTH_TODAY).optional(),
});
type Environment = z.output<typeof environment>;

/**
 * Reads the configuration.
 *
 * @throws ConfigError with every variable that is missing, contradictory or malformed
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = environment.safeParse(set);
  const malformed = read.success
    ? []
    : read.error.issues.map((issue) => malformedProblem(String(issue.path[0]), set));
  const contradictory = contradictions(set, new Set(malformed.map(({ variable }) => variable)));
  const problems = [...malformed, ...contradictory, ...withoutKey(set)];
  if (!read.success || problems.length > 0) throw new ConfigError(problems);
  return {
    mode: modeOf(read.data),
    slackApiUrl: read.data.SLACK_API_URL,
    database: read.data.DATABASE_URL.replace(/^sqlite:/, ''),
    keys: read.data.MEGAROTH_KEY ?? [],
    logLevel: read.data.LOG_LEVEL,
    metricsPort: read.data.METRICS_PORT,
    hrContact: read.data.MEGAROTH_HR_CONTACT,
    admins: read.data.MEGAROTH_ADMINS ?? [],
    today: read.data.MEGAROTH_TODAY ? new Date(`${read.data.MEGAROTH_TODAY}T12:00:00Z`) : undefined,
  };
}

function malformedProblem(
  variable: string,
  set: Readonly<Record<string, string | undefined>>,
): ConfigProblem {
  const value = set[variable] ?? '';
  const came = SECRETS.includes(variable)
    ? `got ${value.length} characters that are not one`
    : `got “${withoutPassword(value)}”`;
  return { variable, came, allowed: allowed[variable as Variable] };
}

const withoutPassword = (value: string) => value.replace(/\/\/[^@/]*@/, '//…@').slice(0, 80);

/** A file has its key beside it where none is given; a database server has no such place. */
const withoutKey = (set: Readonly<Record<string, string | undefined>>): ConfigProblem[] =>
  isPostgres(set.DATABASE_URL ?? '') && set.MEGAROTH_KEY === undefined
    ? [
        {
          variable: 'MEGAROTH_KEY',
          came: 'missing: PostgreSQL needs it to seal what people say',
          allowed: allowed.MEGAROTH_KEY,
        },
      ]
    : [];

/** Which of Slack's ways is meant, and what it lacks or has too much of. */
function contradictions(
  set: Readonly<Record<string, string | undefined>>,
  malformed: ReadonlySet<string>,
): ConfigProblem[] {
  const has = (variable: Variable) => set[variable] !== undefined;
  const missing = (variable: Variable, why: string): ConfigProblem[] =>
    has(variable) || malformed.has(variable)
      ? []
      : [{ variable, came: `missing: ${why}`, allowed: allowed[variable] }];
  const unwanted = (variable: Variable, why: string): ConfigProblem[] =>
    has(variable) ? [{ variable, came: `set, but ${why}`, allowed: 'leave it out' }] : [];
  if (!SLACK_SECRETS.some((secret) => has(secret as Variable)))
    return [
      ...unwanted('SLACK_API_URL', 'the local workspace brings its own Slack Web API'),
      ...unwanted('METRICS_PORT', 'the local workspace is only for trying out'),
    ];
  const today = [
    ...(has('PORT') && set.PORT === set.METRICS_PORT
      ? [{ variable: 'METRICS_PORT', came: `${set.PORT}, which is PORT too`, allowed: allowed.METRICS_PORT }]
      : []),
    ...unwanted('MEGAROTH_TODAY', 'a made-up day is for the local workspace only'),
    ...unwanted('MEGAROTH_JOIN', 'a second process is joined in the local workspace only'),
  ];
  if (has('SLACK_APP_TOKEN') && has('SLACK_SIGNING_SECRET'))
    return [
      ...today,
      ...unwanted(
        'SLACK_SIGNING_SECRET',
        'SLACK_APP_TOKEN is set too: Socket Mode takes the one, HTTP the other',
      ),
      ...missing('SLACK_BOT_TOKEN', 'both ways need it'),
    ];
  if (has('SLACK_APP_TOKEN'))
    return [...today, ...missing('SLACK_BOT_TOKEN', 'Socket Mode needs it beside SLACK_APP_TOKEN')];
  if (has('SLACK_SIGNING_SECRET'))
    return [
      ...today,
      ...missing('SLACK_BOT_TOKEN', 'HTTP needs it beside SLACK_SIGNING_SECRET'),
      ...missing('PORT', 'HTTP needs a port to listen on'),
    ];
  return [
    ...today,
    {
      variable: 'SLACK_APP_TOKEN',
      came: 'missing: SLACK_BOT_TOKEN is set, and needs SLACK_APP_TOKEN (Socket Mode), or SLACK_SIGNING_SECRET and PORT (HTTP)',
      allowed: allowed.SLACK_APP_TOKEN,
    },
  ];
}

function modeOf({
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: appToken,
  SLACK_SIGNING_SECRET: signingSecret,
  PORT: port,
  MEGAROTH_JOIN: join,
}: Environment): Mode {
  if (botToken && appToken) return { kind: 'socket', botToken, appToken };
  if (botToken && signingSecret && port) return { kind: 'http', botToken, signingSecret, port };
  return { kind: 'local', port, join: join?.replace(/\/$/, '') };
}
