import { ask } from './api.js';
import { byId, put } from './dom.js';
import { frame, run } from './frame.js';
import { accounts } from './accounts.js';
import { beside } from './beside.js';
import { highlights } from './highlights.js';
import { chosen } from './parts.js';
import { today } from './today.js';

run(async () => {
  const me = await frame('index.html');
  const asked = new URLSearchParams(location.search);
  const [all, best] = await Promise.all([ask('today?' + asked), highlights(me)]);
  put('today', ...[chosen(asked), ...today(all, me, best)].filter(Boolean));
  if (me.role !== 'agent') {
    put('outcomes', ...beside(await ask('today/outcomes')));
    put('accounts', ...await accounts());
    byId('accounts-card').hidden = false;
  }
});
