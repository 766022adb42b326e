import {
  answerOf,
  askNext,
  askOpen,
  askWhich,
  closing,
  NEW_INTERVIEW,
  open,
  openQuestion,
  without,
} from './asking.ts';
import { NEITHER } from './asking-back.ts';
import { beyondDoubt } from './beyond-doubt.ts';
import { checked, meant, type Understanding } from './checking.ts';
import type { Day } from './day.ts';
import { withForm } from './form.ts';
import { asksOnly, saysUnknown } from './open-answer.ts';
import { asOf, type Interview, type Person } from './person.ts';
import { notOfThePlan } from './plan-in-force.ts';
import { type Facts, type Field, type Profile, withFacts } from './profile.ts';
import { isAnswered, knownFields, questionById } from './questions/index.ts';
import { readYesNo } from './questions/lone-answers.ts';
import type { Choice, Part, Question } from './questions/question.ts';
import { deniesTheMost } from './reading/clauses.ts';
import { isDoubt } from './reading/doubt.ts';
import { readText } from './reading/index.ts';
import { normalize } from './reading/normalize.ts';
import { isAboutSomethingElse } from './reading/other-subjects.ts';
import { type Noted, type Step, step } from './step.ts';
import { describeFact, labels, questionTexts } from './texts.en.ts';
import { understand } from './understanding.ts';

export { answerOf, openQuestion };

/** Starts the questions of a part, or goes on with them. What is known is not asked again. */
export function begin(person: Person, part: Part, day: Day): Step {
  const now = asOf(person, day);
  const interview: Interview = { ...NEW_INTERVIEW, ...now.interview, part, stopped: false, unclear: null };
  return askNext({ ...now, interview }, day, closing(now, null));
}

/** Starts from the beginning, with nothing known. */
export function startOver(person: Person, day: Day): Step {
  const now = asOf(person, day);
  const interview: Interview = { ...NEW_INTERVIEW, part: 'room', turn: now.interview?.turn ?? 0 };
  return askNext({ ...now, profile: {}, interview }, day, closing(now, null));
}

/** Takes a written reply: facts of any kind, and the answer to the open question. */
export function reply(person: Person, text: string, day: Day): Step {
  const now = asOf(person, day);
  const open = openQuestion(now);
  const chosen = now.interview?.unclear && chosenInWords(now.interview.unclear, text);
  if (chosen) return choose(now, chosen, day);
  const plain = normalize(text);
  // "No sorry, the raise was only to 175" says more than no.
  const isOnlyNo = () =>
    !/\d/.test(plain) &&
    readYesNo(plain) === false &&
    Object.keys(understand(text, now, day).facts).length === 0;
  // Asked in between: what is unclear stays open.
  if (now.interview?.unclear && !/\d/.test(plain) && asksOnly(plain)) return noReply(now);
  if (now.interview?.unclear && isOnlyNo()) return askOpen(without(now), day);
  // "Depends, does profit sharing count here?" asks before it answers.
  const isUnknown = open && !ASKS_BESIDE.test(plain) && (isDoubtOf(open, plain) || saysUnknown(open, plain));
  if (open && isUnknown && !saysTheMost(open, plain) && saysNothingElse(text, open, day))
    return dontKnow(without(now), day);
  return settle(without(now), understand(text, now, day, open), day);
}

/** "Idk, whatever the max is" is an answer. */
const saysTheMost = ({ fields }: Question, plain: string): boolean =>
  fields.includes('defersTheMost') &&
  /\b(?:the max(?:imum)?|whatever (?:the|is the) (?:most|limit)|as much as)\b/.test(plain) &&
  !deniesTheMost(plain);

/** One's birthday and pay are hardly in doubt: words of doubt about something else are no answer to them. */
const isDoubtOf = ({ id }: Question, plain: string): boolean =>
  isDoubt(plain) && !((id === 'birth' || id === 'pay') && isAboutSomethingElse(plain, plain, id));

/** "Not sure, maybe 10k": as near as they can say. */
const ROUGHLY =
  /\b(?:maybe|probably|about|around|roughly|approximately|something like|like|say|guess(?:ing)?|i think|close to|ballpark)\b[^.;?!]{0,12}(?:\$\d|\d%)/;

/**
 * Beside the doubt there is no fact in it. What is said not to be known is none, unless that is another one: "not sure if
 * they take after-tax" is no answer to what is deferred.
 */
