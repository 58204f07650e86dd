// A hard ticket, an answer, and its review at once.
import { ask, send } from './api.js';
import { byId, el, put } from './dom.js';
import { act, frame, run } from './frame.js';
import { findings, highlighted } from './highlight.js';
import { feedback, figures, marks, section, unjudged } from './judgement.js';
import { talk } from './talk.js';

const form = byId('choose');
let tickets;

run(async () => {
  await frame('practice.html');
  tickets = await ask('practice');
  form.elements.ticket.append(...tickets.map((one, at) => el('option', { value: one.id },
    `${one.title || `A ticket of ours, ${at + 1}`} (${one.channel || 'unknown channel'})`)));
  form.addEventListener('submit', event => {
    event.preventDefault();
    run(take);
  });
  byId('any').addEventListener('click', () => {
    const others = tickets.filter(one => one.id !== form.elements.ticket.value);
    if (others.length === 0) return;
    form.elements.ticket.value = others[Math.floor(Math.random() * others.length)].id;
    run(take);
  });
});

async function take() {
  const id = form.elements.ticket.value;
  byId('told').textContent = '';
  put('review');
  const ticket = await ask(`practice/${encodeURIComponent(id)}`);
  put('ticket',
    el('section', { class: 'card', 'aria-labelledby': 'talk-title' }, el('h2', { id: 'talk-title', tabindex: '-1' }, 'The ticket'), ...talk(ticket, [])),
    el('section', { class: 'card', 'aria-labelledby': 'answer-title' }, el('h2', { id: 'answer-title' }, 'Your answer'), answer(id)));
  byId('talk-title').focus();
}

function answer(id) {
  const told = el('p', { role: 'alert' });
  const text = el('textarea', { rows: '12', required: true, maxlength: '20000', name: 'answer' });
  const made = el('form', {}, el('label', {}, 'What do you write to them?', text), el('button', {}, 'Review it'), told);
  made.addEventListener('submit', event => {
    event.preventDefault();
    act(made.querySelector('button'), told, async () => {
      const written = text.value;
      review(await send('POST', `practice/${encodeURIComponent(id)}`, { answer: written }), written);
    });
  });
  return made;
}

function review(row, written) {
  if (row.score === undefined) {
    put('review', unjudged(row));
    return;
  }
  const found = findings(row).filter(one => one.message === row.message);
  const missed = (row.need.cues ?? []).filter(cue => !cue.answered);
  put('review', el('div', { class: 'sides' },
    section('Your answer, with what was found in it',
      el('p', { class: 'words', dir: 'auto' }, ...highlighted(written, found)),
      missed.length === 0 ? null : el('p', {}, 'Passed over: ', ...missed.flatMap((cue, at) => [at > 0 ? '; ' : '', el('mark', { class: 'missed' }, cue.quote)]))),
    el('div', {}, feedback(row, false), marks(row), figures(row))));
}
