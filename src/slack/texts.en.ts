/** What the Slack app says around the figures, in English. mrkdwn. */
import { Money, type PhaseOutStatus } from '../calculator/index.ts';
import { dayInWords, dollars, list, percent } from '../formats.ts';

/** "2nd", "3rd", "11th". */
const ordinal = (place: number): string =>
  `${place}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ORDINALS.select(place)]}`;
const ORDINALS = new Intl.PluralRules('en-US', { type: 'ordinal' });

/** What of the year before is called, where it is told back. */
const LAST_YEAR_FACTS: Readonly<Record<string, string>> = {
  electiveDeferralYearToDate: 'deferred',
  otherEmployerDeferrals: 'deferred at other employers',
  afterTaxYearToDate: 'paid in after tax',
  employerContribution: 'from your employer',
  annualPay: 'your pay',
};

export const texts = {
  welcome: () =>
    '*Megaroth works out your mega backdoor Roth:* how much after-tax money you can put into your 401(k) this year, whether your plan lets you move it to Roth, and what to do next. Every figure shows how it was worked out and which section of the law it comes from.',
  welcomeLines: () =>
    [
      '*Megaroth works out your mega backdoor Roth:* how much after-tax money can still go into your 401(k) this year, and how to move it to Roth.',
      'Every figure shows how it was worked out, with the section of the law.',
      'Your answers are shown *only to you*. HR sees counts of five people or more, and `/megaroth forget` deletes everything.',
    ].join('\n'),
  keeps: () =>
    'I keep your answers (pay, age, balances, what your plan allows) in this workspace and show them *only to you*. HR and your admins can’t see them. They only see counts of five people or more, and `/megaroth numbers` shows you the same counts. `/megaroth forget` deletes all of it.',
  startInDm: () => 'Start in direct messages',
  start: () => 'Start the questions',
  help: () => 'Help',
  answeredInDm: () => 'I answered you in our direct messages: open *Megaroth* under Apps.',
  inDm: () => 'The next question is waiting in our direct messages: open *Megaroth* under Apps.',

  understood: () => 'Got it.',
  refused: () => 'I didn’t save this:',
  unclear: () => '*I want to get this right. Which one do you mean?*',
  whatIs: (amount: string) => `*${amount}: what is that?*`,
  unused: (amounts: readonly string[]) => `I didn’t use ${list(amounts)}.`,
  contradicts: (name: string) => `*${name}: that’s not what you told me before. Which one is right?*`,
  unclearHint: () => 'Press one, or say it another way.',
  undo: () => 'Undo',
  undone: (again: readonly string[], gone: readonly string[]) =>
    again.length + gone.length === 0
      ? 'Undone. I dropped the last thing you told me.'
      : [
          'Undone.',
          ...(again.length > 0 ? [`Back as it was: ${again.join(' · ')}.`] : []),
          ...(gone.length > 0 ? [`I dropped: ${gone.join(' · ')}.`] : []),
        ].join(' '),
  notUndone: () =>
    'You’ve told me more since then, so I left everything as it is. `profile` shows all of it, and you can change each item there.',
  tooLong: (longest: number) =>
    `That’s a long message: I read only its first ${longest.toLocaleString('en-US')} characters. Tell me the rest in a few sentences, or send a plan document as a file (PDF, Word or text).`,
  editUnclear: () =>
    'I see that you edited a message. Edits of short answers don’t reach me safely, so I’m keeping what you wrote first. To change an answer, write it out, such as “pay is 205k”, or `change pay`.',
  nothingToUndo: () =>
    'There’s nothing to undo. `profile` shows what I know, and you can change each item there.',
  nothingBefore: () =>
    'This is the first question. `profile` shows your answers, and you can change each one there.',
  pressTakeOver: () =>
    'To use what a plan document says, press *Use all of these* under what I found in it, or send me the document again.',
  laughed: () => '🙂 I’m here when you want to go on.',
  old: (name: string, now: string | undefined) =>
    now
      ? `You’ve already answered that: *${name}* is ${now}. Nothing changed.`
      : `That question isn’t open anymore: *${name}*. Nothing changed.`,
  changeIt: () => 'Change it',
  stopped: () => 'Stopped. I’ve kept everything you told me. Come back anytime and type `resume`.',
  goOn: () => 'Go on',
  thatIsAll: () => 'That’s all I need.',
  now: (value: string) => `So far: ${value}. Give another answer, or skip to keep it.`,
  dontKnow: () => 'I don’t know',
  skip: () => 'Skip',
  back: () => 'Back',
  why: () => 'Why?',
  formInstead: () => 'Fill in a form instead',
  stop: () => 'Stop',
  pickDate: () => 'Pick your birth date',
  progress: (left: number) => (left === 1 ? 'The last question' : `About ${left} questions to go`),
  example: (example: string) => `For example: ${example}`,
  unread: () => 'I couldn’t read that as an answer.',
  stillAsking: (name: string, allowed: string) =>
    `*${name}:* I can take ${allowed}. You can also type \`skip\`, \`I don’t know\`, \`why\`, \`back\` or \`stop\`.`,
  nothingOpen: () => 'No question is open right now.',
  answered: (asked: string, shows: string) => `✓ ${asked}: *${shows}*`,
  askedBelow: (asked: string) => `${asked}: asked again below`,

  bothYearsTitle: (year: number) => `*What the ${year} limits mean for you.* Only you can see this.`,
  yourDeferral: () => 'Your deferrals, up to the limit',
  employerMoney: () => 'Employer money',
  afterTaxRoom: () => 'After-tax room',
  howComputedFor: (year: number) => `How ${year} is computed`,
  bothYearsNote: () =>
    'Both years use the pay and the plans you told me about. Anything “so far” counts only in its own year.',
  planNote: (name: string, enteredOn: string, by: string | undefined) =>
    `_By your plan’s rules (${name}), as ${by ?? 'HR'} entered them on ${dayInWords(enteredOn)}._`,
  recordkeeper: (name: string) => `You set your elections at ${name}.`,
  planSays: (name: string, enteredOn: string, says: string) =>
    `Your plan’s rules (${name}), as HR entered them on ${dayInWords(enteredOn)}, say: ${says}. I go by these. If that’s wrong, press the button to tell HR.`,
  noCap: () => 'none',
  planTitle: (name: string, enteredOn: string) =>
    `*Your plan’s rules (${name}), as HR entered them on ${dayInWords(enteredOn)}:*`,
  planNotMine: () => 'I don’t ask about these: they’re the same for everyone in this plan.',
  tellHr: () => 'That’s wrong: tell HR',
  otherPlan: () => 'I’m in another plan',
  whichPlan: () =>
    '*Which plan are you in?* HR entered more than one. Pick yours once, and I won’t ask you what the plan says.',
  planPicked: (name: string) => `Got it: you’re in *${name}*.`,
  tooLateToChange: (year: number, left: number, lag: number) =>
    `It’s too late to change anything for ${year}: ${left === 1 ? 'one paycheck is' : `${left} paychecks are`} left, and in your plan a change counts only after ${lag === 1 ? 'one more paycheck' : `${lag} more paychecks`}. What you set now counts for ${year + 1}. Until then your current election keeps going.`,
  noPaychecksLeft: (year: number, isOver: boolean) =>
    isOver
      ? `${year} is over, so nothing more can go in for it through payroll. I don’t know the ${year + 1} limits yet, so I can’t work out the new year’s election.`
      : `Your last payday of ${year} has passed, and contributions come out of pay, so nothing more can go in for ${year}. What you set now counts for ${year + 1}.`,

  proRataTitle: () => '*The pro-rata rule.*',
  stepsTitle: () => '*What to do next*',
  letterTitle: () => '*Send this to your plan administrator:*',
  howComputed: () => 'How it’s computed',
  proRata: () => 'Pro-rata rule',
  whatToDo: () => 'What to do',
  backToAnswer: () => '‹ Back to the answer',
  everyFigure: () => 'Every figure, to the cent',
  perPaycheck: () => 'What to set per paycheck',
  /** The next thing to do, the paycheck that it counts for, and how many steps there are. */
  nextThing: (step: string, count: number, payday: string | undefined) =>
    `*Next:* ${step}${payday ? ` Your next paycheck: *${dayInWords(payday)}*.` : ''}${count > 1 ? ` _(1 of ${count} steps)_` : ''}`,
  dependsOnThePlan: () => 'It depends on your plan.',
  ceiling: (year: number, limit: string, catchUp: string) =>
    `Your ${year} ceiling: ${limit}${catchUp === '$0' ? '' : ` (+ ${catchUp} catch-up)`}`,
  ofDeferrals: () => 'Deferrals',
  ofEmployer: () => 'Employer',
  afterTaxAlready: () => 'In so far',
  stillToGoIn: () => 'Room',
  unfilled: () => 'Unfilled',
  notUsable: () => 'Not usable',
  changeAnswer: () => 'Change an answer',
  anotherYear: () => 'Another year',
  showAnswer: () => 'Show the answer',
  itWas: (before: Money) => `(It was ${dollars(before)}.)`,
  figuresStay: () => 'That doesn’t change your figures.',

  bucket: () => 'Bucket',
  limit: () => 'Limit',
  planned: () => 'Planned',
  paid: () => 'Paid so far',
  room: () => 'Room',
  deferrals: () => 'Deferrals, pre-tax and Roth',
  catchUp: () => 'Catch-up, on top of the overall limit',
  employer: () => 'Employer money',
  afterTax: () => 'After-tax contributions',
  overall: () => 'Overall limit, 415(c)',
  overTheLimit: () => 'Over the limit: must come out',
  allTogether: () => 'All together, if you use the after-tax room',
  notKnown: () => 'not known',

  missing: (names: readonly string[]) => `I can’t give you a figure yet. I still need: *${list(names)}*.`,
  missingWhy: () => 'Without them any amount would be a guess, and I don’t guess.',
  askMe: () => 'Ask me',
  give: (name: string) => `Give ${name.toLowerCase()}`,
  stillNeeded: (names: readonly string[]) => `Still needed: ${names.join(', ')}.`,

  derivationTitle: (year: number) =>
    `*How the ${year} figures are computed.* A number in brackets is the line it comes from.`,
  lineNumber: () => '#',
  what: () => 'What it is',
  amount: () => 'Amount',
  how: () => 'How',
  source: () => 'Source',
  given: () => 'given',
  downToTheCent: () => 'down to the cent:',
  toTheCent: () => 'rounded to the cent:',

  limitsTitle: (year: number) => `*The limits for ${year}*`,
  changed: (year: number) => `Compared with ${year}`,
  same: () => 'same',
  was: (value: string) => `was ${value}`,
  newRule: () => 'new',
  phaseOut: (status: PhaseOutStatus) =>
    `Roth IRA phase-out by modified AGI, ${{ single: 'single or head of household', marriedFilingJointly: 'married filing jointly', marriedFilingSeparately: 'married filing separately' }[status]}`,
  limitsNote: () => 'Dollars a year, as published. There’s no income limit for the mega backdoor Roth.',
  alsoKept: (topics: readonly string[], reminders: boolean, months: number) =>
    `${topics.length > 0 ? `Topics you asked about, counted without your name and only in groups of five or more: ${topics.join(' · ')}. ` : ''}Reminders: ${reminders ? 'on (`remind` shows and changes them)' : 'off'}. If you don’t use me for ${months} months, I’ll delete all of this, and tell you a month before (\`forget after 12 months\` changes that).`,
  otherTopic: () => 'something else',
  hrTitle: () => 'For HR',
  hrPlan: () => 'Plan',
  hrLimits: () => 'Limits',
  hrAnnounce: () => 'Announcement',
  hrNumbers: () => 'Numbers',
  hrAdmins: () => 'Admins',
  reminders: () => 'Reminders',
  showLimits: (year: number) => `Limits ${year}`,
  unknownYear: (asked: string, from: number, to: number) =>
    `I don’t know the limits for “${asked}”, and I don’t guess. I know ${from} through ${to}. The IRS publishes the next year’s figures in October or November.`,
  whichYear: () => '*Which tax year?*',
  otherYearsNote: () =>
    'For another year I leave out what you’ve put in so far and last year’s wages: they belong to this year.',

  profileTitle: () => '*What I know about you*',
  seenBy: () =>
    'Only you can see this. `/megaroth export` gives you all of it as it’s kept; `/megaroth forget` deletes all of it.',
  nothingKnown: () => 'You haven’t told me anything yet, so there’s nothing here about you.',
  change: () => 'Change',
  remove: () => 'Remove',
  showProfile: () => 'What you know about me',
  whatToChange: () => '*Which answer do you want to change?*',
  nothingAnswered: () => 'You haven’t told me anything yet. *What do you want to start with?*',
  notAnsweredYet: () => 'Not answered yet:',
  forgetAll: () => 'Forget all of it',
  forgetAsk: () =>
    '*Delete everything I know about you?* Your answers and your place in the questions are deleted right away, and I can’t bring them back. Messages already in this conversation stay until you delete them in Slack.',
  forgetYes: () => 'Yes, delete all of it',
  forgetNo: () => 'No, keep it',
  forgotten: (facts: number) =>
    `Done. I deleted everything you told me${facts === 0 ? '' : ` (${facts === 1 ? 'one fact' : `${facts} facts`}, and what goes with ${facts === 1 ? 'it' : 'them'})`}; nothing about you is kept.`,
  keeping: (months: number, on: string) =>
    `OK. If you don’t use me for ${months} months, I’ll delete everything I know about you. If this were the last time, that’d be ${on}, and I’d tell you a month before. You can choose 6, 12, 24, or 36 months.`,
  forgetting: (on: string) =>
    `*You haven’t used me in a long time, so I’ll delete everything I know about you on ${on}.* Want me to keep it? Press the button, or write me anything.`,
  keepIt: () => 'Keep it',
  deleteNow: () => 'Delete it now',
  exportTitle: () =>
    '*Everything I keep about you*, as I keep it. Not what you typed, and not the documents you sent.',
  exportCut: (left: number) => `… and ${left} more characters than one message takes.`,
  wasRight: () => 'That’s what I asked',
  wasWrong: () => 'Not what I asked',
  gladItWas: () =>
    'Good to know, thanks. It’s counted without your name, and only in groups of five or more.',
  sorryItWasNot: () =>
    'Sorry about that, and thanks: it’s counted without your name, so someone can look at it. Ask it another way, or is it one of these?',
  exportData: () => 'Export it',
  exportAnswer: () => 'Save as a file',
  recordComes: () =>
    'Here’s how I computed it, as a text file in our direct messages: what went in, every line with its source, and how anybody can check it again. It holds your pay and your age, so share it with care.',
  recordFile: () => 'How your after-tax room was computed.',
  fileNotSent: () => 'I couldn’t send the file. Nothing is lost: ask for it again in a minute.',
  ofLastYear: (year: number, facts: readonly string[]) => `For ${year}: ${facts.join(' · ')}`,
  lastYearFact: (field: string, value: string) => `${LAST_YEAR_FACTS[field] ?? 'said'} *${value}*`,
  percentOfPay: (of: number, pay: number, paychecks?: number) => {
    const year = new Money(pay).times(of).div(100);
    const ofYear = `${percent(of)} of your ${dollars(pay)} is *${dollars(year.toDecimalPlaces(2))}* for the year`;
    const each = paychecks
      ? `, *${dollars(year.div(paychecks).toDecimalPlaces(2, Money.ROUND_DOWN))}* of each of ${paychecks} paychecks`
      : '';
    return `${ofYear}${each}, before any limit stops it. \`paycheck\` says what each paycheck has to put in.`;
  },
  calendarTitle: () => 'Your dates',
  noDates: () => 'There’s no date I can name yet.',
  dateLine: (on: string, title: string, says: string, own: string | undefined) =>
    `• *${on}: ${title}.* ${says}${own === undefined ? '' : ` *${own}*`}`,
  conversionsLine: (days: readonly string[], more: number, title: string, says: string) =>
    `• *${list(days)}${more > 0 ? `, and ${more} more` : ''}: ${title}.* ${says}`,
  undatedTitle: () => '*Without a day yet*',
  undatedLine: (words: string) => `• ${words}`,
  checkStub: () => 'Check a pay stub',
  addToCalendar: () => 'Add to my calendar',
  datesSources: (sources: readonly string[]) => `Sources: ${sources.join('; ')}.`,
  calendarComes: (gone: number) =>
    `The file is in our direct messages: open it, and your calendar takes the dates. Ask for it again whenever something changes: the same entries move${gone > 0 ? `, and ${gone === 1 ? 'one that no longer holds is' : `${gone} that no longer hold are`} canceled` : ''}. Its entries are marked private and hold no amounts. If one of them is about your age, check who can see your calendar.`,
  calendarFile: () => 'Your dates, for your calendar.',
  comingUp: (lines: readonly string[]) => `*Coming up*\n${lines.join('\n')}`,
  comingUpLine: (on: string, title: string) => `• *${on}*: ${title}`,
  allDates: () => 'All dates',
  youAreWelcome: () => 'You’re welcome. Type `headroom` for your figures, or `next` for what to do now.',
  kept: () => 'Nothing was deleted.',
  startedOver: () => 'Starting over: I cleared what you’d told me. Type `undo` to bring it back.',

  payment: () => 'What happens',
  preTaxPart: () => 'Pre-tax',
  afterTaxPart: () => 'After-tax',
  taxedNow: () => 'Taxed now',
  paidInCash: () => 'Paid to you in cash',
  splitInTwo: () => 'All of it, pre-tax to a traditional IRA, after-tax to a Roth IRA',
  allToRoth: () => 'All of it to Roth',
  notKept: () => 'Computed from the balances you just typed. I didn’t keep them.',
  proRataInShort: () =>
    'Every payout takes pre-tax and after-tax money in the same shares as your account holds them (IRC 72(e)(8)), unless your plan keeps track of after-tax money separately. In two direct rollovers, pre-tax to a traditional IRA and after-tax to a Roth IRA, nothing is taxed (Notice 2014-54). Tell me your balances, and I’ll show you yours.',
  proRataExample: () => 'Show an example',
  giveMyBalances: () => 'Use my own balances',

  repliesInMessages: () => 'When you press one, the answer comes under *Messages*.',
  no457b: () =>
    'A governmental 457(b) doesn’t take after-tax contributions: *there’s no mega backdoor Roth in it.* What you get instead: its own deferral limit, on top of a 401(k)’s or 403(b)’s, and up to twice that limit in the last three years before normal retirement age. I’ll work out your figures.',
  noPaychecks: () =>
    'With a solo 401(k) there are no paychecks to elect from: you decide how much goes in for the year. `headroom` has the figures.',
  fromTheNext: (date: string | undefined) =>
    date ? `From your next paycheck on, ${dayInWords(date)}` : 'From your next paycheck on',
  fromPaycheck: (place: number, date: string | undefined) =>
    `From ${date ? `the paycheck of ${dayInWords(date)}` : `the ${ordinal(place)} paycheck from now`} on, which is when a change counts`,
  election: (when: string, left: number, year: number, set: readonly string[]) =>
    `*${when}* (${left} left in ${year}): ${list(set)}, each paycheck.`,
  setDeferral: (election: string) => `defer *${election}*`,
  setAfterTax: (election: string) => `put in *${election}* after tax`,
  setAfterTaxUpTo: (election: string, hasTable: boolean) =>
    `put in up to *${election}* after tax, as far as the paycheck goes${hasTable ? ' (the table shows each)' : ''}`,
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
  lastPaycheck: (deferral: string, afterTax: string, isFull: boolean) =>
    `For the last paycheck, change it to ${deferral} and ${afterTax}${isFull ? ', so it comes out to the cent' : ''}.`,
  tooMuchAfterTax: (amount: string) =>
    `*What you’re set to now brings in ${amount} too much after tax* before a change counts. Many payrolls don’t stop after-tax money by themselves: lower it today and ask payroll to stop it.`,
  goesOn: (paychecks: number) =>
    `${paychecks === 1 ? 'One paycheck goes' : `${paychecks} paychecks go`} by before a change counts. Until then I assume what’s gone in per paycheck so far keeps going.`,
  lowerCapTaken: (amount: string) =>
    `I used your plan’s lower cap for highly compensated employees, since I don’t know what you earned last year. If it was below the threshold, ${amount} can still go in: tell me last year’s wages.`,
  leavingBefore: (left: number, last: string | undefined) =>
    `You said you’re leaving. I’m counting on ${left === 1 ? 'one more paycheck' : `${left} more paychecks`}${last ? `, the last on ${dayInWords(last)}` : ' this year'}. If your last one comes sooner, tell me how many are left (“2 paychecks left”).`,
  startedOn: (date: string, each: string) =>
    `You started on ${dayInWords(date)}, so I spread your pay for the year over the paychecks since then: ${each} each.`,
  lastPaycheckBy: (date: string, year: string, each: string) =>
    `I count your paychecks through ${dayInWords(date)} and treat ${year} as everything you’re paid this year by then: ${each} a paycheck. If ${year} is your yearly rate, tell me what you’ll actually be paid this year.`,
  raiseCounted: (raise: string, each: string) =>
    `Raise ${raise}: I figure your next paycheck at ${each}, so that with the raise the year comes to the pay you told me.`,
  bonusCounted: (amount: string, date: string, elects: 'same' | 'none' | 'own') =>
    `${amount} of your pay comes as a bonus with the paycheck of ${dayInWords(date)}. ${
      {
        same: 'I assume your election applies to it, too. If it doesn’t, tell me: “nothing is taken from my bonus”.',
        none: 'Nothing is taken from it.',
        own: 'I counted what you elected from it.',
      }[elects]
    }`,
  payDoesNotFit: (what: 'raise' | 'bonus') =>
    `The ${what} you told me about doesn’t fit into your pay for the year, so I didn’t count it. Check your pay: the whole year, bonus included.`,
  nothingSpills: () =>
    'Your plan spills over: past the deferral limit, your deferrals would continue after tax. This election doesn’t take you past it, so nothing spills.',
  ifThatWereSo: () => '*If that were so:*',
  restSpills: () =>
    'Your plan spills over: once your deferrals reach their limit, the same election goes on after tax. That’s what the after-tax column shows.',
  reserved: (amount: string) =>
    `I held back ${amount} of the room for what your employer still puts in next year for this year.`,
  takeHome: (left: string, pay: string) =>
    `*This leaves ${left} of a ${pay} paycheck* before income tax, insurance, and anything else that comes out of it. If that’s too little, tell me what you need of each paycheck (“keep $2,500 of each paycheck”), and I’ll work within it.`,
  neededSoFar: () =>
    'Without what has gone in so far, an election could take you over a limit. Your last pay stub shows it under “year to date”: send it to me, or type `stub` to see how.',
  matchLost: (lost: string, mayTrueUp: boolean) =>
    `*This loses ${lost} of match:* your deferrals are all in before the last paycheck, and a match paid per paycheck ends with them${mayTrueUp ? ', unless your plan trues up at year end' : ''}. A lower election spread over all your paychecks keeps it.`,
  frontLoading: (lost: string, mayTrueUp: boolean) =>
    `Deferring it all as early as possible would lose ${lost} of match${mayTrueUp ? ', unless your plan trues up at year end' : ''}.`,
  aboveCaps: (amount: string) =>
    `${amount} of these deferrals is above your plan’s own cap: that part is catch-up. Some recordkeepers take catch-up as an election of its own. If yours does, set the cap as your regular deferral and the rest as catch-up.`,
  unfilledDeferral: (amount: string) => `${amount} of deferral room doesn’t fit into the paychecks left.`,
  unfilledAfterTax: (amount: string) => `${amount} of after-tax room doesn’t fit into the paychecks left.`,
  employerUnknown: () =>
    'You haven’t said what your employer puts in, so I counted nothing. If anything comes, less can go in after tax: tell me the match (“50% of the first 6%”) or the amount before you set this.',
  paycheckAssumption: (hasFormula: boolean) =>
    `${hasFormula ? 'I figured the match so far from your formula and what you deferred, spread evenly. ' : ''}Leaving, a raise or a bonus before year-end? Tell me the date: “my last paycheck is December 18”, “a raise to 150k from December 4”, “a 20k bonus on December 18”.`,
  paycheck: () => 'Paycheck',
  payColumn: () => 'Pay',
  deferral: () => 'Deferral',
  afterTaxColumn: () => 'After-tax',
  match: () => 'Match',
  leftColumn: () => 'Left before income tax',
  paycheckName: (number: number, date: string | undefined) => (date ? dayInWords(date) : String(number)),
  codeByAge: () => '7 from 59½, else 1',
  rolloverNeeds: () =>
    'I need the balances. Type them after the command, such as `/megaroth rollover 80k pretax 20k after-tax, 80k to traditional IRA, 20k to Roth IRA`, or let me ask for yours.',
  rolloverRefused: (problems: readonly string[]) =>
    `I couldn’t work that out:\n${problems.map((problem) => `• ${problem}`).join('\n')}`,
  rolloverTitle: (amount: string, preTax: string, afterTax: string) =>
    `*${amount} out of the plan* is ${preTax} pre-tax and ${afterTax} after-tax. Pre-tax money goes to the direct rollovers first (Notice 2014-54).`,
  destination: () => 'Goes to',
  cash: () => 'You, in cash',
  code: () => '1099-R code',
  incomeNow: (amount: string, tax: string | undefined) =>
    `*Income this year:* ${amount}${tax ? `, about ${tax} of federal tax at your rate` : ''}.`,
  withheld: (amount: string) => `Withheld from what’s paid to you: ${amount} (20%, IRC 3405(c)).`,
  tenPercent: (amount: string) =>
    `Additional 10% tax before 59½, unless an exception applies: ${amount} (IRC 72(t)).`,
  lines: (line5a: string, line5b: string, rollover: boolean) =>
    `Form 1040: line 5a ${line5a}, line 5b ${line5b}${rollover ? ', with the “Rollover” box on line 5c checked (from the 2025 form on; before, “Rollover” beside line 5b)' : ''}.`,
  notUsed: (amounts: readonly string[]) =>
    `I didn’t use ${list(amounts)}: I couldn’t tell what ${amounts.length === 1 ? 'it is' : 'they are'}. Spell it out like “80k pretax, 20k after-tax, 10k cash, 20k to Roth IRA”.`,
  cashCanBeAfterTax: () =>
    'Pre-tax money goes to the direct rollovers first. So if you send all of the pre-tax money to a traditional IRA, the cash can come from after-tax money alone (Notice 2014-54). Ask the plan before it pays out.',
  traditionalIraAndBackdoor: () =>
    'Pre-tax money in a traditional IRA counts on Form 8606, line 6. It makes a regular backdoor Roth IRA partly taxable, this year and later.',
  theLaw: () => 'The law, with an example.',
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
    growth: () => 'Show it as a picture',
  },
  notSure: () => 'I’m not sure what you’re asking, and I don’t guess. Is it one of these?',
  notOurs: () =>
    'That’s not something I can answer. What I know is after-tax 401(k) money and how to get it into Roth: limits, eligibility, the pro-rata rule, taxes, forms, deadlines.',
  notSureInPublic: (topics: readonly string[]) =>
    `I’m not sure what you’re asking, and I don’t guess. Is it one of these? ${topics.map((topic) => `“${topic}”`).join(' · ')}`,
  goOnInPrivate: () => 'Continue in private',
  onlyYouSee: () =>
    'This answer doesn’t use anyone’s pay, age or balances. For your own figures, ask me in direct messages.',
  elseAsk: () => 'For anything else, ask your HR or benefits team.',
  elseAskContact: (contact: string) => `For anything else, ask ${contact}.`,
  hrContact: (contact: string) => `*Your contact here:* ${contact}`,
  whatIfUnread: () =>
    'I couldn’t tell what should change. For example: `what if I put in 30k`, `what if pay were 280k`, `what if the match were 100% of the first 5%`.',
  whatIfTitle: (year: number, supposed: readonly string[]) => `*If, in ${year}:* ${supposed.join(' · ')}`,
  whatIfUnknownYear: (year: number, isThisYear: boolean) =>
    `${isThisYear ? `${year - 1} is over, and that would be in ${year}.` : `That’s in ${year}, so this year’s figures don’t change.`} I don’t know the ${year} limits yet (the IRS publishes them in October or November), and I don’t guess.`,
  nothingOver: () => 'Then nothing would be over a limit anymore.',
  nothingDiffers: () => 'Nothing would change in that year’s figures.',
  ownDeferrals: (amount: string) => `Your own deferrals, catch-up included, are ${amount} in them.`,
  asItIs: () => 'Now',
  ifSo: () => 'Then',
  difference: () => 'Difference',
  because: (reasons: readonly string[]) =>
    reasons.length > 0 ? `Because of: ${reasons.join('; ')}.` : 'Because another rule applies then.',
  roomStays: (room: string) => `Your after-tax room for the year stays ${room}.`,
  profileUnchanged: () => 'I didn’t change your profile.',
  whereIStand: (year: number) => `Where you stand in ${year}`,
  roomFilled: (bar: string, paidIn: string, room: string) => `${bar}  *${paidIn}* of ${room} after tax is in`,
  notAnswered: (names: readonly string[]) => `*Not answered yet:* ${list(names)}.`,
  answerIt: () => 'Answer',
  remindersAre: (isOn: boolean) =>
    isOn ? '*Reminders:* on.' : '*Reminders:* off. I can tell you before the last payday that still counts.',
  howMuchIsKept: (facts: number) =>
    `*What I keep:* ${facts === 1 ? 'one fact' : `${facts} facts`} about you. Only you can see ${facts === 1 ? 'it' : 'them'}.`,
  myRoom: () => 'My after-tax room',
  close: () => 'Close',
  openForm: () => 'Change it in a form',
  nothingWaits: () => 'Nothing is waiting for you.',
  enterIt: () => 'Enter',
  lookAtIt: () => 'Look at it',
  hrSeesNobody: () => 'Nobody in HR sees what a person tells me: only counts of five people or more.',
  waits: {
    noPlan: () =>
      '*No plan entered yet.* Until it is, everybody has to answer for the plan’s rules themselves.',
    planDoubted: (name: string, times: number) =>
      `*Someone says ${name} isn’t entered right${times > 1 ? ` (${times} times)` : ''}.* What they wrote is in your direct messages.`,
    planDraft: () => '*A plan you began* isn’t saved yet.',
    limitsMissing: (year: number) =>
      `*The ${year} limits* aren’t entered yet. The IRS publishes them in October or November.`,
    limitsDraft: (year: number) => `*The ${year} limits* you began aren’t saved yet.`,
    limitsToConfirm: (year: number) => `*The ${year} limits* are waiting for a second admin to confirm them.`,
    announcement: (year: number) => `*The announcement of the ${year} limits* isn’t posted yet.`,
  },
  homeTitle: () => 'Megaroth',
  knownSoFar: (facts: number) =>
    `You’ve told me ${facts === 1 ? 'one thing' : `${facts} things`} so far. I still need a few answers before I can give you a figure.`,
  notUnderstood: () =>
    'I couldn’t read that. Ask me something (“does the match count?”), tell me a fact (“I make 180k, my plan matches 50% of 6%”), or press one:',
  howMuch: () => 'How much can I put in?',
  whatYouCanAsk: () => 'What you can ask',
  helpCommands: () =>
    [
      '*What you can ask, here or after `/megaroth`:*',
      '• `headroom` how much you can put in, and why (`headroom 2025` for another year)',
      '• `limits` this year’s limits and what changed (`limits 2025`)',
      '• `pro-rata` what comes out along with your after-tax money (`pro-rata 80k pretax 20k after-tax`)',
      '• `paycheck` what to set per paycheck · `rollover` where a payout goes and how it’s taxed (`rollover 80k pretax 20k after-tax, 80k to traditional IRA, 20k to Roth IRA`) · `what if I put in 30k`',
      '• `next` what to do now · `profile` what I know about you · `export` all of it · `export answer` how it was computed, as a file · `forget` delete it · `help` this list',
      '• `calendar` the days that matter to you, and a file for your calendar · `growth to 60` as a picture · `form` all questions on one page',
      '• `stub` your pay stub, checked: will the year end within your limits?',
      '• `life events` leaving, a new job, a bonus, a birthday, a wedding, over a limit: one checklist',
      '• `remind` reminders, if you want them · `numbers` everything HR can see',
      '• For HR: `plan` · `enter limits` · `announce` · `admin`',
      'In direct messages, also: `start`, `back`, `skip`, `I don’t know`, `why`, `change pay`, `stop`, `resume`, `start over`.',
    ].join('\n'),
  helpExamples: () =>
    '*Ask me anything about it:* “does the match count?”, “what do I owe when I convert?”, “until when for this year?”\n*Or send me your Summary Plan Description or your pay stub* (PDF, Word or text): I’ll show you what it says and use only what you confirm.\n*Or just tell me about yourself:* “I’m 52, make 240k, 50% match up to 6%” · “born March 14, 1966” · “our plan takes after-tax but has no in-plan conversion” · “sorry, pay is 250k”.',
  notDelivered: () =>
    'Slack didn’t let my answer through. I kept what you said. Type `/megaroth` to see where you stand.',
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
  stillTrying: () =>
    'I can’t get to my notes right now. I’m still trying, and I’ll answer as soon as I can. If you don’t hear from me in two minutes, send it again.',
  failed: (id: string) =>
    `Something went wrong on my side, and nothing was changed. Please try again; if it happens again, give the person who runs Megaroth here this number: ${id}.`,
};