const saysNothingElse = (text: string, { fields }: Question, day: Day): boolean => {
  if (ROUGHLY.test(normalize(text))) return false;
  const said = Object.entries(beyondDoubt(readText(text, day).facts, normalize(text), {}));
  const isOfThis = said.length === 0 || said.some(([field]) => fields.some((each) => each === field));
  return isOfThis && said.every(([, value]) => value === null);
};

const ASKS_BESIDE =
  /[,.;] ?(?:but |so |and )?(?:does|do|is|are|can|will|should|would|what about|how about)\b[^.;!]{8,}\?|[.;] (?:but |so |and )?(?:what'?s|what is|how much|how do|why|when)\b[^.;!]{8,}$/;

/** Asks the open question once more, below what was said since; undefined where none is open. */
export function askAgain(person: Person, day: Day): Step | undefined {
  const open = openQuestion(person);
  if (!open || person.interview?.stopped) return undefined;
  const choices = person.interview?.unclear;
  return choices ? askWhich(person, { question: open.id, choices }, day) : askOpen(person, day);
}

/** Takes a pressed button. One of an older question changes nothing. */
export function press(
  person: Person,
  pressed: { question: string; turn: number; choice: string },
  day: Day,
): Step {
  const now = asOf(person, day);
  const { interview } = now;
  const open = openQuestion(now);
  const choices = interview?.unclear ?? (open ? (open.choices?.(now.profile, day) ?? []) : []);
  const choice = choices.find(({ id }) => id === pressed.choice);
  if (!choice || !isOpen(now, pressed)) return old(now, pressed.question);
  return choose(now, choice, day);
}

/** A choice was pressed or named; "neither" goes on with the questions. */
const choose = (person: Person, choice: Choice, day: Day): Step =>
  choice.id === NEITHER
    ? askNext(without(person), day, closing(person, choice.label))
    : settle(without(person), meant(choice.facts), day);

/** Takes over facts that the person confirmed; they answer what they answer. */
export function takeOver(person: Person, facts: Facts, day: Day): Step {
  const now = asOf(person, day);
  const taken = notOfThePlan(facts, now.plan).facts;
  return settle(without(now), meant(taken), day);
}

/**
 * Takes over what a form holds, read and within its bounds. The form was all the questions at once: the one that
 * waited in the conversation waits no more.
 */
export function takeForm(person: Person, form: { facts: Facts; cleared: readonly Field[] }, day: Day): Step {
  const now = asOf(person, day);
  const next = withForm(now, { facts: notOfThePlan(form.facts, now.plan).facts, cleared: form.cleared }, day);
  const interview = now.interview && { ...now.interview, open: null, unclear: null, message: null };
  return step(
    { ...next, interview, welcomed: true },
    { kind: 'noted' },
    {
      noted: notedChanges(now.profile, form.facts, next.profile, day),
      closed: closing(now, ''),
    },
  );
}

/** Takes a date from a date picker, as an answer to the open question. */
export function pickDate(
  person: Person,
  pressed: { question: string; turn: number; date: string },
  day: Day,
): Step {
  const now = asOf(person, day);
  if (!isOpen(now, pressed)) return old(now, pressed.question);
  return settle(without(now), checked({ birthDate: pressed.date }, pressed.date, now.profile, day), day);
}

/** Whether a button stands under the question that waits, as it was last asked. */
export const isOpen = ({ interview }: Person, at: { question: string; turn: number }): boolean =>
  interview?.open === at.question && interview.turn === at.turn;

/** A button of a question that no longer waits: nothing changes. */
export const old = (person: Person, question: string): Step =>
  step(person, { kind: 'old', question, now: answerOf(question, person.profile) });

/** Words that hold nothing of their writer: nothing is noted, and the open question stays. */
export const noReply = (person: Person): Step =>
  step(person, { kind: 'unread', question: openQuestion(person)?.id });

/** Passes the open question over; it is not asked again unless the person comes back to it. */
export function skip(person: Person, day: Day): Step {
  const now = asOf(person, day);
  const open = openQuestion(now);
  if (!open || !now.interview) return step(now, { kind: 'unread', question: undefined });
  const interview = {
    ...now.interview,
    skipped: [...now.interview.skipped, open.id],
    past: [...now.interview.past, open.id],
    unclear: null,
  };
  return askNext({ ...now, interview }, day, closing(now, labels.skipped()));
}

/** "I don't know": kept as not known, which is an answer. */
export function dontKnow(person: Person, day: Day): Step {
  const now = asOf(person, day);
  const open = openQuestion(now);
  if (!open) return step(now, { kind: 'unread', question: undefined });
  const isKnown = isAnswered(open, now.profile);
  if (isKnown) return skip(now, day);
  const [field] = open.fields;
  return settle(without(now), meant(field ? { [field]: null } : {}), day);
}

/** Back to the question before this one; its answer stands until another is given. */
export function back(person: Person, day: Day): Step {
  const now = asOf(person, day);
  const last = now.interview?.past.at(-1);
  if (!now.interview || !last) return step(now, { kind: 'unread', question: openQuestion(now)?.id });
  return open(now, last, day, now.interview.past.slice(0, -1));
}

/** Opens a question again, to give another answer. */
export function change(person: Person, questionId: string, day: Day): Step {
  const now = asOf(person, day);
  const { follows, applies } = questionById(questionId) ?? {};
  const asked = follows && !applies?.(now.profile, day) ? follows : questionId;
  return open(now, asked, day, now.interview?.past ?? []);
}

export function stop(person: Person, day: Day): Step {
  const now = asOf(person, day);
  const interview = now.interview && { ...now.interview, stopped: true, unclear: null };
  return step({ ...now, interview }, { kind: 'stopped' });
}

/** Goes on where the person stopped. */
export function resume(person: Person, day: Day): Step {
  const now = asOf(person, day);
  if (!now.interview) return begin(now, 'room', day);
  const going = { ...now, interview: { ...now.interview, stopped: false } };
  return openQuestion(going) ? askOpen(going, day) : askNext(going, day, undefined);
}

/** What a person means by "change my pay": a question by its name; `undefined` where it is none. */
export function questionCalled(words: string): Question | undefined {
  const plain = words
    .toLowerCase()
    .replace(/^(?:my|the|that) /, '')
    .replace(/-/g, ' ')
    .trim();
  if (plain === '') return undefined;
  const names = Object.entries(questionTexts).flatMap(([id, text]) =>
    [text.name, ...text.calledAlso, id].map((name) => ({ id, name: name.toLowerCase().replace(/-/g, ' ') })),
  );
  const found =
    names.find(({ name }) => name === plain) ??
    names.find(({ name }) => plain.includes(name) || name.startsWith(plain));
  return found && questionById(found.id);
}

/** What is known, as people read it. */
export const noted = (profile: Profile): Noted[] =>
  knownFields(profile).map((field) => ({ field, value: describeFact(field, profile), before: undefined }));

function settle(person: Person, understood: Understanding, day: Day): Step {
  const step = settled(person, understood, day);
  // Of a message that could not be read at all, this is said of the whole.
  return step.next.kind === 'unread' ? step : { ...step, unused: understood.unused };
}

function settled(person: Person, { facts, refused, unclear, isAccountedFor }: Understanding, day: Day): Step {
  const asked = openQuestion(person);
  const profile = withFacts(person.profile, facts, day.calendarYear);
  const next = { ...person, profile };
  const lines = notedChanges(person.profile, facts, profile, day);
  if (unclear) return { ...askWhich(next, unclear, day), noted: lines, refused };
  if (Object.keys(facts).length === 0) {
    const question = asked?.id;
    if (isAccountedFor && refused.length === 0)
      return asked ? askOpen(next, day) : step(next, { kind: 'noted' });
    return step(next, refused.length > 0 ? { kind: 'refused', question } : { kind: 'unread', question }, {
      refused,
    });
  }
  if (!person.interview) return step(next, { kind: 'noted' }, { noted: lines, refused });
  const isAnswer = asked?.fields.some((field) => field in facts) ?? false;
  if (person.interview.stopped && !isAnswer) return step(next, { kind: 'noted' }, { noted: lines, refused });
  if (asked && refused.length > 0 && !isAnswer)
    return step(next, { kind: 'refused', question: asked.id }, { noted: lines, refused });
  const past =
    asked && isAnswer
      ? [...person.interview.past.filter((id) => id !== asked.id), asked.id]
      : person.interview.past;
  const interview = {
    ...person.interview,
    past,
    stopped: false,
    skipped: person.interview.skipped.filter((id) => id !== asked?.id || !isAnswer),
  };
  const closed = closing(person, asked && isAnswer ? answersOf(lines, asked) : null);
  const going = { ...next, interview };
  const after = asked && !isAnswer ? askOpen(going, day) : askNext(going, day, undefined);
  return { ...after, noted: lines, refused, closed };
}

/** What was answered, of all that was noted. */
const answersOf = (lines: readonly Noted[], { fields }: Question): string =>
  lines
    .filter(({ field }) => fields.includes(field))
    .map(({ value }) => value)
    .join('; ');

function notedChanges(before: Profile, facts: Facts, after: Profile, day: Day): Noted[] {
  return (Object.keys(facts) as Field[]).flatMap((field) => {
    const shown: Facts = field === 'turningAge' ? facts : after;
    if (shown[field] === undefined) return [];
    const value =
      field === 'turningAge'
        ? labels.turning(Number(facts.turningAge), day.calendarYear)
        : describeFact(field, shown);
    const was = before[field] === undefined ? undefined : describeFact(field, before);
    return [{ field, value, before: was === value ? undefined : was }];
  });
}

/** "Yes" where only one reading was asked for, "neither", the number of a choice, or words that only one of them has. */
function chosenInWords(choices: readonly Choice[], text: string): Choice | undefined {
  const plain = normalize(text);
  // "How much more can I defer here?" asks, whatever word it shares with a choice.
  if (asksOnly(plain) || /\?\s*$/.test(text)) return undefined;
  // "12 percent, I mean": of dollars it chooses none.
  if (plain.includes('%') && !choices.some(({ label }) => label.includes('%'))) return undefined;
  const neither = choices.find(({ id }) => id === NEITHER);
  const number = /^\W*([1-9])\W*$/.exec(plain)?.[1];
  if (number) return choices[Number(number) - 1];
  const yesNo = readYesNo(plain);
  if (yesNo === true && (!neither || choices.length === 2)) return choices[0];
  if (
    neither &&
    ((yesNo === false && !/\d/.test(plain)) || /\b(?:neither|none|something else)\b/.test(plain))
  )
    return neither;
  const figured = chosenByFigure(choices, plain);
  if (figured !== undefined) return figured ?? undefined;
  // What says more than a choice is a message of its own: "plan allows after-tax up to 25%" is not "all".
  if (plain.split(' ').length > LONGEST_CHOICE) return undefined;
  const matching = choices.filter(
    ({ id, label }) =>
      normalize(label).includes(plain) ||
      plain === id ||
      // "Paid on the last day of each month" says when, and chooses nothing.
      (plain.split(' ').length <= LONGEST_NAMING && new RegExp(`\\b${id}\\b`).test(plain)),
  );
  if (matching.length === 1) return matching[0];
  const words = plain.split(/[^a-z]+/).filter((word) => word.length > 2 && !FILLERS.has(word));
  const labels = choices.map(({ label }) => normalize(label));
  // A number that none of them has is an answer of its own.
  const isOther = (plain.match(/\d+(?:\.\d+)?/g) ?? []).some(
    (number) => !labels.some((label) => new RegExp(`(?<![\\d.,])${number}(?![\\d]|[.,]\\d)`).test(label)),
  );
  if (words.length === 0 || words.length > 4 || isOther) return undefined;
  const shared = ({ label }: Choice) => words.filter((word) => normalize(label).includes(word)).length;
  const [best, second] = choices.toSorted((one, other) => shared(other) - shared(one));
  return best && shared(best) > (second ? shared(second) : 0) ? best : undefined;
}
const RHYTHM =
  /\b(?:pay ?checks?|checks?|bi-?weekly|every (?:two|2|other|second) weeks?|(?:twice|2 times) a month|semi-?monthly|weekly|a week|per week|an hour|hourly)\b/;

/**
 * "I mean 216k a year": the choice that comes to that figure; null where the figure, or how often it comes, is another
 * than any choice has, so that the reply is one of its own; undefined where no figure is named.
 */
function chosenByFigure(choices: readonly Choice[], plain: string): Choice | null | undefined {
  const said = plain.replace(/\b(?:not|isn't|no) \$?\d+(?:\.\d+)?/g, ' ');
  const [figure, ...more] = (said.match(/\d{4,}(?:\.\d+)?/g) ?? []).map(Number);
  if (figure === undefined || more.length > 0) return undefined;
  const amounts = choices.filter(({ facts }) =>
    Object.values(facts).some((value) => typeof value === 'number'),
  );
  if (amounts.length === 0) return undefined;
  const comesTo = amounts.filter(({ facts }) => Object.values(facts).includes(figure));
  const [chosen, ...others] = comesTo;
  const isRhythmOfIts = !RHYTHM.test(plain) || (chosen !== undefined && RHYTHM.test(normalize(chosen.label)));
  if (chosen && others.length === 0 && isRhythmOfIts) return chosen;
  return chosen || !choices.some(({ label }) => normalize(label).includes(String(figure))) ? null : undefined;
}

/** In words: "its my yearly rate", "it's what i'll be paid here in 2026". */
const LONGEST_CHOICE = 9;
const LONGEST_NAMING = 5;
const FILLERS: ReadonlySet<string> = new Set(
  'the that its was for what this one year and put into how much'.split(' '),
);
