// The best replies of the week, before anything that is to be mended: redacted, and shared by a
// person who has read them.
import { ask, send } from './api.js';
import { byId, el, moment } from './dom.js';
import { act } from './frame.js';
import { section } from './judgement.js';

export async function highlights(me) {
  const shares = me.role !== 'agent';
  const [shared, candidates] = await Promise.all([
    ask('highlights'), shares ? ask('highlights/candidates') : []]);
  if (shared.length + candidates.length === 0) return [];
  return [section('Best replies of the week',
    shared.length === 0 ? el('p', { class: 'quiet' }, 'None is shared yet.')
      : el('div', {}, ...shared.map(one => quote(one, shares))),
    candidates.length === 0 ? null : el('div', {},
      el('h3', {}, 'You could share'),
      el('p', { class: 'quiet' }, 'Exemplary and personal. Shared ones are seen by everybody here and in the digest, without names; they go when the review’s quotes do.'),
      el('ul', {}, ...candidates.map(candidate))))];
}

function quote(one, shares) {
  const words = el('blockquote', { dir: 'auto', class: 'words' }, one.words);
  const back = el('button', { type: 'button', class: 'plain' }, 'Take back');
  back.addEventListener('click', () => act(back, byId('told'), async () => {
    await send('DELETE', `reviews/${one.review}/highlight`);
    location.reload();
  }));
  return el('figure', { class: 'shared' }, words, el('figcaption', { class: 'quiet' }, `shared ${moment(one.at)} `,
    one.review ? el('a', { href: `review.html?id=${one.review}` }, 'the review') : null, shares ? back : null));
}

function candidate(one) {
  const place = el('div', {});
  const read = el('button', { type: 'button', class: 'plain' }, 'Read it');
  read.addEventListener('click', () => act(read, byId('told'), async () => {
    const draft = await ask(`reviews/${one.id}/highlight`);
    place.replaceChildren(...draft.words ? editor(one, draft.words) : [el('p', { role: 'status' }, draft.why ?? 'Nothing of it can be read.')]);
  }));
  return el('li', {}, el('a', { href: `review.html?id=${one.id}` }, `Ticket ${one.account}/${one.ticket}`),
    ` ${moment(one.at)}, `, el('bdi', {}, one.agentName || one.agent || 'unknown'), ' ', read, place);
}

function editor(one, words) {
  const text = el('textarea', { rows: 6, dir: 'auto' });
  text.value = words;
  const share = el('button', { type: 'button' }, 'Share it');
  share.addEventListener('click', () => act(share, byId('told'), async () => {
    await send('PUT', `reviews/${one.id}/highlight`, { words: text.value });
    location.reload();
  }));
  return [el('label', { class: 'stack' }, 'What everybody will read; leave out what tells who it is about, add nothing', text), share];
}
