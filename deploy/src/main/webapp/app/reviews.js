import { ask, room } from './api.js';
import { byId, el, moment, put, spoken } from './dom.js';
import { act, frame, run } from './frame.js';

const form = byId('filter');
// what was said before the reply was edited and judged anew
const EARLIER = 'earlier';
const BEFORE = 'of an earlier wording';
let next = null;
// counts what was asked anew, so that a slow answer to an older question is dropped
let turn = 0;

run(async () => {
  const me = await frame('reviews.html');
  if (me.role === 'agent') form.querySelector('.others').hidden = true;
  const asked = new URLSearchParams(location.search);
  for (const control of form.elements) {
    if (control.name && asked.has(control.name)) control.value = asked.get(control.name);
  }
  form.addEventListener('submit', event => {
    event.preventDefault();
    history.replaceState(null, '', 'reviews.html?' + filter());
    run(fresh);
  });
  byId('clear').addEventListener('click', () => {
    form.reset();
    history.replaceState(null, '', 'reviews.html');
    run(fresh);
  });
  byId('more').addEventListener('click', () => run(more));
  await fresh();
});

function filter() {
  const filled = [...new FormData(form)].filter(([name, value]) =>
    value !== '' && !(name === 'sort' && value === 'newest'));
  return new URLSearchParams(filled);
}

async function fresh() {
  const heads = ['When', 'Ticket', 'Agent', 'Need', 'Fit', 'Gap', 'A U C E', 'Flags', 'Note', 'People say'];
  put('list', el('caption', { class: 'unseen' }, 'Replies and what was found of each'),
    el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, head)))), el('tbody'));
  const query = filter();
  query.delete('sort');
  put('exports', el('span', { class: 'quiet' }, 'Take these along: '),
    ...['csv', 'xlsx', 'jsonl'].map(format => download(format, query)));
  byId('more').hidden = true;
  next = null;
  turn++;
  await more();
}

// A browser tells nobody why a download has failed, so there must be room for it first.
function download(format, query) {
  const link = el('a', { href: `api/v1/reviews?format=${format}&${query}`, download: '' }, format.toUpperCase());
  link.addEventListener('click', event => {
    if (!event.isTrusted) return;
    event.preventDefault();
    act(link, byId('told'), () => begin(link));
  });
  return link;
}

async function begin(link) {
  try {
    await room('reviews');
  } catch (problem) {
    if (problem.status === 429) problem.message = 'Other exports are being written right now. Try again in half a minute.';
    throw problem;
  }
  link.click();
}

async function more() {
  const query = filter();
  if (next) query.set('after', next);
  const asked = turn;
  const ready = loading();
  try {
    const page = await ask('reviews/page?' + query);
    if (asked === turn) append(page);
  } finally {
    if (asked === turn) ready();
  }
}

// One page at a time, and nothing is said of the list until it has come.
function loading() {
  const button = byId('more');
  const left = document.activeElement === button;
  button.disabled = true;
  byId('list').setAttribute('aria-busy', 'true');
  byId('told').textContent = '';
  byId('state').textContent = '';
  return () => {
    button.disabled = false;
    byId('list').removeAttribute('aria-busy');
    // a disabled button loses the keyboard
    if (left && document.activeElement === document.body) button.focus();
  };
}

function append(page) {
  const body = byId('list').querySelector('tbody');
  body.append(...page.reviews.map(row));
  next = page.next ?? null;
  byId('more').hidden = next === null;
  byId('state').textContent = body.children.length === 0
    ? 'Nothing fits. Take a filter away, or wait until more is reviewed.'
    : `${body.children.length} shown${next ? ', there are more' : ', all there are'}.`;
}

function row(one) {
  const judged = one.outcome === 'reviewed';
  const cell = (head, ...content) => el('td', { 'data-head': head }, ...content);
  return el('tr', { class: judged ? null : 'unjudged' },
    cell('When', el('a', { href: `review.html?id=${one.id}` }, moment(one.at))),
    cell('Ticket', `${one.account}/${one.ticket}`),
    cell('Agent', el('bdi', {}, one.agentName || one.agent || 'unknown'), one.bot ? ' (bot)' : ''),
    cell('Need', judged ? String(one.need) : ''),
    cell('Fit', judged ? String(one.fit) : ''),
    cell('Gap', judged ? gap(one.gap) : spoken(one.reason ?? one.outcome)),
    cell('A U C E', judged ? one.marks.join(' ') : ''),
    cell('Flags', one.flags.map(spoken).join(', ')),
    cell('Note', judged ? one.note : ''),
    cell('People say', [one.verdict === EARLIER ? `verdict ${BEFORE}` : one.verdict, one.dispute && `dispute ${one.dispute === EARLIER ? BEFORE : one.dispute}`].filter(Boolean).join(', ')));
}

function gap(value) {
  const text = value > 0 ? `${value} short` : value < 0 ? `${-value} too much` : 'none';
  return el('span', { class: `gap gap${value > 0 ? value : value < 0 ? 'over' : 0}` }, text);
}
