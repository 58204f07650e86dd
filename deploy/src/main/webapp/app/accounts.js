// What became of everything that was fetched, for each account: the figures add up.
import { ask } from './api.js';
import { el, moment, spoken, told } from './dom.js';

const WORK = {
  pull: 'Asking what is new', review: 'Reading tickets', notes: 'Writing notes', backfill: 'Reading older tickets',
};

export async function accounts() {
  const { accounts: all } = await ask('status');
  return all.length === 0
    ? [el('p', {}, 'No helpdesk is configured yet. ', el('a', { href: 'setup.html' }, 'An admin adds one.'))]
    : all.map(account);
}

function account(one) {
  const unscored = Object.entries(one.unscored ?? {});
  const left = total(one.unscored);
  const notes = Object.entries(one.notes ?? {}).map(([state, count]) => `${count} ${state}`).join(', ');
  return el('article', {},
    el('h3', {}, `${one.account} (${one.vendor})`),
    el('p', {}, fetched(one)),
    astray(one),
    el('p', { class: 'quiet' }, one.quiet ? 'Caught up; nothing is pending.' : standing(one)),
    el('table', {}, el('tbody', {},
      row('Messages by agents and bots', one.fetched),
      row('reviewed', one.reviewed, true),
      row('part of a later message', one.merged, true),
      row('still open', one.stillOpen, true),
      row('not scored', left, true),
      ...unscored.map(([reason, count]) => row(['because: ', el('a', { href: `reviews.html?account=${one.account}&reason=${encodeURIComponent(reason)}` }, spoken(reason))], count, true)),
      row('Tickets told of', one.tickets),
      row('to be read', one.ticketsDue, true),
      row('set aside', one.ticketsSetAside, true),
      row('Notes', notes || 'none'))),
    ...(one.setAside ?? []).slice(0, 5).map(aside =>
      el('p', { class: 'quiet' }, `Set aside since ${moment(aside.since)}: ticket ${aside.ticket}, ${told(aside.error)}`)),
    ...(one.troubles ?? []).map(trouble =>
      el('p', { role: 'status', class: 'trouble' }, `${WORK[trouble.work] ?? trouble.work} rests until ${moment(trouble.restsUntil)}: ${told(trouble.error)}`)),
    one.notesStoppedBecause
      ? el('p', { class: 'trouble' }, `Notes are stopped: ${told(one.notesStoppedBecause)}`) : null);
}

// Everything fetched is one of these, and they add up; it is counted on its own.
export function fetched(one) {
  return `${one.fetched + one.ticketsSetAside} fetched = ${one.reviewed} reviewed + ${total(one.unscored)} not scored + ${one.merged} part of a later message + ${one.stillOpen} still open + ${one.ticketsSetAside} tickets set aside`;
}

export function astray(one) {
  if (one.astray === 0) return null;
  const what = one.astray > 0 ? 'were fetched and went astray' : 'more are listed than were fetched';
  return el('p', { role: 'status', class: 'trouble' }, `This does not add up: ${Math.abs(one.astray)} messages ${what}. An admin should have them read again (./attune backfill).`);
}

function total(unscored) {
  return Object.values(unscored ?? {}).reduce((sum, count) => sum + count, 0);
}

function standing(one) {
  return one.caughtUp ? `${one.pending} things are pending.` : 'Still reading what happened before.';
}

function row(label, value, part = false) {
  return el('tr', {}, el('th', { scope: 'row', class: part ? 'part' : null }, ...[label].flat()), el('td', {}, String(value)));
}
