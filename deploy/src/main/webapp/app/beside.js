// Empathy beside what became of tickets: how closely they go together, and how sure that is.
import { el, svg } from './dom.js';
import { section } from './judgement.js';
import { table } from './today.js';

const WIDTH = 420;

export function beside(all) {
  const rows = [['Satisfaction (CSAT)', all.csat], ['Staying solved (not reopened)', all.lasting], ['Not escalated', all.calm]];
  if (rows.every(([, one]) => one.tickets === 0)) return [];
  return [section('Empathy beside outcomes',
    el('p', { class: 'quiet' }, `Tickets of the last ${all.days} days: rank correlation of a small gap with a good outcome, from −1 to 1, with its 95 % interval. It says what goes together, not what causes what. Below ${all.fewest} tickets nothing is said.`),
    el('figure', {}, ...rows.filter(([, one]) => known(one)).map(([name, one]) => picture(name, one))),
    all.untold.length === 0 ? null : el('p', { class: 'quiet' }, `Whether a ticket was escalated is not known of ${all.untold.join(', ')}: their helpdesk has no field for it.`),
    table(['', 'Tickets', 'Correlation', '95 % interval'], rows.map(([name, one]) => [name, String(one.tickets),
      known(one) ? sign(one.rho) : one.tickets < all.fewest ? 'too few' : 'all alike',
      known(one) ? `${sign(one.low)} to ${sign(one.high)}` : ''])))];
}

function known(one) {
  return typeof one.rho === 'number';
}

function picture(name, one) {
  const x = value => 10 + (value + 1) / 2 * (WIDTH - 20);
  const text = (at, words) => svg('text', { x: at, y: 44, 'text-anchor': 'middle' }, words);
  return el('div', {}, el('span', {}, name), svg('svg', { viewBox: `0 0 ${WIDTH} 50`, role: 'img', class: 'picture', 'aria-label': `${name}: ${sign(one.rho)}, from ${sign(one.low)} to ${sign(one.high)}` },
    svg('line', { x1: x(-1), x2: x(1), y1: 18, y2: 18, class: 'scale' }),
    svg('line', { x1: x(0), x2: x(0), y1: 6, y2: 30, class: 'scale' }),
    svg('line', { x1: x(one.low), x2: x(one.high), y1: 18, y2: 18, class: 'line line0' }),
    svg('circle', { cx: x(one.rho), cy: 18, r: 6, class: 'dot0' }),
    text(x(-1) + 4, '−1'), text(x(0), '0'), text(x(1) - 4, '1')));
}

function sign(value) {
  return value.toFixed(2).replace('-', '−');
}
