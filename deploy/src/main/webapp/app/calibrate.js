// One round: rating reply by reply while it is open, the results once it is closed.
import { ask, send } from './api.js';
import { byId, el, put } from './dom.js';
import { act, frame, run } from './frame.js';
import { agreement } from './agreement.js';
import { passing, rating } from './rating.js';
import { talk } from './talk.js';

const id = new URLSearchParams(location.search).get('id') ?? '';
let round;
let places;
let here;

run(async () => {
  await frame('calibrations.html');
  if (!/^\d+$/.test(id)) throw new Error('Which round? Choose one under Calibration.');
  await look();
});

async function look() {
  const found = await ask(`calibrations/${id}`);
  round = found.calibration;
  places = found.places;
  put('title', round.name);
  if (round.closedAt) return results();
  const next = places.find(one => one.said === 'open');
  if (round.mine && next) return show(next.place);
  return waiting();
}

async function results() {
  put('progress', '');
  put('round', ...agreement(await ask(`calibrations/${id}/results`), round), ends());
}

function waiting() {
  tell();
  put('round', el('section', { class: 'card' },
    el('p', {}, round.mine ? 'You have rated all. The results are shown to everybody at once, when the others are done too.' : 'You don’t rate here. The results are shown to everybody at once, when all raters are done.'),
    el('ul', {}, ...round.raters.map(rater => el('li', {}, `${rater.mail}: ${rater.done} of ${round.replies}`))),
    round.mine ? steps() : null, ends()));
}

function tell() {
  const done = places.filter(one => one.said !== 'open').length;
  put('progress', round.mine ? `${done} of ${places.length} done.` : '');
}

// Every reply by its number, so that one can go back.
function steps() {
  return el('ol', { class: 'steps', 'aria-label': 'Replies of this round' }, ...places.map((one, at) => el('li', {},
    el('button', { type: 'button', class: one.said, 'aria-current': one.place === here ? 'step' : null,
      'aria-label': `Reply ${at + 1}, ${one.said}`, on: { click: () => run(() => show(one.place)) } }, String(at + 1)))));
}

async function show(place) {
  here = place;
  byId('told').textContent = '';
  const item = await ask(`calibrations/${id}/items/${place}`);
  if (here !== place) return;
  const number = places.findIndex(one => one.place === place) + 1;
  put('round', steps(), el('div', { class: 'sides' },
    el('section', { class: 'card', 'aria-labelledby': 'talk-title' },
      el('h2', { id: 'talk-title' }, `Reply ${number}, and what came before it`), ...talk(item.conversation, item.reply)),
    el('section', { class: 'card rating', 'aria-labelledby': 'rating-title' },
      el('h2', { id: 'rating-title', tabindex: '-1' }, `Your rating of reply ${number}`),
      item.conversation.state === 'readable' ? rating(item.rating, said => save(place, said)) : passing(said => save(place, said)))), ends());
  tell();
  document.querySelector('.own')?.scrollIntoView({ block: 'nearest' });
  byId('rating-title').focus({ preventScroll: true });
}

async function save(place, said) {
  await send('PUT', `calibrations/${id}/items/${place}`, said);
  await look();
}

function ends() {
  if (!round.mayEnd) return '';
  const told = el('p', { role: 'alert' });
  const drop = sure('Delete this round', 'Delete it and every rating', told, async () => {
    await send('DELETE', `calibrations/${id}`);
    location.replace('calibrations.html');
  });
  const close = round.closedAt ? null : sure('Close this round now', 'Close it: nobody rates any more', told, async () => {
    await send('POST', `calibrations/${id}/close`);
    await look();
  });
  return el('div', { class: 'row' }, close, drop, told);
}

// A button that asks once more before it does what can't be taken back.
function sure(text, really, told, work) {
  const button = el('button', { type: 'button', class: 'plain' }, text);
  button.addEventListener('click', () => {
    if (button.textContent === really) act(button, told, work);
    else button.textContent = really;
  });
  return button;
}
