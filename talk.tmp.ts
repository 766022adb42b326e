import { takeTurn } from './src/conversation/turn.ts';
import { render } from './src/slack/blocks/index.ts';
import { dayOf } from './src/participant/day.ts';
const day = dayOf(new Date((process.env['DAY'] ?? '2026-11-24')+'T12:00:00Z'));
let person: any;
for (const text of process.argv.slice(2)) {
  const turn = takeTurn(person, { kind: 'text', text, inDm: true }, day);
  person = turn.person ?? undefined;
  console.log('>>', text);
  for (const r of [...turn.replies.here, ...turn.replies.inDm]) console.log(render(r, day).text.replace(/^/gm,'   '));
}
