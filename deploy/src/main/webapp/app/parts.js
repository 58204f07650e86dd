// The same figures by team, brand and channel; no people are compared here.
import { el, spoken } from './dom.js';
import { section } from './judgement.js';
import { strips } from './strips.js';

export function parts(all) {
  return [
    part(all, 'By team', all.groups, one => one.name || 'no group', one => `index.html?account=${encodeURIComponent(one.account)}&group=${encodeURIComponent(one.name)}`),
    part(all, 'By channel', all.channels, one => spoken(one.name || 'unknown'), one => `index.html?channel=${encodeURIComponent(one.name)}`),
    part(all, 'By brand', all.brands.filter(one => one.name), one => one.name, null),
  ].filter(Boolean);
}

function part(all, title, rows, name, address) {
  if (rows.length < 2) return null;
  const named = rows.map(one => ({ ...one, shown: one.account ? `${one.account}: ${name(one)}` : name(one), href: address && one.name ? address(one) : null }));
  return section(title, el('p', { class: 'quiet' }, `Replies of the last ${all.days} days by gap, as shares; the greatest first.`),
    strips(named, `${title}: gap`));
}

// Says what part of the desk is looked at, and leads back.
export function chosen(asked) {
  const words = ['account', 'group', 'channel'].filter(name => asked.get(name)).flatMap((name, at) => [at > 0 ? ', ' : '', `${name} `, el('bdi', {}, asked.get(name))]);
  return words.length === 0 ? null
    : el('p', { role: 'status' }, 'Only ', ...words, '. ',
      asked.get('channel') ? 'Flags and policy walls are counted for all channels together, and left out here. ' : '', el('a', { href: 'index.html' }, 'Show everything'));
}
