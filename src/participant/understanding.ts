import { withLeftOver } from './asking-back.ts';
import { withoutPlansBeside, withPlansBesideSaid } from './beside-the-plan.ts';
import { withBirthday } from './birthday.ts';
import { bonusBeside } from './bonus-beside.ts';
import { checked, meant, type Understanding } from './checking.ts';
import { lastPutRight } from './corrections.ts';
import type { Day } from './day.ts';
import { isInTheMatch, sharingSaid, withEmployerOnTop } from './employer-on-top.ts';
import { withImplied } from './implied.ts';
import { withLastPayday } from './last-payday.ts';
import { loneAge } from './lone-age.ts';
import { withoutUnsaidBalances } from './misread.ts';
import { notAnAmount } from './not-an-amount.ts';
import { putRight } from './not-that.ts';
import { eachTimeSince, withoutPeriods } from './of-a-period.ts';
import { planOfTwo } from './of-another-plan.ts';
import { ofOtherYears, withLeftOutSaid } from './of-another-year.ts';
import { answeredBy, type OpenAnswer, openAnswer } from './open-answer.ts';
import { ofTheYear } from './pay-of-paycheck.ts';
import type { Person } from './person.ts';
import { notOfThePlan } from './plan-in-force.ts';
import { type Facts, type Field, type Profile, withoutFields } from './profile.ts';
import type { Question } from './questions/question.ts';
import { statementsOf } from './reading/clauses.ts';
import { readText, type Said } from './reading/index.ts';
import { normalize } from './reading/normalize.ts';
import { isAboutSomethingElse } from './reading/other-subjects.ts';
import { readBusiness, readOwnPlanType } from './reading/plan-type.ts';
import { setAsAdvised } from './set-as-advised.ts';
import { settled } from './settled.ts';
import { labels } from './texts.en.ts';
import { withoutWagesElsewhere } from './whose-money.ts';
import { withoutUnit } from './without-unit.ts';

/**
 * Reads a reply: facts of any kind, and, where a question is open, the lone value that answers it.
 * Each fact is held against the bounds of its question; what is out of bounds is refused and not taken.
 */
export function understand(text: string, person: Person, day: Day, asked?: Question): Understanding {
  const { profile, plan } = person;
  const plain = normalize(text);
  const open = asked && !LIST_OF_ONESELF.test(plain) ? answeredBy(plain, asked) : undefined;
  const alone = loneAge(plain, profile, asked);
  if (alone) return alone;
  const set = setAsAdvised(plain, profile);
  if (set) return checked(notOfThePlan(set, plan).facts, `i meant ${plain}`, profile, day, open);
  // "No, I mean I've put in 17,300", where that is asked: of it, and not of what was told before.
  const isOfOpen =
    open?.fields.some((field) => SO_FAR_FIELDS.includes(field)) &&
    HAS_PUT_IN.test(plain) &&
    !/\bof (?:that|it|those|them)\b/.test(plain);
  const corrected = isOfOpen
    ? undefined
    : lastPutRight(STARRED.test(text) ? `i meant ${plain}` : plain, person);
  // Put right on purpose: it is not asked whether it holds.
  if (corrected) return checked(notOfThePlan(corrected, plan).facts, `i meant ${plain}`, profile, day, open);
  // What a reply is about weighs only where nothing in it speaks of something else.
  const about = open && !isAboutSomethingElse(plain, plain, open.id) ? open.fields[0] : undefined;
  const said = readText(text, day, about);
  const { owned, lone, isSure } = open ? answerTo(open, said, plain, profile, day) : {};
  const planType = readOwnPlanType(text) ?? planOfTwo(text);
  const saidFacts: Facts = {
    ...(planType && { planType }),
    ...readBusiness(statementsOf(plain)),
    ...(owned ?? {
      ...(Object.keys(said.facts).length === 0 && !lone ? putRight(plain, profile) : {}),
      ...said.facts,
      ...lone,
    }),
  };
  const ofAnyYear = { ...settled(saidFacts, plain, profile, text), ...(isSure && lone) };
  const past = ofOtherYears(ofAnyYear, plain, day);
  const ofNow = withLastPayday(withoutFields(ofAnyYear, past), plain, profile, day);
  // Where it is asked what is in, what goes in each time is refused in words.
  const told = open?.fields.includes('afterTaxYearToDate')
    ? ofNow
    : withoutPeriods(withoutUnsaidBalances(ofNow, plain), plain);
  const ofThisPlan = withoutPlansBeside(told, text, profile, plan !== undefined || !!profile.match?.length);
  const mine = ofTheYear(withoutWagesElsewhere(ofThisPlan, plain, profile), plain, profile);
  const facts = withImplied(
    withBirthday(withEmployerOnTop(mine, plain, profile, day), plain, profile, day),
    plain,
    profile,
    day,
  );
  // "A 30k bonus is coming, on top of that": it's not in the pay that is known.
  if (
    facts.bonus &&
    facts.annualPay === undefined &&
    ON_TOP.test(plain) &&
    typeof profile.annualPay === 'number'
  )
    facts.annualPay = profile.annualPay + facts.bonus.amount;
  // What pay is raised to is not the pay of the year.
  if (facts.raise?.annualPay !== undefined && facts.annualPay === facts.raise.annualPay)
    delete facts.annualPay;
  const refused = open && notAnAmount(open, plain, facts);
  if (refused) return { ...meant({}), refused: [refused] };
  // Wages that were another employer's are put right with that.
  const isElsewhere = facts.priorYearWages === 0 && !!profile.priorYearWages;
  const words = isElsewhere ? `i meant ${plain}` : plain;
  const held = checked(notOfThePlan(facts, plan).facts, words, profile, day, open);
  const understood = {
    ...held,
    unclear: held.unclear ?? withoutUnit(facts, plain, profile, day) ?? bonusBeside(facts, plain, profile),
  };
  // An amount that was added to what the formula gives is used, though no fact holds it alone.
  const hasTheirs = facts.employerContribution !== undefined || facts.employerStillToCome !== undefined;
  const used = { ...(hasTheirs && sharingSaid(plain)), ...relatedEmployers(facts), ...facts };
  const read = withLeftOver(understood, said, used, { profile, day });
  if (isInTheMatch(mine, plain, profile)) {
    const unused = read.unused.map(labels.trueUpIsInMatch);
    return { ...read, unused, ...(unused.length > 0 && { isAccountedFor: true }) };
  }
  const amounts = past.flatMap((field) => Number(ofAnyYear[field]));
  const beside = withPlansBesideSaid(read, understood.unclear, text, profile);
  const ofNowAlone = withLeftOutSaid(beside, amounts, labels.ofAnotherYear);
  const each = facts.electiveDeferralPlanned === undefined ? eachTimeSince(plain) : [];
  return withLeftOutSaid(ofNowAlone, each, labels.ofEachTime);
}

