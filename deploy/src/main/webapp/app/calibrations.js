// Rounds of calibration: those there are, and the opening of another.
import { ask, send } from './api.js';
import { byId, el, moment, put } from './dom.js';
import { act, frame, run } from './frame.js';

run(async () => {
  await frame('calibrations.html');
  const form = byId('open');
  form.elements.seed.value = String(crypto.getRandomValues(new Uint32Array(1))[0] % 1000000);
  await Promise.all([rounds(), raters()]);
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(form.querySelector('button'), byId('opened'), () => open(form));
  });
});

async function rounds() {
  const all = await ask('calibrations');
  put('rounds', ...all.length === 0
    ? [el('p', { class: 'quiet' }, 'None yet. Open one below.')]
    : all.map(round));
}

function round(one) {
  const text = one.closedAt ? 'See the results' : one.mine ? 'Rate' : 'How far it is';
  return el('article', { class: 'round' },
    el('h3', {}, el('a', { href: `calibrate.html?id=${one.id}` }, one.name)),
    el('p', { class: 'quiet' }, `Opened by ${one.madeBy}, ${moment(one.madeAt)}; ${one.replies} replies`, ...(one.drawnFrom ? [' with ', el('bdi', {}, one.drawnFrom)] : []), `; seed ${one.seed}. ${one.closedAt ? `Closed ${moment(one.closedAt)}.` : ''}`),
    el('ul', { class: 'chips' }, ...one.raters.map(rater => el('li', {}, `${rater.mail}: ${rater.done} of ${one.replies}`))),
    el('p', {}, el('a', { href: `calibrate.html?id=${one.id}`, 'aria-label': `${text}: ${one.name}` }, text)));
}

async function raters() {
  const all = await ask('calibrations/raters');
  put('raters', ...all.map(one => el('label', {},
    el('input', { type: 'checkbox', name: 'rater', value: one.mail }), el('span', {}, el('bdi', {}, one.name), ` (${one.mail})`))));
  if (all.length < 2) {
    byId('raters').append(el('p', { class: 'quiet' }, 'A round needs two people who can sign in as lead, QA or admin. An admin invites them under People.'));
  }
}

async function open(form) {
  const value = name => form.elements[name].value;
  const filter = Object.fromEntries(['since', 'until', 'account', 'group', 'tag', 'channel']
    .map(name => [name, value(name)]).filter(([, text]) => text !== ''));
  const { id } = await send('POST', 'calibrations', {
    name: value('name'), replies: Number(value('replies')), seed: Number(value('seed')), filter,
    raters: [...form.querySelectorAll('[name=rater]:checked')].map(box => box.value),
  });
  location.assign(`calibrate.html?id=${id}`);
}
