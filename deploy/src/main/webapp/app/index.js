import { byId, put } from './dom.js';
import { frame, run } from './frame.js';
import { accounts } from './accounts.js';

run(async () => {
  const me = await frame('index.html');
  if (me.role !== 'agent') {
    put('accounts', ...await accounts());
    byId('accounts-card').hidden = false;
  }
});