/** "14,500 deferred and 20k employer money" with a related employer: what isn't deferred is theirs. */
const relatedEmployers = ({ relatedAdditions: all, otherEmployerDeferrals: own }: Facts): Facts =>
  all != null && own != null && all > own ? { employerContribution: all - own } : {};

/** What a reply says to the open question; where that is before a question, or before more of the plan, the part before it. */
function answerTo(open: Question, said: Said, plain: string, profile: Profile, day: Day): OpenAnswer {
  const whole = openAnswer(open, said, plain, profile, day);
  const { head: yes, amount } = YES_AND_MORE.exec(plain)?.groups ?? {};
  const head = ANSWER_FIRST.exec(plain)?.groups?.head ?? yes ?? amount;
  const isAnswered =
    whole.owned ?? whole.lone ?? open.fields.some((field) => said.facts[field] !== undefined);
  // A head that is read as something else is no answer: "I've put in 30k after-tax so far, is that too much?"
  const isOfElse = head !== amount && /\baftertax\b/.test(head ?? '') && Object.keys(said.facts).length > 0;
  if (!head || isOfElse || (isAnswered && head !== amount)) return whole;
  const first = readText(head, day, open.fields[0]);
  const { owned, lone } = openAnswer(open, first, head, profile, day);
  return { lone: owned ?? lone ?? first.facts };
}

/** "Around 190k, does my bonus count?", "nope, only this one. But what would happen if …?" */
const ANSWER_FIRST =
  /^(?!(?:right|yes or no|zero idea|no worries|no problem|(?:more|less) than|over|under|at least)\b)(?<head>[^?;!$\d]{0,30}(?:\$?\d[\d.]*%?)?[^?;!$\d]{0,25}?)[,.;] (?:(?:and|but|so|also|oh|btw)\b,? )*(?:does|do|is|are|can|could|will|would|should|whats?|what's|hows?|why|when|which|did|am)\b[^?]*\?$/;
/** "Yep, and conversions inside the plan too" */
const YES_AND_MORE =
  /^(?<head>(?:yes|yep|yeah|yup|correct|right)),? (?:and|plus|also|with)\b|^(?![^$]*\b(?:deductible|balance|rent|bonus|loan|hsa|mortgage)\b)(?<amount>[^$\d]{0,40}\$\d[\d.]*(?: (?:so far|ytd))?)[,.;] (?:and )?i(?:'?ve)? (?:get|have|got) \d+ (?:more|left|to go)\b/;

const SO_FAR_FIELDS: readonly Field[] = ['electiveDeferralYearToDate', 'afterTaxYearToDate'];
const HAS_PUT_IN = /\bi(?:'ve| have) (?:put|paid|deferred|contributed|done)\b|\bso far\b|\bytd\b/;

const ON_TOP = /\bon top of (?:that|it|the|my)\b/;

/** "OK for real: 39, 205k, …": who one is, whatever was asked. */
const LIST_OF_ONESELF = /(?:^|[:.;] ?)[2-7]\d, ?\$\d/;

/** "*190k": as people put a typo right where they chat. */
const STARRED = /^\s*\*(?!.*\*)|^[^*]*\d[^*]*\*\s*$/;
