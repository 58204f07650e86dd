// What the last weeks were like: what went well first.
import { el, moment, spoken } from './dom.js';
import { bars, lines } from './pictures.js';
import { section } from './judgement.js';

const GOOD = new Set(['personal', 'choice', 'appreciation', 'boundary']);

export function today(all, me) {
  const own = me.role === 'agent';
  const reviewed = Object.values(all.gaps).reduce((sum, count) => sum + count, 0);
  if (all.weeks.length === 0) {
    return [section('Nothing yet', el('p', {}, own
      ? 'None of your replies was reviewed in the last weeks. If that can’t be, ask an admin whether your address is the one you have in the helpdesk.'
      : 'No reply was reviewed in the last weeks.'))];
  }
  return [
    highlights(all, own),
    el('div', { class: 'grid' }, gap(all, reviewed), trend(all)),
    flags(all, 'What was good', flag => GOOD.has(flag.name)),
    flags(all, 'What to mend', flag => !GOOD.has(flag.name)),
    walls(all), load(all, own)].filter(Boolean);
}

function highlights(all, own) {
  return section(own ? 'Your best replies' : 'Best replies', all.highlights.length === 0
    ? el('p', { class: 'quiet' }, `None in the last ${all.days} days that were exemplary and personal.`)
    : el('ul', {}, ...all.highlights.map(one => el('li', {},
      el('a', { href: `review.html?id=${one.id}` }, `Ticket ${one.account}/${one.ticket}`),
      ` ${moment(one.at)}: ${one.flags.filter(flag => GOOD.has(flag)).map(spoken).join(', ')}`))));
}

function gap(all, reviewed) {
  const rows = ['-3', '-2', '-1', '0', '1', '2', '3'].map(key =>
    [key.replace('-', '−'), all.gaps[key] ?? 0]);
  return section('The gap', el('p', {}, `${reviewed} replies reviewed in the last ${all.days} days, by how far they fell short of what was needed; below 0 they gave more than that.`),
    bars(rows, 'Replies by gap'));
}

function trend(all) {
  const weeks = all.weeks.map(week => new Date(week.monday).toLocaleDateString([], { month: 'short', day: 'numeric', timeZone: 'UTC' }));
  return section('Week by week', el('p', { class: 'quiet' }, 'Means of the four marks, 0 to 2; weeks from Monday.'),
    lines(weeks, [
      ['acknowledgement', all.weeks.map(week => week.marks[0])],
      ['understanding', all.weeks.map(week => week.marks[1])],
      ['action', all.weeks.map(week => week.marks[2])],
      ['exploration', all.weeks.map(week => week.marks[3])]], 2, 'Marks by week'));
}

function flags(all, title, which) {
  const chosen = all.flags.filter(which);
  return chosen.length === 0 ? null : section(title, el('ul', { class: 'chips' }, ...chosen.map(flag =>
    el('li', {}, el('a', { href: `reviews.html?flag=${flag.name}` }, spoken(flag.name)), ` ${flag.count}`))));
}

function walls(all) {
  return all.walls.length === 0 ? null : section('Policy walls by tag',
    el('p', { class: 'quiet' }, 'Where a looser rule would mend more than coaching.'),
    el('ul', { class: 'chips' }, ...all.walls.map(wall =>
      el('li', {}, el('a', { href: `reviews.html?flag=policy_wall&tag=${encodeURIComponent(wall.name)}` }, wall.name), ` ${wall.count}`))));
}

function load(all, own) {
  if (all.loads.length === 0) return null;
  return section(own ? 'What you carry' : 'Who carries much',
    el('p', { class: 'quiet' }, own ? 'Beside you, only leads and admins see this.' : 'By name, to protect people. After several severe conversations in a row, offer a pause.'),
    el('table', {}, el('thead', {}, el('tr', {}, ...['Who', 'Severe conversations', 'In a row now'].map(head => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...all.loads.map(one => el('tr', {},
        el('td', {}, `${one.name} (${one.account})`), el('td', {}, `${one.severe} of ${one.reviewed}`),
        el('td', { class: one.run > 2 ? 'trouble' : null }, String(one.run)))))));
}
