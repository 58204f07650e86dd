import { ask, send } from './api.js';
import { byId, el, moment, put } from './dom.js';
import { act, frame, run } from './frame.js';

run(async () => {
  await frame('tokens.html');
  await list();
  byId('make').addEventListener('submit', event => {
    event.preventDefault();
    const form = event.target;
    act(form.querySelector('button'), byId('told'), async () => {
      const { token } = await send('POST', 'tokens', {
        label: form.elements.label.value,
        days: Number(form.elements.days.value),
      });
      put('made', 'Copy it now, it is not shown again: ', el('code', {}, token));
      await list();
    });
  });
});

async function list() {
  const tokens = await ask('tokens');
  put('tokens', tokens.length === 0
    ? el('p', { class: 'quiet' }, 'None yet.')
    : el('table', {},
      el('thead', {}, el('tr', {}, ...['What for', 'Last used', 'Ends', ''].map(text => el('th', {}, text)))),
      el('tbody', {}, ...tokens.map(row))));
}

function row(token) {
  const end = el('button', { class: 'plain', type: 'button' }, 'End ', el('bdi', {}, token.label));
  end.addEventListener('click', () => act(end, byId('told'), async () => {
    await send('DELETE', `tokens/${token.id}`);
    await list();
  }));
  return el('tr', {}, el('td', {}, token.label), el('td', {}, moment(token.usedAt)),
    el('td', {}, moment(token.endsAt)), el('td', {}, end));
}
