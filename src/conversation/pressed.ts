import { topicById } from '../answers/index.ts';
import { knownTaxYears, limitsIfKnown } from '../calculator/index.ts';
import { outcomeOf } from '../guidance/last-year.ts';
import { closing } from '../participant/asking.ts';
import { type Day, offeredYears } from '../participant/day.ts';
import * as interview from '../participant/interview.ts';
import { withoutFacts } from '../participant/last-year.ts';
import type { Person } from '../participant/person.ts';
import { isGoverned } from '../participant/plan-in-force.ts';
import { withoutFact } from '../participant/profile.ts';
import { knownFields, questionById } from '../participant/questions/index.ts';
import type { Closed } from '../participant/step.ts';
import { withJudged } from './asked.ts';
import { changeable, exportTurn, onCommand, profileReply } from './commands.ts';
import { lifeEventReply } from './life-event.ts';
import type { Press } from './press.ts';
import type { Reply } from './reply.ts';
import { after, outcomeReply, proRataReply, saying } from './results.ts';
import { topicReply } from './topic-reply.ts';
import type { Turn } from './turn.ts';
import { takeBack } from './undo.ts';

/** What each button does that is not an answer to a question. */
export function onPress(person: Person, press: Press, inDm: boolean, day: Day): Turn {
  const known = { ...person, welcomed: true };
  const under = 'of' in press ? press.of : undefined;
  if (under && !interview.isOpen(known, under)) return after(interview.old(known, under.question), inDm, day);
  switch (press.name) {
    case 'begin':
      return after(interview.resume(known, day), inDm, day);
    // Nobody asked for an example: the rule in two sentences, and their own balances.
    case 'proRata':
      return saying(known, proRataReply(known, day, '', true));
    case 'proRataExample':
      return saying(known, proRataReply(known, day, ''));
    case 'askBalances':
      return after(interview.begin(known, 'proRata', day), inDm, day);
    case 'askPaychecks':
      return after(interview.begin(known, 'paycheck', day), inDm, day);
    case 'change': {
      const question = questionById(press.question);
      return question && isGoverned(known, question)
        ? saying(known, { kind: 'planSaysOtherwise', fields: [...question.fields] })
        : after(interview.change(known, press.question, day), inDm, day);
    }
    case 'pickPlan':
      return pickPlan(known, inDm, day);
    // Which there are is added where they are known.
    case 'otherPlan':
      return saying(known);
    case 'topic':
    case 'more': {
      const answer = topicReply(press.topic, known, day, { more: press.name === 'more' });
      return saying(known, answer ?? { kind: 'help', unread: false });
    }
    case 'wasRight':
    case 'wasWrong': {
      const right = press.name === 'wasRight';
      const judged = withJudged(known, press.topic, right);
      return saying(judged, {
        kind: 'judged',
        right,
        topics: right ? [] : [...(topicById(press.topic)?.related ?? [])],
      });
    }
    case 'takeOver':
      return after(interview.takeOver(known, press.facts, day), inDm, day);
    case 'private':
      return goOnInPrivate(known, press.topic, day);
    case 'undo':
      return takeBack(known, press.id, inDm, day);
    case 'removeFact': {
      const without = {
        ...known,
        profile: withoutFact(known.profile, press.field),
        lastYear: withoutFacts(known.lastYear, [press.field]),
      };
      return saying(without, profileReply(without));
    }
    case 'lifeEvent':
      return saying(known, lifeEventReply(press.event, known, day));
    case 'whatToChange':
      return saying(known, { kind: 'whatToChange', questions: changeable(known, day) });
    case 'why':
      return saying(known, { kind: 'why', question: press.question });
    case 'exportAnswer':
      return exportTurn(known, press.taxYear, day);
    case 'headroom':
      return saying(known, outcomeReply(known, day, press.taxYear));
    case 'bothYears':
      return bothYears(known, press.taxYear, inDm, day);
    case 'buckets':
    case 'derivation': {
      const outcome = outcomeOf(known, day, press.taxYear);
      return saying(
        known,
        outcome.kind === 'figures'
          ? { kind: press.name, figures: outcome.figures }
          : { kind: 'outcome', outcome },
      );
    }
    case 'limits':
      return saying(known, { kind: 'limits', taxYear: press.taxYear });
    case 'otherYears':
      return saying(known, { kind: 'otherYears', years: offeredYears(day), current: day.taxYear });
    case 'forgetYes':
      return {
        ...saying(null, { kind: 'forgotten', facts: knownFields(known.profile).length }),
        closed: closedByForgetting(known),
      };
    case 'forgetNo':
      return saying(known, { kind: 'kept' });
    default:
      return onCommand(known, { command: press.name, rest: '' }, inDm, day, false);
  }
}

/** This person's own figures for a year and the last one before it that is known; or the questions for them. */
function bothYears(person: Person, taxYear: number, inDm: boolean, day: Day): Turn {
  if (!limitsIfKnown(taxYear)) return saying(person, { kind: 'unknownYear', asked: String(taxYear) });
  const before = knownTaxYears().findLast((year) => year < taxYear);
  const years = before === undefined ? [taxYear] : [before, taxYear];
  const outcomes = years.map((year) => ({
    taxYear: year,
    outcome: outcomeOf(person, day, year),
  }));
  return outcomes.every(({ outcome }) => outcome.kind === 'figures')
    ? saying(person, { kind: 'bothYears', outcomes })
    : after(interview.resume(person, day), inDm, day);
}

/** The plan that was picked holds already; what else there is to ask is asked. */
function pickPlan(person: Person, inDm: boolean, day: Day): Turn {
  const picked: Reply = { kind: 'planPicked', name: person.plan?.name ?? '' };
  if (!person.plan) return saying(person, { kind: 'help', unread: false });
  const turn = inDm ? after(interview.resume(person, day), inDm, day) : saying(person);
  return { ...turn, replies: { ...turn.replies, here: [picked, ...turn.replies.here] } };
}

/** The answer once more, with the person's own figures, where nobody else reads it. */
function goOnInPrivate(person: Person, topic: string | undefined, day: Day): Turn {
  const answer = topic ? topicReply(topic, person, day) : undefined;
  const inDm: Reply[] = [answer ?? { kind: 'help', unread: false }];
  return { person, replies: { here: [{ kind: 'answeredInDm' }], inDm }, closed: [] };
}

/** The open question of somebody who is forgotten loses its buttons too. */
function closedByForgetting(person: Person): Closed[] {
  const closed = closing(person, '');
  return closed ? [closed] : [];
}
