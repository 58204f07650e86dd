// The frame around each page: where one can go, who one is, and the way out.
import { ask, send, orSignIn } from './api.js';
import { byId, el } from './dom.js';

const PAGES = [
  ['index.html', 'Today', ['admin', 'lead', 'qa', 'agent']],
  ['reviews.html', 'Reviews', ['admin', 'lead', 'qa', 'agent']],
  ['digest.html', 'Digest', ['admin', 'lead', 'qa']],
  ['calibrations.html', 'Calibration', ['admin', 'lead', 'qa']],
  ['preview.html', 'Rubric', ['admin', 'lead', 'qa']],
  ['practice.html', 'Practice', ['admin', 'lead', 'qa', 'agent']],
  ['tokens.html', 'Tokens', ['admin', 'lead', 'qa', 'agent']],
  ['people.html', 'People', ['admin']],
  ['setup.html', 'Set-up', ['admin']],
];

export async function frame(here) {
  const me = await ask('session').catch(orSignIn);
  const links = PAGES.filter(([, , roles]) => roles.includes(me.role)).map(([href, text]) =>
    el('a', { href, 'aria-current': href === here ? 'page' : null }, text));
  byId('frame').replaceChildren(
    el('a', { class: 'brand', href: 'index.html' }, 'Attune'),
    el('nav', { 'aria-label': 'Pages' }, ...links),
    el('span', { class: 'me' },
      el('span', {}, el('bdi', {}, me.name), ` · ${me.role}`),
      el('button', { class: 'plain', type: 'button', on: { click: out } }, 'Sign out')));
  return me;
}

async function out() {
  await send('DELETE', 'session').catch(() => null);
  location.replace('signin.html');
}

// Runs a page, and tells what went wrong where it can be read.
export async function run(page) {
  try {
    await page();
  } catch (problem) {
    const told = byId('told') ?? byId('main').appendChild(el('p', { id: 'told', role: 'alert' }));
    told.textContent = problem.message;
  }
}

// Runs what a form or button asks for, once at a time; who pressed it by keyboard stays on it.
export async function act(control, told, work) {
  const held = document.activeElement === control;
  control.disabled = true;
  told.textContent = '';
  try {
    await work();
  } catch (problem) {
    told.textContent = problem.message;
  } finally {
    control.disabled = false;
    if (held && document.activeElement === document.body) control.focus();
  }
}
