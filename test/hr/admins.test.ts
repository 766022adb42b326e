import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAdmin, adminsOf, removeAdmin } from '../../src/hr/admins.ts';
import { newWorkspace } from '../../src/hr/workspace.ts';
import { personNamed } from '../../src/local/world.ts';
import { openWorkspace, wordsIn } from '../workspace.ts';

const robin = personNamed('robin').id;
const jordan = personNamed('jordan').id;
const by = { person: 'robin' };

describe('who the admins are', () => {
  it('somebody else reads who they are, and nothing happens', async () => {
    const { command, say, store } = await openWorkspace();
    for (const words of ['admin', `admin add <@${jordan}>`, 'ADMIN audit'])
      expect(wordsIn(await command(words, 'avery')), words).toContain(
        `Only Megaroth admins can do that here: <@${robin}>`,
      );
    expect(wordsIn(await say('admin'))).toContain('Only Megaroth admins');
    expect(await store.audit('T000000001')).toEqual([]);
  });

  it.each([
    'new limits for 2027?',
    'admin fees in my plan',
    'announcements of the IRS',
    'plan allows after-tax',
    'limits',
  ])('“%s” is a person’s text like any other', async (words) => {
    const { say } = await openWorkspace();
    expect(wordsIn(await say(words))).not.toContain('Only Megaroth admins');
  });

  it('where nobody is one, whoever runs the app is named the way', async () => {
    const { command } = await openWorkspace({ admins: ['UNOBODY1'] });
    await command('admin', 'robin');
    const other = await openWorkspace({ admins: ['UNOBODY1'] });
    await other.store.changeWorkspace('T000000001', (workspace) => ({
      workspace: { ...workspace, removedAdmins: ['UNOBODY1'] },
      result: undefined,
    }));
    expect(wordsIn(await other.command('admin', 'robin'))).toContain('MEGAROTH_ADMINS');
  });

  it('an admin adds another, who may then do the same, and remove the first', async () => {
    const { command } = await openWorkspace();
    expect(wordsIn(await command(`admin add <@${jordan}|jordan>`, 'robin'))).toBe(
      `<@${jordan}> is now an admin.`,
    );
    expect(wordsIn(await command(`admin add <@${jordan}>`, 'robin'))).toContain('already');
    expect(wordsIn(await command(`admin remove <@${robin}>`, 'jordan'))).toContain('isn’t an admin anymore');
    expect(wordsIn(await command('admin', 'robin'))).toContain('Only Megaroth admins');
    expect(wordsIn(await command(`admin remove <@${jordan}>`, 'jordan'))).toContain(
      'is the only admin, so they stay',
    );
    expect(wordsIn(await command('admin', 'jordan'))).toContain(`The admins of Megaroth here: <@${jordan}>`);
  });

  it('adds somebody from the list of people', async () => {
    const { command, choose } = await openWorkspace();
    await command('admin', 'robin');
    const said = await choose('hr:addAdmin', { selected_user: jordan }, { ...by, channel: 'general' });
    expect(wordsIn(said)).toContain(`<@${jordan}> is now an admin`);
  });

  it.each(['admin add', 'admin add robin', 'admin remove everybody', 'admin add @channel'])(
    '“%s” names nobody, and says what is wanted',
    async (words) => {
      const { command } = await openWorkspace();
      expect(wordsIn(await command(words, 'robin'))).toContain('I need a person in this workspace');
    },
  );

  it('somebody whom Slack does not know becomes none', async () => {
    const workspace = await openWorkspace();
    const said = await workspace.command('admin add <@U99NOBODY99>', 'robin');
    expect(wordsIn(said)).toContain('U99NOBODY99');
    expect(await workspace.store.audit('T000000001')).toEqual([]);
    expect(JSON.stringify(await workspace.store.workspace('T000000001'))).not.toContain('U99NOBODY99');
  });

  it('whatever is added and removed, somebody is left, and nobody is one who was removed last', () => {
    const ids = fc.constantFrom('U1', 'U2', 'U3', 'U4');
    fc.assert(
      fc.property(
        fc.uniqueArray(ids, { minLength: 1 }),
        fc.array(fc.record({ add: fc.boolean(), id: ids })),
        (configured, changes) => {
          let workspace = newWorkspace();
          for (const { add, id } of changes) {
            const changed = (add ? addAdmin : removeAdmin)(workspace, configured, id);
            workspace = changed.workspace;
            expect(adminsOf(workspace, configured).includes(id)).toBe(add || changed.done === 'last');
          }
          expect(adminsOf(workspace, configured).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the audit list', () => {
  it('says who, when, what before and what after, and goes out as CSV', async () => {
    const { command, press, messages, world } = await openWorkspace({ today: '2026-11-03' });
    await command(`admin add <@${jordan}>`, 'robin');
    const listed = wordsIn(await command('admin audit', 'robin'));
    expect(listed).toContain('all 1');
    expect(listed).toContain(`<@${robin}>`);
    expect(listed).toContain(`<@${robin}> → <@${robin}>, <@${jordan}>`);
    await press('Export as CSV', { ...by, channel: 'general' });
    const sent = (await messages('robin')).at(-1);
    expect(sent?.files.map(({ name }) => name)).toEqual(['megaroth-audit.csv']);
    expect(await world.fileText(sent?.files[0]?.id ?? '')).toBe(
      `at,by,what,before,after\r\n2026-11-03T12:00:00.000Z,${robin},admins,<@${robin}>,"<@${robin}>, <@${jordan}>"\r\n`,
    );
  });

  it('is empty where nothing was changed', async () => {
    const { command } = await openWorkspace();
    expect(wordsIn(await command('admin audit', 'robin'))).toContain('No admin has changed anything yet');
  });
});
