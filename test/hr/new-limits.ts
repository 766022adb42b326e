import { expect } from 'vitest';
import type { Workspace } from '../workspace.ts';

/** A made-up 2027 that the law's roundings allow, as HR types it. */
export const FIGURES_2027: Record<string, string> = {
  taxYear: '2027',
  notice: 'IRS Notice 2026-70',
  electiveDeferral: '25,000',
  catchUp: '8,500',
  superCatchUp: '11,750',
  annualAdditions: '$74,000',
  compensation: '370,000',
  highlyCompensated: '165,000',
  keyEmployee: '240,000',
  rothCatchUpWages: '155,000',
  ira: '7,500',
  iraCatchUp: '1,100',
  socialSecurityWageBase: '188,100',
  single: '157,000 – 172,000',
  marriedFilingJointly: '248,000 to 258,000',
  marriedFilingSeparately: '0 - 10,000',
};

/** Opens the modal in which an admin enters a year's limits. */
export async function openLimits(workspace: Workspace, person = 'robin', button = 'Enter 2027') {
  await workspace.command('enter limits', person);
  await workspace.press(button, { person, channel: 'general' });
}

/** Enters a year's limits, with other figures where they are given. */
export async function enterLimits(
  workspace: Workspace,
  other: Record<string, string | string[]> = {},
  { person = 'robin', button = 'Enter 2027' } = {},
) {
  await openLimits(workspace, person, button);
  expect(await workspace.submit(person, { ...FIGURES_2027, ...other })).toEqual({});
  expect(await workspace.submit(person, {})).toEqual({});
}
