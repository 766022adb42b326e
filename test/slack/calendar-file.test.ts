import { expect, it } from 'vitest';
import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson, type Person } from '../../src/participant/person.ts';
import type { Profile } from '../../src/participant/profile.ts';
import { answersOf } from '../../src/slack/answers.ts';

const day = dayOf(new Date('2026-11-27T15:00:00Z'));
const KNOWN: Profile = {
  ...{ birthDate: '1967-06-30', annualPay: 300_000, match: [], otherEmployerDeferrals: 0 },
  ...{ electiveDeferralYearToDate: 20_000, afterTaxYearToDate: 5_000 },
  ...{ allowsAfterTax: true, allowsInPlanConversion: true },
  ...{ payFrequency: 'biweekly', nextPayDate: '2026-12-04' },
};

/** The file that a person gets who asks for it, and who they are then. */
function asked(person: Person, userId = 'U1') {
  const turn = takeTurn(person, { inDm: true, kind: 'text', text: 'add to my calendar' }, day);
  const { files, messages } = answersOf(turn, 'e', { teamId: 'T1', userId }, day, undefined);
  return { person: turn.person ?? newPerson(day), file: files[0], text: messages[0]?.words.text ?? '' };
}
/** Its entries, with their lines unfolded (RFC 5545, section 3.1). */
const entriesOf = (content: string): Record<string, string>[] =>
  content
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((entry) =>
      Object.fromEntries(
        [...entry.replace(/BEGIN:VALARM[\s\S]*END:VALARM/, '').matchAll(/^([A-Z-]+)[^:\r\n]*:(.*)$/gm)].map(
          ([, name = '', value = '']) => [name, value.trim()],
        ),
      ),
    );
const person = (profile: Profile): Person => ({ ...newPerson(day), welcomed: true, profile });

it('each date is a private day of its own, without an hour and without an amount', () => {
  const { file } = asked(person(KNOWN));
  expect(file?.name).toBe('megaroth-dates.ics');
  const content = file?.content ?? '';
  expect(content).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR$/);
  expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(content).not.toMatch(/\$\d/);
  const entries = entriesOf(content);
  expect(entries.map(({ SUMMARY }) => SUMMARY)).toContain('Last payday of 2026');
  for (const entry of entries)
    expect(entry).toMatchObject({
      CLASS: 'PRIVATE',
      TRANSP: 'TRANSPARENT',
      DTSTART: expect.stringMatching(/^\d{8}$/),
      DTSTAMP: '20261127T150000Z',
      SEQUENCE: '0',
    });
});

it('asked for again, an entry that moved has its name and a higher number, and what is gone is canceled', () => {
  const first = asked(person(KNOWN));
  // Paid a week later, and nothing is converted by hand any more.
  const changed = { ...KNOWN, nextPayDate: '2026-12-11', conversion: 'automatic' } as const;
  const second = asked({ ...first.person, profile: changed });
  const named = (content: string | undefined) =>
    new Map(entriesOf(content ?? '').map((entry) => [(entry.UID ?? '').split('@')[0], entry]));
  const before = named(first.file?.content);
  const after = named(second.file?.content);
  expect(before.get('lastPayday:2026')?.DTSTART).toBe('20261231');
  expect(after.get('lastPayday:2026')).toMatchObject({ DTSTART: '20261225', SEQUENCE: '1' });
  expect(after.get('lastPayday:2026')?.UID).toBe(before.get('lastPayday:2026')?.UID);
  expect(after.get('convert:2026-12-04')).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '1' });
  expect(second.text).toContain('3 that no longer hold are canceled');
  // Canceled once, it stays so for a calendar that missed the second file.
  const third = asked(second.person);
  expect(named(third.file?.content).get('convert:2026-12-04')).toMatchObject({ STATUS: 'CANCELLED' });
});

it('two people’s entries have different names, and nobody’s id is in them', () => {
  const uids = (userId: string) =>
    entriesOf(asked(person(KNOWN), userId).file?.content ?? '').map(({ UID }) => UID);
  expect(uids('U1').some((uid) => uids('U2').includes(uid))).toBe(false);
  expect(uids('U1').join()).not.toContain('U1');
});
