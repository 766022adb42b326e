/** Who and what is in the local workspace. */

export type Person = { name: string; id: string; realName: string; role: string; token: string };

const person = (name: string, realName: string, role: string): Person => ({
  name,
  realName,
  role,
  id: `ULOCAL${name.toUpperCase()}`,
  token: `xoxp-local-${name}`,
});

export const PEOPLE: readonly Person[] = [
  person('avery', 'Avery Lane', 'Employee'),
  person('jordan', 'Jordan Reyes', 'Employee'),
  person('robin', 'Robin Park', 'HR'),
];

export const CHANNELS: readonly { name: string; topic: string }[] = [
  { name: 'general', topic: 'Everybody' },
  { name: 'hr-benefits', topic: 'HR and benefits' },
];

export const APP = {
  name: 'Megaroth',
  appId: 'ALOCALMEGAROTH',
  botId: 'BLOCALMEGAROTH',
  botUserId: 'ULOCALMEGAROTH',
  botToken: 'xoxb-local-megaroth',
  signingSecret: 'local-workspace-signing-secret',
} as const;

export const TEAM = { id: 'T000000001', domain: 'local' } as const;

export const personCalled = (name: string): Person | undefined => PEOPLE.find((each) => each.name === name);
