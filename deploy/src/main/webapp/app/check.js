// What is ready and what isn't, told as it is found.
import { lines } from './api.js';
import { byId, el, put } from './dom.js';
import { act } from './frame.js';

const WORDS = { ok: 'ok', failed: 'failed', not_proven: 'not proven' };

export function checks() {
  byId('check').addEventListener('click', () => act(byId('check'), byId('told'), () => find({})));
  byId('note').addEventListener('submit', event => {
    event.preventDefault();
    const form = event.target;
    act(form.querySelector('button'), byId('told'), () => find({ ticket: form.elements.ticket.value }));
  });
}

async function find(asked) {
  put('findings', el('p', { class: 'quiet' }, 'Asking…'));
  let ready = true;
  const found = [];
  await lines('setup/check', asked, finding => {
    ready = ready && finding.ready;
    found.push(shown(finding));
    put('findings', ...found, el('p', { class: 'quiet' }, 'Asking on…'));
  });
  put('findings', ...found, el('p', { class: ready ? 'ok' : 'failed' }, ready ? 'Ready.' : 'Not ready yet.'));
}

function shown(finding) {
  return el('article', { class: 'finding' }, el('h3', {}, finding.subject),
    el('ul', {}, ...finding.steps.map(step => el('li', {},
      el('span', { class: step.result }, WORDS[step.result]), ` ${step.name}: ${step.finding}`,
      step.whatToDo ? el('div', { class: 'quiet' }, `→ ${step.whatToDo}`) : null))));
}
