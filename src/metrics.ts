import { createServer, type Server, type ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store, Waiting } from './store/store.ts';

/** What is counted for whoever looks after the process: never whose it is, nor what was said. */
export type Metrics = {
  /** Something came: "event", "command", "press", "submission". */
  came: (kind: string) => void;
  /** It was answered, so many milliseconds after it came. */
  answered: (kind: string, milliseconds: number) => void;
  /** A line of the log, by its level and its words, which are the code's own. */
  logged: (level: string, words: string) => void;
  /** All of it, as Prometheus reads it, with what waits right now. */
  text: (waiting: Waiting) => Promise<string>;
};

/** Seconds: what feels like at once, what Slack waits for, what is late. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60];

export function openMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const came = new Counter({
    ...{ name: 'megaroth_requests_total', help: 'What Slack sent, by kind', labelNames: ['kind'], registers },
  });
  const answered = new Histogram({
    ...{ name: 'megaroth_answer_seconds', help: 'From a request to the end of its answer, by kind' },
    ...{ labelNames: ['kind'], buckets: BUCKETS, registers },
  });
  const logged = new Counter({
    ...{ name: 'megaroth_log_lines_total', help: 'Warnings and errors in the log, by their words' },
    ...{ labelNames: ['level', 'words'], registers },
  });
  const waits = new Gauge({
    ...{ name: 'megaroth_waiting', help: 'Arrivals not answered yet, and letters that are due' },
    ...{ labelNames: ['what'], registers },
  });
  return {
    came: (kind) => came.inc({ kind }),
    answered: (kind, milliseconds) => answered.observe({ kind }, milliseconds / 1_000),
    logged: (level, words) => logged.inc({ level, words }),
    text: ({ arrivals, letters }) => {
      waits.set({ what: 'arrivals' }, arrivals);
      waits.set({ what: 'letters' }, letters);
      return register.metrics();
    },
  };
}

/**
 * A door of their own for metrics and health: `/metrics`, `/healthz`, `/readyz`. Slack never comes here, and nobody
 * from outside should.
 */
export function serveMetrics(
  port: number,
  metrics: Metrics,
  { waiting, answersNow }: Pick<Store, 'waiting' | 'answersNow'>,
): Promise<Server> {
  const say = (response: ServerResponse, status: number, body: string): void => {
    response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
    response.end(body);
  };
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/metrics') return say(response, 200, await metrics.text(await waiting(new Date())));
    if (path === '/healthz') return say(response, 200, 'ok\n');
    if (path !== '/readyz') return say(response, 404, 'there are /metrics, /healthz and /readyz\n');
    return (await answersNow())
      ? say(response, 200, 'ready\n')
      : say(response, 503, 'the database does not answer\n');
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '', response).catch(() => say(response, 503, 'the database does not answer\n'));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
