/** What is said about a plan document, in English. mrkdwn. */
import type { Feature, NotRead } from '../documents/index.ts';

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
    `*${name}* is larger than 20 MB, and that’s more than I can read. Send the part about contributions and withdrawals.`,
  tooManyPages: (name) =>
    `*${name}* has more than 400 pages, and that’s more than I can read. Send the Summary Plan Description, or the part about contributions and withdrawals.`,
  wrongKind: (name) => `I can’t read *${name}*: I take PDF, Word (.docx) and plain text.`,
  encrypted: (name) => `*${name}* is password-protected, so I can’t open it. Send a copy without one.`,
  scanned: (name) =>
    `*${name}* is a scan: pictures of pages, with no text. I can’t read pictures, so ask for a text version.`,
  broken: (name) => `*${name}* is damaged, so I can’t open it. Download it again and send that copy.`,
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
    `Slack didn’t give me *${name}*. Please send it again; if that doesn’t help, paste the text.`,
  title: (name: string) => `*What ${name} says.* I won’t use any of it until you say so.`,
  page: (page: number) => `page ${page}`,
  takeOver: () => 'Use this',
  takeOverAll: () => 'Use all of these',
  unclear: (about: string) =>
    `*Not clear:* the document says more than one thing about ${about}. Only you or your plan administrator can say which one is right.`,
  missing: (questions: readonly string[]) =>
    `*Not in the document.* Ask your plan administrator exactly this:\n${questions.map((question) => `• ${question}`).join('\n')}`,
  nothingFound: (name: string) =>
    `I read *${name}* and found nothing about after-tax contributions, conversions, withdrawals or the match. The document to look for is the *Summary Plan Description*. Your plan administrator has to give it to you if you ask.`,
  otherWay: () =>
    'You can also paste the text of the pages about contributions and withdrawals, or answer my questions: type `start`.',
  notKept: () =>
    'I read the document in memory and didn’t keep it. Plan documents are long and I may have missed something: the plan document governs.',
};
