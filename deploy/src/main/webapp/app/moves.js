// What would move, and how far: the same pictures for stored marks and for replies read again.
import { el, spoken } from './dom.js';
import { section } from './judgement.js';
import { bars } from './pictures.js';

const ENDS = [0, 2, 5, 10, 20];

export function moved(found) {
  const all = found.summary;
  return [
    section('What would move', told(all, `${found.before} to ${found.after}`),
      found.onlyNewest ? el('p', {}, `These are the newest ${all.reviews}; there are more.`) : null,
      found.readsOtherwise ? el('p', { class: 'trouble' }, 'Phrases differ too. Stored marks can’t show what phrases would find: read some replies again for that.') : null,
      limits('The ledger holds whole levels; the score itself was made of finer figures. So the difference that the two rubrics make on whole levels is added to the score as it stands: right to a few points for one reply, and closer on the whole. A mark that was switched off when a reply was judged is not known, and what the scorer would find in the words stays as it was.'),
      steps(all.steps)),
    ...details(all),
  ];
}

export function reread(found) {
  const read = found.filter(one => one.why === undefined);
  const left = found.filter(one => one.why !== undefined);
  const all = summary(read);
  return [
    section('What would move', told(all, 'the rubric in use to the one tried', 'Nothing to compare.'),
      left.length === 0 ? null : el('p', {}, `${left.length} could not be read again, such as: ${left[0].why}`),
      limits('Both were judged just now from the same words, so this shows phrases and weights together. It is a sample in which every need and fit has its turn, not your usual day; another sample would differ somewhat.'),
      steps(all.steps)),
    ...details(all), read.length === 0 ? null : changes(read),
  ].filter(Boolean);
}

function told(all, what, nothing = 'No review fits.') {
  if (all.reviews === 0) return el('p', {}, nothing);
  const share = count => `${count} (${Math.round(count / all.reviews * 100)} %)`;
  return el('ul', { class: 'figures' },
    figure(String(all.reviews), `reviews, from ${what}`), figure(share(all.moved), 'get another score'),
    figure(share(all.fitMoved), 'get another fit'), figure(points(all.meanChange), 'mean change in points'),
    figure(all.meanDistance.toFixed(1), 'points moved on the mean'));
}

function figure(value, name) {
  return el('li', {}, el('strong', {}, value), name);
}

function points(value) {
  return `${value > 0 ? '+' : ''}${value.toFixed(1)}`.replace('-', '−');
}

function limits(text) {
  return el('p', { class: 'quiet' }, el('b', {}, 'What this can’t know: '), text);
}

function steps(all) {
  return bars(all.map(one => [one.name.replace(' down', '↓').replace(' up', '↑').replace('over ', '>').replace(' to ', '–').replace('as before', '0'), one.reviews]), 'Reviews by change of score, in points');
}

function details(all) {
  if (all.reviews === 0) return [];
  const heads = ['fit before', ...[1, 2, 3, 4, 5].map(fit => `${fit} after`)];
  return [
    section('Fit before and after', el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Fit before and after' },
      el('table', {}, el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, head)))),
        el('tbody', {}, ...all.fits.map((row, at) => el('tr', {}, el('th', { scope: 'row' }, String(at + 1)),
          ...row.map((count, to) => el('td', { class: to === at || count === 0 ? 'quiet' : null }, String(count))))))))),
    section('Who would move most', all.farthest.length === 0 ? el('p', {}, 'Nobody.')
      : el('ul', {}, ...all.farthest.map(one => el('li', {}, link(one), ` ${one.before} → ${one.after}`)))),
  ];
}

function link(one) {
  return el('a', { href: `review.html?id=${one.review}` }, `${one.account}/${one.ticket}`);
}

function changes(read) {
  const count = new Map();
  for (const { before, after } of read) {
    for (const flag of after.flags) if (!before.flags.includes(flag)) more(count, `${spoken(flag)} is newly raised`);
    for (const flag of before.flags) if (!after.flags.includes(flag)) more(count, `${spoken(flag)} is raised no more`);
    ['acknowledgement', 'understanding', 'action', 'exploration'].forEach((name, at) => {
      if (after.marks[at] !== before.marks[at]) more(count, `${name} ${before.marks[at]} → ${after.marks[at]}`);
    });
  }
  return section('What would be found otherwise', count.size === 0 ? el('p', {}, 'No mark and no flag.')
    : el('ul', { class: 'chips' }, ...[...count].sort((a, b) => b[1] - a[1]).map(([name, times]) => el('li', {}, `${name}: ${times}`))));
}

function more(count, name) {
  count.set(name, (count.get(name) ?? 0) + 1);
}

// As the server sums up stored marks.
function summary(read) {
  const moves = read.map(one => ({ ...one, before: one.before.score, after: one.after.score, fits: [one.before.fit, one.after.fit] }));
  const by = moves.map(one => one.after - one.before);
  const within = (one, at, sign) => at === ENDS.length ? one * sign > ENDS[at - 1] : one * sign > (at === 0 ? -1 : ENDS[at - 1]) && one * sign <= ENDS[at];
  const name = at => at === ENDS.length ? `over ${ENDS[at - 1]}` : `${ENDS[at - 1] + 1} to ${ENDS[at]}`;
  const side = sign => [1, 2, 3, 4, 5].map(at => ({ name: `${name(at)} ${sign > 0 ? 'up' : 'down'}`, reviews: by.filter(one => within(one, at, sign)).length }));
  const mean = values => values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;
  return {
    reviews: moves.length, moved: by.filter(one => one !== 0).length,
    fitMoved: moves.filter(one => one.fits[0] !== one.fits[1]).length,
    meanChange: mean(by), meanDistance: mean(by.map(Math.abs)),
    steps: [...side(-1).reverse(), { name: 'as before', reviews: by.filter(one => one === 0).length }, ...side(1)],
    fits: [1, 2, 3, 4, 5].map(before => [1, 2, 3, 4, 5].map(after => moves.filter(one => one.fits[0] === before && one.fits[1] === after).length)),
    farthest: moves.filter(one => one.after !== one.before).sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)).slice(0, 20),
  };
}
