import { ask, send } from './api.js';
import { byId } from './dom.js';
import { act } from './frame.js';

// Only pages of ours: a name without path or scheme.
const BACK = /^[a-z]+\.html(\?[^#]*)?$/;

byId('form').addEventListener('submit', event => {
  event.preventDefault();
  const form = event.target;
  act(form.querySelector('button'), byId('told'), async () => {
    await send('POST', 'session', { mail: form.elements.mail.value, password: form.elements.password.value });
    const back = new URLSearchParams(location.search).get('back') ?? '';
    location.replace(BACK.test(back) ? back : 'index.html');
  });
});

// What may come back from the provider; other words are not shown.
const TURNED_AWAY = {
  off: 'No provider is configured.',
  unreachable: 'The provider can’t be reached. Try again, or sign in with your password.',
  stale: 'That took too long, or was begun elsewhere. Try again.',
  refused: 'The provider did not let you in.',
  unproven: 'What the provider said could not be proven. An admin finds why in the log.',
  unverified: 'The provider has not verified your address.',
  unknown: 'Nobody has invited you yet. Ask an admin.',
  shut: 'An admin has shut you out.',
};

const told = TURNED_AWAY[new URLSearchParams(location.search).get('provider')];
if (told) byId('told').textContent = told;
ask('session/oidc/label').then(({ label }) => {
  if (label === '') return;
  byId('provider').querySelector('a').textContent = label;
  byId('provider').hidden = false;
}, () => {});
