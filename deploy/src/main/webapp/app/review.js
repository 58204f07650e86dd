import { ask } from './api.js';
import { byId, el, link, moment, put } from './dom.js';
import { frame, run } from './frame.js';
import { findings, highlighted } from './highlight.js';
import { judgement, scorecard, unjudged } from './judgement.js';
import { opinions } from './opinions.js';
import { practising } from './practising.js';

const id = new URLSearchParams(location.search).get('id') ?? '';

run(async () => {
  me = await frame('review.html');
  if (!/^\d+$/.test(id)) throw new Error('Which review? Choose one from the list.');
  await review();
  await talk();
});

let me;
let shown;

async function review() {
  shown = await ask(`reviews/${id}`);
  const row = shown.review;
  put('title', `Ticket ${row.account}/${row.ticket} · `, el('span', { class: 'quiet' },
    el('bdi', {}, shown.agentName || row.agent || 'unknown agent'), `${row.by === 'bot' ? ' (bot)' : ''}, ${moment(row.at)}`));
  put('judged',
    el('p', { class: 'row' }, link(row.ticketUrl, 'Open it in the helpdesk'),
      el('a', { href: `reviews.html?account=${encodeURIComponent(row.account)}&ticket=${encodeURIComponent(row.ticket)}` }, 'All of this ticket')),
    ...(row.score === undefined ? [unjudged(row)] : [...judgement(row), scorecard(shown.scorecard), ...opinions(id, shown, spoken), practising(id, row, me) ?? '']));
}

// What was said stands there now: who uses a keyboard or listens goes on from it.
async function spoken(title) {
  await review();
  const heading = byId(`part-${title}`);
  heading.tabIndex = -1;
  heading.focus();
}

async function talk() {
  const found = shown.review.score === undefined ? [] : findings(shown.review);
  const own = new Set(shown.review.messages ?? [shown.review.message]);
  const { state, why, messages } = await ask(`reviews/${id}/conversation`);
  if (state !== 'readable') {
    put('talk', el('p', { role: 'status' }, why), ...quotes(found));
    return;
  }
  put('talk', ...messages.map(message => said(message, own, found)));
  document.querySelector('.own')?.scrollIntoView({ block: 'nearest' });
}

function said(message, own, found) {
  const here = found.filter(one => one.message === message.id);
  const kind = message.internal ? 'internal note' : message.role;
  return el('article', { class: `said ${message.internal ? 'internal' : message.role}${own.has(message.id) ? ' own' : ''}`, dir: 'auto' },
    el('h3', {}, el('bdi', {}, message.author || kind), el('span', { class: 'quiet' },
      `${message.author ? ` ${kind}` : ''}${message.automatic ? ', automatic' : ''}${own.has(message.id) ? ', this reply' : ''} · ${moment(message.at)}`)),
    el('p', { class: 'words' }, ...highlighted(message.text, here)));
}

// What the ledger still holds of a conversation that can't be read any more.
function quotes(found) {
  return found.length === 0 ? [] : [
    el('p', { class: 'quiet' }, 'What the review quoted:'),
    el('ul', {}, ...found.map(one => el('li', { dir: 'auto' }, el('mark', { class: one.kind }, one.quote), ' ', el('span', { class: 'apart' }, one.says)))),
  ];
}
