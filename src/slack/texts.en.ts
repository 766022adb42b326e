/** What the Slack app says around the figures, in English. mrkdwn. */
import { list } from '../formats.ts';

export const texts = {
  welcome: () =>
    '*Megaroth works out your mega backdoor Roth:* how much after-tax money you may put into your 401(k) this year, whether your plan lets you move it into Roth, and what to do next. Every figure comes with its derivation and the section of law.',
  keeps: () =>
    'I keep the answers you give me (pay, age, balances, what your plan allows) for this workspace, and show them *only to you*. HR and your admins cannot see them here. `/megaroth forget` removes all of it.',
  startInDm: () => 'Start in direct messages',
  start: () => 'Start the questions',
  help: () => 'Help',
  inDm: () => 'The next question is waiting in our direct messages: open *Megaroth* under Apps.',

  understood: () => 'Got it.',
  refused: () => 'Not taken:',
  unclear: () => '*I want to get this right. Which one do you mean?*',
  unclearHint: () => 'Press one, or write it in other words.',
  old: (name: string, now: string | undefined) =>
    now
      ? `That question is answered already: *${name}* is ${now}. Nothing was changed.`
      : `That question is no longer open: *${name}*. Nothing was changed.`,
  changeIt: () => 'Change it',
  stopped: () => 'Stopped. All that you said is kept: come back whenever you like and write `resume`.',
  goOn: () => 'Go on',
  thatIsAll: () => 'That is all I need.',
  now: (value: string) => `So far: ${value}. Give another answer, or skip to keep it.`,
  dontKnow: () => 'I don’t know',
  skip: () => 'Skip',
  back: () => 'Back',
  why: () => 'Why?',
  stop: () => 'Stop',
  pickDate: () => 'Pick your birth date',
  progress: (position: number, about: number) => `${position} of about ${about}`,
  example: (example: string) => `For example: ${example}`,
  unread: () => 'I could not read that as an answer.',
  stillAsking: (name: string, allowed: string) =>
    `*${name}:* I can take ${allowed}. You can also write \`skip\`, \`I don’t know\`, \`why\`, \`back\` or \`stop\`.`,
  nothingOpen: () => 'No question is open right now.',
  answered: (shows: string) => `✓ *${shows}*`,

  proRataTitle: () => '*The pro-rata rule.*',
  stepsTitle: () => '*What to do next*',
  letterTitle: () => '*Send this to your plan administrator:*',
  howComputed: () => 'How it was computed',
  nextSteps: () => 'Next steps',
  proRata: () => 'Pro-rata rule',
  changeAnswer: () => 'Change an answer',
  anotherYear: () => 'Another year',
  showAnswer: () => 'Show the answer',

  bucket: () => 'Bucket',
  limit: () => 'Limit',
  planned: () => 'Planned',
  paid: () => 'Paid so far',
  room: () => 'Room',
  deferrals: () => 'Deferrals, pre-tax and Roth',
  catchUp: () => 'Catch-up, beside the overall limit',
  employer: () => 'Employer money',
  afterTax: () => 'After-tax contributions',
  overall: () => 'Overall limit, 415(c)',
  allTogether: () => 'All together, with the after-tax room used',
  notKnown: () => 'not known',

  missing: (names: readonly string[]) => `I can’t give you a figure yet. I still need: *${list(names)}*.`,
  missingWhy: () => 'Without these, any amount would be a guess, and I don’t guess.',
  askMe: () => 'Ask me',
  give: (name: string) => `Give ${name.toLowerCase()}`,
  stillNeeded: (names: readonly string[]) => `Still needed: ${names.join(', ')}.`,

  derivationTitle: (year: number) =>
    `*How the figures for ${year} were computed.* A number in brackets is the line it is taken from.`,
  lineNumber: () => '#',
  what: () => 'What it is',
  amount: () => 'Amount',
  how: () => 'How',
  source: () => 'Source',
  given: () => 'given',
  downToTheCent: () => 'down to the cent:',
  toTheCent: () => 'rounded to the cent:',

  limitsTitle: (year: number) => `*The limits for ${year}*`,
  changed: (year: number) => `Against ${year}`,
  same: () => 'same',
  was: (value: string) => `was ${value}`,
  newRule: () => 'new',
  phaseOut: (status: 'single' | 'marriedFilingJointly' | 'marriedFilingSeparately') =>
    `Roth IRA phase-out by modified AGI, ${{ single: 'single or head of household', marriedFilingJointly: 'married filing jointly', marriedFilingSeparately: 'married filing separately' }[status]}`,
  limitsNote: () =>
    'Dollars a year, as published; none of these is a limit on income for the mega backdoor Roth, which has none.',
  showLimits: (year: number) => `Limits ${year}`,
  unknownYear: (asked: string, from: number, to: number) =>
    `I don’t know the limits for “${asked}”, and I don’t guess. I know the years ${from} to ${to}. The IRS publishes the next year’s figures in October or November.`,
  whichYear: () => '*Which tax year?*',
  otherYearsNote: () =>
    'For another year, what you paid in so far and last year’s wages are left out: they belong to this year.',

  profileTitle: () => '*What I know about you*',
  seenBy: () => 'Only you see this. `/megaroth forget` removes all of it.',
  nothingKnown: () => 'I know nothing about you: nothing is kept.',
  change: () => 'Change',
  remove: () => 'Remove',
  showProfile: () => 'What you know about me',
  whatToChange: () => '*Which answer do you want to change?*',
  forgetAll: () => 'Forget all of it',
  forgetAsk: () =>
    '*Remove all that I know about you?* Your answers and where you are in the questions are deleted at once and cannot be brought back. Messages already in this conversation stay until you delete them in Slack.',
  forgetYes: () => 'Yes, remove all of it',
  forgetNo: () => 'No, keep it',
  forgotten: () => 'Done: nothing about you is kept any more.',
  youAreWelcome: () => 'You’re welcome. Write `headroom` for the figures, or `next` for what to do now.',
  kept: () => 'Nothing was removed.',

  payment: () => 'What happens',
  preTaxPart: () => 'Pre-tax',
  afterTaxPart: () => 'After-tax',
  taxedNow: () => 'Taxed now',
  paidInCash: () => 'Paid to you in cash',
  splitInTwo: () => 'All of it, pre-tax to a traditional IRA, after-tax to a Roth IRA',
  allToRoth: () => 'All of it to Roth',
  notKept: () => 'Computed from the balances you just wrote; they were not kept.',
  giveMyBalances: () => 'Use my own balances',

  repliesInMessages: () => 'Answers to these buttons come under *Messages*.',
  whereIStand: () => 'Where you stand',
  homeTitle: () => 'Megaroth',
  knownSoFar: (facts: number) =>
    `You have told me ${facts === 1 ? 'one thing' : `${facts} things`} so far; some answers are still missing for a figure.`,
  notUnderstood: () => 'I could not read that. Here is what I understand:',
  helpCommands: () =>
    [
      '*What you can ask, here or after `/megaroth`:*',
      '• `headroom` how much you can put in, and why (`headroom 2025` for another year)',
      '• `limits` the figures of the year and what changed (`limits 2025`)',
      '• `pro-rata` what comes along when you take money out (`pro-rata 80k pretax 20k after-tax`)',
      '• `next` what to do now · `profile` what I know · `forget` remove it · `help` this',
      'In direct messages also: `start`, `back`, `skip`, `I don’t know`, `why`, `change pay`, `stop`, `resume`, `start over`.',
    ].join('\n'),
  helpExamples: () =>
    '*Or tell me facts in your own words:* “I’m 52, make 240k, 50% match up to 6%” · “born 14 March 1966” · “our plan takes after-tax but has no in-plan conversion” · “sorry, pay is 250k”.',
  notDelivered: () =>
    'Slack did not let my answer through. What you said is kept; write `/megaroth` to see where you stand.',
  failed: () =>
    'Something went wrong on my side, and nothing was changed. Please try again; if it happens again, tell the person who runs Megaroth here.',
};
