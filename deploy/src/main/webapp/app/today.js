// What the last weeks were like: what went well first.
import { el, spoken } from './dom.js';
import { bars, lines } from './pictures.js';
import { section } from './judgement.js';
import { parts } from './parts.js';

const GOOD = new Set(['personal', 'choice', 'appreciation', 'boundary']);
const GAPS = ['−3', '−2', '−1', '0', '1', '2', '3'];

export function today(all, me, highlights) {
  const own = me.role === 'agent';
  if (all.weeks.length === 0) {
    return [filing(all), ...highlights, section('Nothing yet', el('p', {}, own
      ? 'None of your replies was reviewed in the last weeks. If that can’t be, ask an admin whether your address is the one you have in the helpdesk.'
      : 'No reply was reviewed in the last weeks.'))].filter(Boolean);
  }
  return [
    filing(all), ...highlights, pauses(all, own),
    flags(all, 'What was good', flag => GOOD.has(flag.name)),
    el('div', { class: 'grid' }, gap(all), trend(all), trendOfGap(all)),
    ...parts(all), heard(all),
    flags(all, 'What to mend', flag => !GOOD.has(flag.name)),
    walls(all), load(all, own)].filter(Boolean);
}

function filing(all) {
  return all.filing ? el('p', { role: 'status' },
    `Older reviews are still being counted (${Math.floor(100 * all.filing.walked / all.filing.until)} %); figures grow until then.`) : null;
}

function gap(all) {
  return section('The gap', el('p', {}, `${all.now.reviewed} replies reviewed in the last ${all.days} days, by how far they fell short of what was needed; below 0 they gave more than that.`),
    all.messages ? el('p', { class: 'quiet' }, sum(all.messages) + ' Everything since the beginning, with tickets that could not be read, is under “How far it is”.') : null,
    bars(GAPS.map((name, at) => [name, all.now.gaps[at]]), 'Replies by gap'));
}

// Every message is one of these, and they add up.
export function sum({ reviewed, bots, merged, unscored }) {
  const reasons = Object.entries(unscored).map(([reason, count]) => ` + ${count} not scored (${spoken(reason)})`);
  const all = reviewed + bots + merged + Object.values(unscored).reduce((total, count) => total + count, 0);
  return `${all} messages of agents and bots = ${reviewed} reviewed + ${bots} reviewed of bots${reasons.join('')} + ${merged} part of a later message.`;
}

function weeks(all) {
  return all.weeks.map(week => new Date(week.monday).toLocaleDateString([], { month: 'short', day: 'numeric', timeZone: 'UTC' }) + (week.part ? '*' : ''));
}

// The week that goes on, and the one that reviews began in.
function parted(all) {
  return all.weeks.some(week => week.part) ? ' * Not a whole week.' : '';
}

function trend(all) {
  return section('Marks week by week', el('p', { class: 'quiet' }, 'Means of the four marks, 0 to 2; weeks from Monday. Where QA overruled a mark, theirs counts.' + parted(all)),
    lines(weeks(all), [
      ['acknowledgement', all.weeks.map(week => week.marks[0])],
      ['understanding', all.weeks.map(week => week.marks[1])],
      ['action', all.weeks.map(week => week.marks[2])],
      ['exploration', all.weeks.map(week => week.marks[3])]], 2, 'Marks by week'));
}

function trendOfGap(all) {
  return section('Gap week by week', el('p', { class: 'quiet' }, 'The mean gap of a week’s replies, below 0 drawn as 0.' + parted(all)),
    lines(weeks(all), [['mean gap', all.weeks.map(week => week.gap)]], 3, 'Gap by week'));
}

function flags(all, title, which) {
  const chosen = all.flags.filter(which);
  return chosen.length === 0 ? null : section(title, el('ul', { class: 'chips' }, ...chosen.map(flag =>
    el('li', {}, el('a', { href: `reviews.html?flag=${flag.name}` }, spoken(flag.name)), ` ${flag.count}`))));
}

export function heard(all) {
  const said = all.heard;
  if (!said || said.agreed + said.overruled + said.upheld + said.rejected + said.open === 0) return null;
  return section('What people said', el('ul', { class: 'figures' },
    figure(said.agreed, 'verdicts agreed'), figure(said.overruled, 'overruled'),
    figure(`${said.marksOverruled} of ${said.marksRuled}`, 'marks set otherwise'),
    figure(said.upheld, 'disputes upheld'), figure(said.rejected, 'rejected'),
    figure(said.open, el('a', { href: 'reviews.html?dispute=open' }, 'waiting for an answer'))));
}

function figure(value, name) {
  return el('li', {}, el('strong', {}, String(value)), name);
}

export function walls(all) {
  return all.walls.length === 0 ? null : section('Policy walls by tag and group',
    el('p', { class: 'quiet' }, 'What a looser rule would mend: replies that stood behind a policy, and how many of them left someone short by 2 or more.'),
    table(['Tag', 'Group', 'Walls', 'Left short'], all.walls.map(wall => [
      el('a', { href: `reviews.html?flag=policy_wall${wall.tag ? `&tag=${encodeURIComponent(wall.tag)}` : ''}${wall.group ? `&group=${encodeURIComponent(wall.group)}` : ''}` }, wall.tag || 'no tag'),
      wall.group || 'no group', String(wall.walls), String(wall.missing)])));
}

// Told to a lead before everything else of the kind.
function pauses(all, own) {
  const tired = all.loads.filter(one => one.pause);
  if (tired.length === 0) return null;
  return el('p', { role: 'status', class: 'card' }, ...own
    ? ['You have had several severe conversations in a row. A pause would be right; your lead sees this too.']
    : ['Several severe conversations in a row: ', ...tired.flatMap((one, at) => [at > 0 ? ', ' : '', el('bdi', {}, one.name), ` (${one.now})`]), '. Offer a pause.']);
}

function load(all, own) {
  if (all.loads.length === 0) return null;
  return section(own ? 'What you carry' : 'Who carries much',
    el('p', { class: 'quiet' }, own ? 'How many of your conversations were severe. Beside you, only leads and admins see this.' : 'How many of their conversations were severe: by name, to protect people, never to compare them. Seen by leads, admins and the agent alone.'),
    carried(all.loads), more(all.moreLoads));
}

// Those with several in a row come first; who is left out carries less.
export function more(count) {
  return count > 0 ? el('p', { class: 'quiet' }, `And ${count} more, who had fewer.`) : null;
}

export function carried(loads) {
  return table(['Who', 'Severe', 'Most in a row', 'In a row now'], loads.map(one => [
    el('span', {}, el('bdi', {}, one.name), ` (${one.account})`),
    `${one.severe} of ${one.conversations} (${Math.round(100 * one.severe / one.conversations)} %)`,
    String(one.longest), String(one.now)]));
}

export function table(heads, rows) {
  return el('table', {}, el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, ...rows.map(row => el('tr', {}, ...row.map(cell => el('td', {}, cell))))));
}
