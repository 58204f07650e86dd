import { ask, send } from './api.js';
import { byId, el, moment, put } from './dom.js';
import { act, frame, run } from './frame.js';

const ROLES = ['agent', 'lead', 'qa', 'admin'];
let agents = [];

run(async () => {
  await frame('people.html');
  agents = await ask('people/agents');
  await people();
  await audit();
  byId('invite').addEventListener('submit', event => {
    event.preventDefault();
    const form = event.target;
    act(form.querySelector('button'), byId('told'), async () => {
      const { link } = await send('POST', 'invitations', {
        mail: form.elements.mail.value,
        role: form.elements.role.value,
      });
      put('link', 'Send them this link: ', el('code', {}, link));
    });
  });
});

// Shows everybody anew; who works by keyboard goes on from the place named.
async function people(from) {
  const all = await ask('people');
  put('people', ...all.map(person));
  if (from) byId(from).focus();
}

function change(control, work, from, done) {
  byId('done').textContent = '';
  return act(control, byId('told'), async () => {
    await work();
    await people(from);
    byId('done').textContent = done;
  });
}

function person(one) {
  const role = el('select', { 'aria-label': `Role of ${one.name}` },
    ...ROLES.map(value => el('option', { value, selected: value === one.role }, value)));
  const shut = el('input', { type: 'checkbox', checked: one.shut });
  const save = el('button', { type: 'button', class: 'plain', id: `save-${one.id}`, 'aria-label': `Save ${one.mail}` }, 'Save');
  save.addEventListener('click', () => change(save,
    () => send('PUT', `people/${one.id}`, { role: role.value, shut: shut.checked }), save.id, `${one.mail} is saved.`));
  return el('article', { class: 'person' },
    el('h3', {}, el('bdi', {}, one.name), el('span', { class: 'quiet' }, ` ${one.mail}`)),
    el('div', { class: 'row' }, el('span', {}, role), el('label', { class: 'inline' }, shut, ' shut out'), save),
    matches(one), removal(one));
}

function removal(one) {
  const remove = el('button', { type: 'button' }, `Remove ${one.mail}`);
  remove.addEventListener('click', () => change(remove,
    () => send('DELETE', `people/${one.id}`), 'list-title', `${one.mail} is removed.`));
  return el('details', {}, el('summary', {}, 'Remove ', el('bdi', {}, one.name), '…'),
    el('p', {}, 'Their sessions, tokens and matches end at once, for good. Verdicts and disputes stay, by “removed person” and a number. To keep somebody out for a while, shut them out instead.'),
    remove);
}

function matches(one) {
  const choice = el('select', { id: `also-${one.id}`, 'aria-label': `Further agent that ${one.name} is` },
    el('option', { value: '' }, 'is also…'),
    ...agents.map((agent, at) => el('option', { value: at }, `${agent.account}: ${agent.name || agent.agent}`)));
  choice.addEventListener('change', () => {
    if (choice.value !== '') correct(one, agents[choice.value], true);
  });
  const known = one.agents.map(agent => el('li', {}, el('bdi', {}, agent.name || agent.agent), ` (${agent.account}) `,
    el('button', { type: 'button', class: 'plain', on: { click: () => correct(one, agent, false) } },
      'not ', el('bdi', {}, one.name))));
  return el('div', {},
    el('p', { class: 'quiet' }, one.agents.length === 0
      ? 'Is no agent of a helpdesk, as far as addresses tell.' : 'In the helpdesks:'),
    el('ul', {}, ...known), choice);
}

function correct(one, agent, own) {
  return change(byId('older'),
    () => send('PUT', `people/${one.id}/agents`, { account: agent.account, agent: agent.agent, own }),
    `also-${one.id}`, `${one.mail} is saved.`);
}

async function audit(before) {
  const lines = await ask('audit' + (before ? `?before=${before}` : ''));
  const rows = lines.map(line => el('tr', {}, el('td', {}, moment(line.at)), el('td', {}, line.who),
    el('td', {}, line.deed), el('td', {}, line.thing)));
  if (!before) {
    put('audit', el('table', {}, el('thead', {}, el('tr', {},
      ...['When', 'Who', 'What', 'On what'].map(text => el('th', {}, text)))), el('tbody', {})));
  }
  byId('audit').querySelector('tbody').append(...rows);
  const older = byId('older');
  older.hidden = lines.length < 100;
  older.onclick = () => audit(lines.at(-1).id);
}
