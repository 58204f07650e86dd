import { send } from './api.js';
import { byId } from './dom.js';
import { act, run } from './frame.js';

// Behind the #, so that no server and no proxy on the way logs it.
const secret = location.hash.slice(1);

run(async () => {
  const about = byId('about');
  try {
    const { mail } = await send('POST', 'invitations/look', { secret });
    const form = byId('form');
    form.elements.mail.value = mail;
    form.elements.mail.readOnly = mail !== '';
    form.hidden = false;
    about.textContent = mail === ''
      ? 'You are the first: choose how you sign in. You will be admin, and can invite the others.'
      : 'Choose your name and a password.';
    form.addEventListener('submit', event => {
      event.preventDefault();
      act(form.querySelector('button'), byId('told'), () => accept(form));
    });
  } catch (problem) {
    about.textContent = '';
    throw problem;
  }
});

async function accept(form) {
  const mail = form.elements.mail.value;
  const password = form.elements.password.value;
  await send('POST', 'invitations/accept', { secret, mail, name: form.elements.name.value, password });
  await send('POST', 'session', { mail, password });
  location.replace('index.html');
}
