import { send } from './api.js';
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
