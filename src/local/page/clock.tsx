import { useEffect, useState } from 'react';
import { type ClockFace, server } from './server.ts';

const HOUR_MS = 3_600_000;
const STEPS: [string, number][] = [
  ['+1 hour', HOUR_MS],
  ['+1 day', 24 * HOUR_MS],
  ['+30 days', 30 * 24 * HOUR_MS],
];
const EVERY_MS = 2_000;

type Attempt = (action: () => Promise<unknown>) => Promise<unknown>;

/** The workspace's clock: moved, it shows what comes later (reminders, posts at a time) at once. */
export function ClockPanel({ attempt }: { attempt: Attempt }) {
  const [face, setFace] = useState<ClockFace>();
  useEffect(() => {
    // Where it cannot be told, no clock is shown.
    const look = () => server.clock().then(setFace, () => setFace(undefined));
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (!face?.moves) return null;
  const move = (to: string | null) =>
    attempt(async () => {
      await server.moveClock(to);
      setFace(await server.clock());
    });
  const by = (ms: number) => move(new Date(new Date(face.now).getTime() + ms).toISOString());
  return (
    <section className="clock" aria-label="Clock">
      <h2>Clock</h2>
      {/* On a phone the messages have the room; the clock is a press away. */}
      <details open={matchMedia('(min-width: 721px)').matches}>
        <summary>
          <time dateTime={face.now}>
            {new Date(face.now).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        </summary>
        <input
          type="datetime-local"
          className="moment"
          aria-label="Move the clock to"
          onChange={(event) => {
            const to = new Date(event.target.value);
            if (!Number.isNaN(to.getTime())) void move(to.toISOString());
          }}
        />
        <div className="steps">
          {STEPS.map(([label, ms]) => (
            <button key={label} type="button" className="step" onClick={() => by(ms)}>
              {label}
            </button>
          ))}
          <button type="button" className="step" onClick={() => move(null)}>
            Now
          </button>
        </div>
      </details>
      {face.processes > 1 && <p className="plain">{face.processes} processes of the app take turns.</p>}
    </section>
  );
}
