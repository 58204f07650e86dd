// The week or month just over, as it is mailed: to look at, to print, and to ask for by mail.
import { astray, fetched } from './accounts.js';
import { ask, send } from './api.js';
import { byId, el, put } from './dom.js';
import { act, frame, run } from './frame.js';
import { section } from './judgement.js';
import { bars } from './pictures.js';
import { strips } from './strips.js';
import { carried, heard, more, sum, table, walls } from './today.js';

const GAPS = ['−3', '−2', '−1', '0', '1', '2', '3'];
const MARKS = ['acknowledgement', 'understanding', 'action', 'exploration'];
const WISHES = [['none', 'no mail'], ['weekly', 'each week'], ['monthly', 'each month'], ['both', 'both']];
const kind = byId('asked').elements.kind;

run(async () => {
  await frame('digest.html');
  const asked = new URLSearchParams(location.search).get('kind');
  if (asked === 'monthly') kind.value = asked;
  kind.addEventListener('change', () => run(show));
  byId('print').addEventListener('click', () => print());
  byId('mail').addEventListener('click', event => act(event.target, byId('told'), async () => {
    await send('POST', 'digest/send', { kind: kind.value });
    byId('state').textContent = 'It is on its way.';
  }));
  await show();
  await choice();
});

async function show() {
  const one = await ask(`digest?kind=${kind.value}`);
  byId('title').textContent = `${one.kind === 'weekly' ? 'Week' : 'Month'} ${one.period}`;
  put('digest', el('p', { class: 'quiet' }, `${one.from} to ${one.until}`), ...[
    best(one), figures(one), heard(one), teams(one), walls(one), strained(one)].filter(Boolean));
}

function best(one) {
  return one.highlights.length === 0 ? null : section('Best replies',
    ...one.highlights.map(words => el('blockquote', { dir: 'auto', class: 'words' }, words)));
}

function figures(one) {
  const { now, before, messages } = one;
  return section('In figures',
    el('p', {}, sum(messages)),
    el('p', {}, `Since the beginning: ${fetched(one.fetched)}.`),
    astray(one.fetched),
    now.reviewed === 0 ? el('p', {}, 'No reply was reviewed.') : bars(GAPS.map((name, at) => [name, now.gaps[at]]), 'Replies by gap'),
    now.reviewed === 0 ? null : table(['', 'Now', 'Before'], [
      ['replies reviewed', String(now.reviewed), String(before.reviewed)],
      ['mean gap', now.gap.toFixed(2), shown(before, before.gap)],
      ...MARKS.map((name, at) => [`mean ${name}`, now.marks[at].toFixed(2), shown(before, before.marks[at])])]));
}

function shown(sum, value) {
  return sum.reviewed === 0 ? '' : value.toFixed(2);
}

function teams(one) {
  if (one.groups.length < 2) return null;
  return section('By team', strips(one.groups.map(group => ({ ...group, shown: `${group.account}: ${group.name || 'no group'}` })), 'By team: gap'));
}

function strained(one) {
  return one.strained.length === 0 ? null : section('Several severe conversations in a row',
    el('p', { class: 'quiet' }, 'By name, so that you can offer a pause. QA and tokens are not told; take it out before you pass a print on.'),
    carried(one.strained), more(one.moreStrained));
}

async function choice() {
  const now = await ask('digest/choice');
  byId('mail').hidden = !now.possible;
  if (!now.possible) {
    put('choice', el('p', { class: 'quiet' }, 'No mail server is configured; an admin sets attune.mail.host. What you choose counts from then on.'));
  }
  const select = el('select', { name: 'digest' }, ...WISHES.map(([value, text]) => el('option', { value, selected: value === now.digest }, text)));
  select.addEventListener('change', () => act(select, byId('told'), async () => {
    await send('PUT', 'digest/choice', { digest: select.value });
    byId('state').textContent = 'Kept.';
  }));
  byId('choice').append(el('label', {}, `Send digests to ${now.mail}`, select));
}
