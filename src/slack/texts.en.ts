/** What the Slack app says around the figures, in English. mrkdwn. */
import type { PhaseOutStatus } from '../calculator/index.ts';
import { dayInWords, list } from '../formats.ts';

/** "2nd", "3rd", "11th". */
const ordinal = (place: number): string =>
  `${place}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ORDINALS.select(place)]}`;
const ORDINALS = new Intl.PluralRules('en-US', { type: 'ordinal' });

export const texts = {
  welcome: () =>
    '*Megaroth works out your mega backdoor Roth:* how much after-tax money you may put into your 401(k) this year, whether your plan lets you move it into Roth, and what to do next. Every figure comes with its derivation and the section of law.',
  keeps: () =>
    'I keep the answers you give me (pay, age, balances, what your plan allows) for this workspace, and show them *only to you*. HR and your admins cannot see them here: they see counts of five people or more, and `/megaroth numbers` shows you the same. `/megaroth forget` removes all of it.',
  startInDm: () => 'Start in direct messages',
  start: () => 'Start the questions',
  help: () => 'Help',
  answeredInDm: () => 'I answered in our direct messages: open *Megaroth* under Apps.',
  inDm: () => 'The next question is waiting in our direct messages: open *Megaroth* under Apps.',

  understood: () => 'Got it.',
  refused: () => 'Not taken:',
  unclear: () => '*I want to get this right. Which one do you mean?*',
  whatIs: (amount: string) => `*${amount}: what is that?*`,
  unused: (amounts: readonly string[]) => `I didn’t use ${list(amounts)}.`,
  contradicts: (name: string) => `*${name}: that is not what you told me before. Which one holds?*`,
  unclearHint: () => 'Press one, or write it in other words.',
  undo: () => 'Undo',
  undone: () => 'Undone: what you said last is no longer kept.',
  notUndone: () =>
    'You told me more since then, so I left everything as it is. `profile` shows it all, each fact with a way to change it.',
  tooLong: (longest: number) =>
    `That’s a long message: I read only its first ${longest.toLocaleString('en-US')} characters. Tell me what comes after in a few sentences, or send a plan document as a file (PDF, Word or text).`,
  editUnclear: () =>
    'I see that you edited a message. Edits of short answers don’t reach me safely, so I’m keeping what you wrote first. To change an answer, write it out, such as “pay is 205k”, or `change pay`.',
  nothingToUndo: () =>
    'There’s nothing to undo. `profile` shows what I know, each fact with a way to change it.',
  nothingBefore: () =>
    'There’s no question before this one. `profile` shows your answers, each with a way to change it.',
  pressTakeOver: () =>
    'To take over what a plan document says, press *Take over all of it* under what I found in it, or send me the document again.',
  laughed: () => '🙂 I’m here when you want to go on.',
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

  bothYearsTitle: (year: number) => `*What the limits of ${year} mean for you.* Only you see this.`,
  yourDeferral: () => 'Your deferrals, as far as allowed',
  employerMoney: () => 'Employer money',
  afterTaxRoom: () => 'After-tax room',
  howComputedFor: (year: number) => `How ${year} was computed`,
  bothYearsNote: () =>
    'Both years with the pay and the plans that you told me of; what was said “so far” counts in its own year only.',
  planNote: (name: string, enteredOn: string) =>
    `_By your plan’s rules (${name}), as HR entered them on ${dayInWords(enteredOn)}._`,
  recordkeeper: (name: string) => `Elections are set at ${name}.`,
  planSays: (name: string, enteredOn: string, says: string) =>
    `Your plan’s rules (${name}), as HR entered them on ${dayInWords(enteredOn)}, say: ${says}. I go by these. If you know better, tell HR with one press.`,
  noCap: () => 'none',
  planTitle: (name: string, enteredOn: string) =>
    `*Your plan’s rules (${name}), as HR entered them on ${dayInWords(enteredOn)}:*`,
  planNotMine: () => 'Nobody is asked for these any more: they hold for everybody in this plan.',
  tellHr: () => 'That’s wrong: tell HR',
  otherPlan: () => 'I’m in another plan',
  whichPlan: () =>
    '*Which plan are you in?* HR entered more than one. You pick yours once; then I ask nothing of what the plan says.',
  planPicked: (name: string) => `Noted: you are in *${name}*.`,
  tooLateToChange: (year: number, left: number, lag: number) =>
    `It’s too late to change anything for ${year}: ${left === 1 ? 'one paycheck is' : `${left} paychecks are`} left, and in your plan a change counts only after ${lag === 1 ? 'one more paycheck' : `${lag} more paychecks`}. What you set now counts for ${year + 1}; what you’ve already elected goes on until then.`,
  noPaychecksLeft: (year: number, isOver: boolean) =>
    isOver
      ? `${year} is over: nothing more can go in for it through payroll. The ${year + 1} limits aren’t known here yet, so I can’t work out the new year’s election.`
      : `Your last payday of ${year} is over, and contributions come from pay: nothing more can go in for ${year}. What you set now counts for ${year + 1}.`,

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
  overTheLimit: () => 'Over the limit: has to come out',
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
  phaseOut: (status: PhaseOutStatus) =>
    `Roth IRA phase-out by modified AGI, ${{ single: 'single or head of household', marriedFilingJointly: 'married filing jointly', marriedFilingSeparately: 'married filing separately' }[status]}`,
  limitsNote: () =>
    'Dollars a year, as published; none of these is a limit on income for the mega backdoor Roth, which has none.',
  alsoKept: (topics: readonly string[], reminders: boolean) =>
    `${topics.length > 0 ? `Topics you asked about, counted without your name in groups of five or more: ${topics.join(' · ')}. ` : ''}Reminders: ${reminders ? 'on (`remind` shows and changes them)' : 'off'}.`,
  otherTopic: () => 'something else',
  hrTitle: () => '*For HR*',
  hrPlan: () => 'Plan',
  hrLimits: () => 'Limits',
  hrAnnounce: () => 'Announcement',
  hrNumbers: () => 'Numbers',
  hrAdmins: () => 'Admins',
  reminders: () => 'Reminders',
  showLimits: (year: number) => `Limits ${year}`,
  unknownYear: (asked: string, from: number, to: number) =>
    `I don’t know the limits for “${asked}”, and I don’t guess. I know the years ${from} to ${to}. The IRS publishes the next year’s figures in October or November.`,
  whichYear: () => '*Which tax year?*',
  otherYearsNote: () =>
    'For another year, what you paid in so far and last year’s wages are left out: they belong to this year.',

  profileTitle: () => '*What I know about you*',
  seenBy: () => 'Only you see this. `/megaroth forget` removes all of it.',
  nothingKnown: () => 'You have told me nothing of yourself: no fact is kept.',
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
  no457b: () =>
    'A governmental 457(b) takes no after-tax contributions: *there is no mega backdoor Roth in it.* What you have instead: a deferral limit of its own, on top of a 401(k)’s or 403(b)’s, and in the last three years before normal retirement age up to twice that limit. I’ll work out your figures.',
  noPaychecks: () =>
    'With a solo 401(k) there are no paychecks to elect from: you decide on the year’s contributions yourself. `headroom` has the figures.',
  fromTheNext: (date: string | undefined) =>
    date ? `From your next paycheck on, ${dayInWords(date)}` : 'From your next paycheck on',
  fromPaycheck: (place: number, date: string | undefined) =>
    `From ${date ? `the paycheck of ${dayInWords(date)}` : `the ${ordinal(place)} paycheck from now`} on, which is when a change counts`,
  election: (when: string, left: number, year: number, set: readonly string[]) =>
    `*${when}* (${left} left in ${year}): ${list(set)}, each paycheck.`,
  setDeferral: (election: string) => `defer *${election}*`,
  setAfterTax: (election: string) => `put in *${election}* after tax`,
  setBoth: (election: string) => `set *${election}* for deferrals and after-tax money together`,
  changeAt: (
    what: 'deferral' | 'afterTax' | 'combined',
    election: string,
    date: string | undefined,
    place: number,
  ) =>
    `${date ? `With the paycheck of ${dayInWords(date)}` : `With the ${ordinal(place)} paycheck from now`}, raise ${{ deferral: 'your deferral', afterTax: 'the after-tax election', combined: 'it' }[what]} to *${election}*.`,
  yearThen: (year: number, deferrals: string, match: string, afterTax: string) =>
    `With what’s in already, ${year} then has ${deferrals} of deferrals, ${match} of match and ${afterTax} after tax.`,
  lastPaycheck: (deferral: string, afterTax: string) =>
    `For the last paycheck change it to ${deferral} and ${afterTax}, so that both limits are met to the cent.`,
  tooMuchAfterTax: (amount: string) =>
    `*What you’re set to now brings in ${amount} too much after tax* before a change counts. Many payrolls don’t stop after-tax money by themselves: lower it today, and ask payroll to stop it.`,
  goesOn: (paychecks: number) =>
    `${paychecks === 1 ? 'One paycheck goes' : `${paychecks} paychecks go`} by before a change counts. Until then I take what went in per paycheck so far to go on.`,
  lowerCapTaken: (amount: string) =>
    `This keeps to your plan’s lower cap for highly compensated employees, since I don’t know your wages of last year. If they’re below the threshold, ${amount} can still go in: tell me last year’s wages.`,
  leavingBefore: (left: number, last: string | undefined) =>
    `You said you’re leaving. This counts on ${left === 1 ? 'one more paycheck' : `${left} more paychecks`}${last ? `, the last on ${dayInWords(last)}` : ' this year'}. If your last one comes sooner, tell me how many are left (“2 paychecks left”).`,
  startedOn: (date: string, each: string) =>
    `You started on ${dayInWords(date)}, so your pay for the year comes in the paychecks since then: ${each} each.`,
  lastPaycheckBy: (date: string, year: string, each: string) =>
    `I count your paychecks through ${dayInWords(date)}, and take ${year} as all you’re paid this year by then: ${each} a paycheck. If that’s your yearly rate, tell me what you’ll really be paid this year.`,
  raiseCounted: (raise: string, each: string) =>
    `Raise ${raise}: your next paycheck is taken as ${each}, so that with the raise the year comes to the pay you told me.`,
  bonusCounted: (amount: string, date: string, elects: 'same' | 'none' | 'own') =>
    `${amount} of your pay comes as a bonus with the paycheck of ${dayInWords(date)}. ${
      {
        same: 'I take your election to count for it, too. If nothing is taken from it, tell me: “nothing is taken from my bonus”.',
        none: 'Nothing is taken from it.',
        own: 'What you elect of it is counted.',
      }[elects]
    }`,
  payDoesNotFit: (what: 'raise' | 'bonus') =>
    `The ${what} you told me about is more than your pay for the year leaves, so I didn’t count it. Check your pay: for the year, bonus included.`,
  reserved: (amount: string) =>
    `${amount} of the room is held back for what your employer still pays in for this year next year.`,
  takeHome: (left: string, pay: string) =>
    `*This leaves ${left} of a ${pay} paycheck* before income tax, insurance and anything else that comes out of it. If that’s too little, tell me what you need of each paycheck (“keep $2,500 of each paycheck”), and I’ll work within it.`,
  neededSoFar: () =>
    'Without what has gone in so far, an election could take you over a limit. Your last pay stub shows it under “year to date”.',
  frontLoading: (lost: string) =>
    `Deferring it all as early as possible would lose ${lost} of match, unless your plan trues up at year end.`,
  aboveCaps: (amount: string) =>
    `${amount} of these deferrals is above your plan’s own cap: that part is catch-up. Some recordkeepers take catch-up as an election of its own. If yours does, set the cap as your regular deferral and the rest as catch-up.`,
  unfilledDeferral: (amount: string) => `${amount} of deferral room doesn’t fit into the paychecks left.`,
  unfilledAfterTax: (amount: string) => `${amount} of after-tax room doesn’t fit into the paychecks left.`,
  paycheckAssumption: () =>
    'The match so far is taken as your formula gives it on what you deferred, spread evenly. Leaving, a raise or a bonus before year-end? Tell me the date: “my last paycheck is December 18”, “a raise to 150k from December 4”, “a 20k bonus on December 18”.',
  paycheck: () => 'Paycheck',
  payColumn: () => 'Pay',
  deferral: () => 'Deferral',
  afterTaxColumn: () => 'After-tax',
  match: () => 'Match',
  leftColumn: () => 'Left before income tax',
  paycheckName: (number: number, date: string | undefined) => (date ? dayInWords(date) : String(number)),
  codeByAge: () => '7 from 59½, else 1',
  rolloverNeeds: () =>
    'I need the balances: write them after the command, such as `/megaroth rollover 80k pretax 20k after-tax, 80k to traditional IRA, 20k to Roth IRA`, or let me ask for yours.',
  rolloverRefused: (problems: readonly string[]) =>
    `I could not compute that:\n${problems.map((problem) => `• ${problem}`).join('\n')}`,
  rolloverTitle: (amount: string, preTax: string, afterTax: string) =>
    `*${amount} out of the plan* holds ${preTax} pre-tax and ${afterTax} after-tax. Pre-tax money goes to direct rollovers first (Notice 2014-54).`,
  destination: () => 'Goes to',
  cash: () => 'You, in cash',
  code: () => '1099-R code',
  incomeNow: (amount: string, tax: string | undefined) =>
    `*Income this year:* ${amount}${tax ? `, about ${tax} of federal tax at your rate` : ''}.`,
  withheld: (amount: string) => `Withheld from what is paid to you: ${amount} (20%, IRC 3405(c)).`,
  tenPercent: (amount: string) =>
    `Additional 10% tax before 59½, unless an exception applies: ${amount} (IRC 72(t)).`,
  lines: (line5a: string, line5b: string, rollover: boolean) =>
    `Form 1040: line 5a ${line5a}, line 5b ${line5b}${rollover ? ', with the “Rollover” box on line 5c checked (from the 2025 form on; before, “Rollover” beside line 5b)' : ''}.`,
  notUsed: (amounts: readonly string[]) =>
    `I didn’t use ${list(amounts)}: I couldn’t tell what ${amounts.length === 1 ? 'it is' : 'they are'}. Name it like “80k pretax, 20k after-tax, 10k cash, 20k to Roth IRA”.`,
  cashCanBeAfterTax: () =>
    'Pre-tax money goes to the direct rollovers first, so you can decide what the cash is: send all of the pre-tax money to a traditional IRA, and cash can come from after-tax money alone (Notice 2014-54). Ask the plan before it pays out.',
  traditionalIraAndBackdoor: () =>
    'Pre-tax money in a traditional IRA counts on Form 8606, line 6: it makes an ordinary backdoor Roth IRA of the same year, and of later ones, partly taxable.',
  theLaw: () => 'The law, and an example.',
  sources: () => 'Source:',
  more: () => 'More',
  goOnWith: {
    start: () => 'Start the questions',
    headroom: () => 'My figures',
    limits: () => 'All limits',
    next: () => 'What to do next',
    proRata: () => 'The pro-rata rule',
    paycheck: () => 'What to set per paycheck',
    rollover: () => 'Plan a rollover',
    profile: () => 'What you know about me',
  },
  notSure: () => 'I am not sure what you are asking, and I don’t guess. Is it one of these?',
  notOurs: () =>
    'That is not something I can answer: I know about after-tax 401(k) money and getting it into Roth (limits, eligibility, the pro-rata rule, taxes, forms, deadlines).',
  notSureInPublic: (topics: readonly string[]) =>
    `I am not sure what you are asking, and I don’t guess. Is it one of these? ${topics.map((topic) => `“${topic}”`).join(' · ')}`,
  goOnInPrivate: () => 'Go on in private',
  onlyYouSee: () =>
    'This answer knows nothing of anybody’s pay, age or balances. With your own figures I answer only in direct messages.',
  elseAsk: () => 'For anything else, your HR or benefits team is the right place.',
  elseAskContact: (contact: string) => `For anything else, ask ${contact}.`,
  hrContact: (contact: string) => `*Your contact here:* ${contact}`,
  whatIfUnread: () =>
    'I could not read what should change. For example: `what if I put in 30k`, `what if pay were 280k`, `what if the match were 100% of the first 5%`.',
  whatIfTitle: (year: number, supposed: readonly string[]) => `*If, in ${year}:* ${supposed.join(' · ')}`,
  whatIfUnknownYear: (year: number) =>
    `That’s in ${year}, and this year’s figures don’t change. The ${year} limits aren’t known here yet (the IRS publishes them in October or November), so I don’t guess.`,
  nothingDiffers: () => 'Nothing would be different for the figures of that year.',
  asItIs: () => 'Now',
  ifSo: () => 'Then',
  difference: () => 'Difference',
  because: (reasons: readonly string[]) =>
    reasons.length > 0 ? `Because of: ${reasons.join('; ')}.` : 'Because of a rule that now applies.',
  profileUnchanged: () => 'Your profile was not changed.',
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
      '• `paycheck` what to set per paycheck · `rollover` a payment and its destinations (`rollover 80k pretax 20k after-tax, 80k to traditional IRA, 20k to Roth IRA`) · `what if I put in 30k`',
      '• `next` what to do now · `profile` what I know · `forget` remove it · `help` this',
      '• `remind` reminders, only if you want them · `numbers` all that HR sees of us',
      '• For HR: `plan` · `enter limits` · `announce` · `admin`',
      'In direct messages also: `start`, `back`, `skip`, `I don’t know`, `why`, `change pay`, `stop`, `resume`, `start over`.',
    ].join('\n'),
  helpExamples: () =>
    '*Ask me anything about it:* “does the match count?”, “what do I owe when I convert?”, “until when for this year?”\n*Or send me your Summary Plan Description* (PDF, Word or text) here: I show what it says, and take over only what you confirm.\n*Or tell me facts in your own words:* “I’m 52, make 240k, 50% match up to 6%” · “born 14 March 1966” · “our plan takes after-tax but has no in-plan conversion” · “sorry, pay is 250k”.',
  notDelivered: () =>
    'Slack did not let my answer through. What you said is kept; write `/megaroth` to see where you stand.',
  notConfirmed: () =>
    'I answered what you just asked in a channel, but Slack didn’t confirm that you got it. If you don’t see my answer there, ask me here.',
  stranger: () =>
    'This Megaroth belongs to another company’s workspace, so I can’t look at your plan or keep anything for you. Ask whether your own company has it, or ask your plan administrator.',
  gaveUp: () =>
    'Something you sent a while ago kept failing on my side, so I stopped trying. Please send it again; if it happens again, tell the person who runs Megaroth here.',
  tooOld: () =>
    'That button is from an older message, and it doesn’t do anything anymore. Type `/megaroth` to see where you stand.',
  unkept: () =>
    'I couldn’t write that down just now, so nothing was changed. Please try again in a minute; if it keeps happening, tell the person who runs Megaroth here.',
  failed: () =>
    'Something went wrong on my side, and nothing was changed. Please try again; if it happens again, tell the person who runs Megaroth here.',
};
