import { type Config, ConfigError, readConfig } from './config.ts';
import { describeError, openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import { type Running, run } from './run.ts';

/** How long what is in hand may take to finish before the process ends all the same. */
const LONGEST_STOP_MS = 4_500;

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(
      `Megaroth cannot start; the environment has ${error.problems.length === 1 ? 'a problem' : `${error.problems.length} problems`}:\n${error.message.replace(/^/gm, '  ')}\n`,
    );
    process.exit(1);
  }
}

const config = configOrExit();
const metrics = config.metricsPort === undefined ? undefined : openMetrics();
const log = openLog(config.logLevel, metrics?.logged);
// A defect in one place ends nobody else's conversation; the log has it.
process.on('unhandledRejection', (error) => log.error(describeError(error), 'something failed unnoticed'));

let running: Running;
try {
  running = await run(config, log, metrics);
} catch (error) {
  // No person's data is at hand while the app starts, so the reason may be shown whole.
  process.stderr.write(`Megaroth cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
process.stdout.write(`${running.where}\n`);
if (config.mode.kind !== 'local' && config.keys.length === 0)
  log.warn(
    'MEGAROTH_KEY isn’t set, so the key is stored next to the data: anyone who copies both can read it (docs/operations.md)',
  );

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
  try {
    await running.stop();
  } catch (error) {
    log.error(describeError(error), 'stopping failed');
  }
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
