/** What is said about a plan document, in English. mrkdwn. */
import type { Feature, NotRead } from '../plan-document/index.ts';

const ABOUT: Record<Feature, string> = {
  afterTax: 'whether the plan takes after-tax contributions',
  afterTaxCap: 'how much may go in after tax',
  inPlan: 'whether after-tax money can be converted to Roth inside the plan',
  inService: 'whether after-tax money can be taken out while you work there',
  separateAccounting: 'whether after-tax money is accounted for separately',
  roth: 'whether there is a Roth option',
  catchUp: 'whether catch-up contributions are taken',
  match: 'what the employer puts in',
};

/** What to ask the plan administrator where the document does not say it. */
const ASK: Record<Feature, string> = {
  afterTax: 'Does the plan take employee after-tax contributions that are not Roth?',
  afterTaxCap: 'Is there a cap on after-tax contributions, and a lower one for highly compensated employees?',
  inPlan:
    'Can after-tax contributions be converted to Roth inside the plan, by hand or automatically, and how often?',
  inService:
    'Can after-tax contributions be withdrawn and rolled to a Roth IRA while I still work here, and how often?',
  separateAccounting:
    'Are after-tax contributions and their earnings accounted for separately from pre-tax money?',
  roth: 'Does the plan take Roth deferrals?',
  catchUp: 'Does the plan take catch-up contributions, and the larger ones at ages 60 to 63?',
  match: 'What is the match formula, per paycheck or for the year, and is there a true-up?',
};

const NOT_READ: Record<NotRead, (name: string) => string> = {
  tooBig: (name) =>
    `*${name}* is larger than 20 MB, which is more than I read. Send the part about contributions and withdrawals.`,
  tooManyPages: (name) =>
    `*${name}* has more than 400 pages, which is more than I read. Send the Summary Plan Description, or the part about contributions and withdrawals.`,
  wrongKind: (name) => `I can’t read *${name}*: I take PDF, Word (.docx) and plain text.`,
  encrypted: (name) => `*${name}* is protected with a password, so I can’t open it. Send a copy without one.`,
  scanned: (name) =>
    `*${name}* holds pictures of pages and no text, as a scanner makes them. I can’t read pictures: ask for the text version.`,
  broken: (name) => `*${name}* is damaged: I can’t open it. Download it again, and send that copy.`,
  tooHard: (name) =>
    `*${name}* took more time or memory than a plan document should, so I stopped reading it.`,
};

export const planDocumentTexts = {
  about: ABOUT,
  ask: ASK,
  notRead: NOT_READ,
  /** What a pasted text is called. */
  pasted: () => 'the text',
  reading: (name: string) => `Reading *${name}* …`,
  notFetched: (name: string) =>
    `Slack did not give me *${name}*. Please send it once more; if that does not help, paste the text.`,
  title: (name: string) => `*What ${name} says.* Nothing is taken over until you say so.`,
  page: (page: number) => `page ${page}`,
  takeOver: () => 'Take over',
  takeOverAll: () => 'Take over all of these',
  unclear: (about: string) =>
    `*Not clear:* the document says more than one thing about ${about}. Which one holds, only you or your plan administrator can say.`,
  missing: (questions: readonly string[]) =>
    `*Not in the document.* Ask your plan administrator exactly this:\n${questions.map((question) => `• ${question}`).join('\n')}`,
  nothingFound: (name: string) =>
    `I read *${name}* and found nothing about after-tax contributions, conversions, withdrawals or the match. The document to look for is the *Summary Plan Description*; your plan administrator has to give it to you.`,
  otherWay: () =>
    'You can also paste the text of the pages about contributions and withdrawals, or answer my questions: write `start`.',
  notKept: () =>
    'The document was read in memory and is not kept. Plan documents are long, and I may have missed something: the plan document governs.',
};
