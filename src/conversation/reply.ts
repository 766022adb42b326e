import type { Answer } from '../answers/index.ts';
import type { PayStub, PlanOutcome } from '../documents/index.ts';
import type { DateOfYear, YearsDates } from '../guidance/dates/index.ts';
import type { Growth } from '../guidance/growth.ts';
import type { Checklist } from '../guidance/life-events/index.ts';
import type { Figures, Outcome } from '../guidance/outcome.ts';
import type { StubOutcome } from '../guidance/pay-stub.ts';
import type { PaycheckOutcome } from '../guidance/paycheck.ts';
import type { ProRata } from '../guidance/pro-rata.ts';
import type { Rollover } from '../guidance/rollover.ts';
import type { WhatIfOutcome } from '../guidance/what-if.ts';
import type { Field, Profile } from '../participant/profile.ts';
import type { Noted, Step } from '../participant/step.ts';

/**
 * What is said to a person, in plain data; whoever shows it chooses the form. `undo`: what was noted can be
 * taken back with this number.
 */
export type Reply =
  | { kind: 'welcome'; inDm: boolean }
  /** What was understood, and the question that comes next. */
  | { kind: 'step'; step: Step; undo?: number }
  /** What was understood outside the questions, and the names of those still to be asked. */
  | {
      kind: 'noted';
      noted: Noted[];
      refused: string[];
      unused: string[];
      stillNeeded: string[];
      headline: string | undefined;
      undo?: number;
    }
  /** `before`: as it was before what was just told, where an answer was given already. */
  | { kind: 'outcome'; outcome: Outcome; before?: Outcome }
  /** A year beside the one before it. */
  | { kind: 'bothYears'; outcomes: { taxYear: number; outcome: Outcome }[] }
  /** The table of the year. */
  | { kind: 'buckets'; figures: Figures }
  | { kind: 'derivation'; figures: Figures }
  | { kind: 'steps'; figures: Figures }
  /** `canAsk`: balances that the person could still give; `isShort`: the rule alone. */
  | { kind: 'proRata'; proRata: ProRata; canAsk: boolean; kept: boolean; isShort: boolean }
  | { kind: 'paycheck'; outcome: PaycheckOutcome }
  | { kind: 'rollover'; rollover: Rollover }
  /** The same dollars in three places, by age. */
  | { kind: 'growth'; growth: Growth }
  /** The days that matter to the person. */
  | { kind: 'calendar'; calendar: YearsDates }
  /** The same as a file for their calendar; `gone`: days of an earlier file that no longer hold. */
  | {
      kind: 'calendarFile';
      dates: DateOfYear[];
      gone: { id: string; on: string; title: string }[];
      sequence: number;
    }
  | { kind: 'whatIf'; outcome: WhatIfOutcome }
  /** What to do about something that changes in the person's life; `undo` takes back what was noted with it. */
  | {
      kind: 'lifeEvent';
      checklist: Checklist;
      noted: Noted[];
      refused: string[];
      unused: string[];
      undo?: number;
    }
  /** What was noted of the year before. */
  | { kind: 'lastYear'; taxYear: number; noted: Noted[] }
  /** A percent of the year's pay, in dollars. */
  /** `paychecks`: of a year, where it's asked what each of them has of it. */
  | { kind: 'percentOfPay'; percent: number; annualPay: number; paychecks?: number }
  /** Which events there is a checklist for. */
  | { kind: 'lifeEvents' }
  /** `more`: the law and the example as well. */
  | {
      kind: 'answer';
      answer: Answer;
      noted: Noted[];
      refused: string[];
      unused: string[];
      more: boolean;
      undo?: number;
      /** It rests on what is only supposed. */
      isSupposed?: true;
    }
  /** Not sure what was asked: the topics it comes close to, if any. */
  | { kind: 'notSure'; topics: string[] }
  /** What a plan document says, to be taken over or not; or why it was not read. */
  | { kind: 'planDocument'; name: string; outcome: PlanOutcome }
  /** What a pay stub says, what it means for the year, and what of it may be taken over. */
  | { kind: 'payStub'; stub: PayStub; outcome: StubOutcome }
  /** How to send a pay stub. */
  | { kind: 'askForStub' }
  | { kind: 'limits'; taxYear: number }
  | { kind: 'unknownYear'; asked: string }
  /** `ofThePlan`: what HR entered. */
  | {
      kind: 'profile';
      noted: Noted[];
      ofThePlan: Noted[];
      /** What is kept of the year before, until its return is due. */
      lastYear: { taxYear: number; noted: Noted[] } | null;
      /** What else is kept of them: topics, and whether they are reminded. */
      also: { topics: string[]; reminders: boolean; months: number };
    }
  /** Questions by their ids, with their answers as people read them. */
  | { kind: 'whatToChange'; questions: { id: string; answer: string | undefined }[] }
  | { kind: 'why'; question: string }
  /** The employer has several plans, and which is this person's is open. */
  | { kind: 'whichPlan'; plans: { id: string; name: string }[] }
  | { kind: 'planPicked'; name: string }
  /** What the person said of the plan is not what HR entered. */
  | { kind: 'planSaysOtherwise'; fields: Field[] }
  | { kind: 'forgetAsk' }
  /** With how many facts were removed. */
  | { kind: 'forgotten'; facts: number }
  /** All that is kept of the person, as it is kept. */
  | { kind: 'export'; kept: object }
  /** Thanks for saying whether an answer was right; where it wasn't, what else may have been meant. */
  | { kind: 'judged'; right: boolean; topics: string[] }
  /** How the answer was computed, as a file into the direct messages. */
  | { kind: 'record'; file: { name: string; content: string } }
  | { kind: 'kept' }
  /** All answers went, and the questions begin again. */
  | { kind: 'startedOver' }
  /** What the last message said is taken back; without `done`, something was said since. */
  /** `fields`: those that are as they were in `before` again. */
  | { kind: 'undone'; done: true; fields: Field[]; before: Profile }
  | { kind: 'undone'; done: false }
  | { kind: 'nothingToUndo' }
  /** Of a message only so many characters were read. */
  | { kind: 'tooLong'; longest: number }
  /** A message was edited, and what that changes is not clear. */
  | { kind: 'editUnclear' }
  | { kind: 'nothingBefore' }
  /** What a plan document says is taken over by its own button. */
  | { kind: 'pressTakeOver' }
  | { kind: 'laughed' }
  /** An answer to thanks. */
  | { kind: 'youAreWelcome' }
  /** So long they are kept without use; `on`: the day, ISO, if this were the last time. */
  | { kind: 'keeping'; months: number; on: string }
  | { kind: 'otherYears'; years: number[]; current: number }
  | { kind: 'inDm' }
  | { kind: 'answeredInDm' }
  | { kind: 'no457b' }
  | { kind: 'help'; unread: boolean };

/** Where a reply goes: back to where the person wrote, or into the direct messages. */
export type Replies = { here: Reply[]; inDm: Reply[] };
