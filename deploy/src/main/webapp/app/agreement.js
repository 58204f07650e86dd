// How far people agree with each other, and the machine with them.
import { el, spoken, svg } from './dom.js';
import { section } from './judgement.js';

const WIDTH = 520;
const ROW = 34;
const LEFT = 130;
const TOP = 22;
const LEVELS = ['need', 'acknowledgement', 'understanding', 'action', 'exploration', 'fit'];

export function agreement(all, round) {
  const of = kind => all.lines.filter(line => line.kind === kind);
  return [
    section('How far we agree',
      el('p', {}, `${all.replies} replies, ${all.raters.length} raters. Kappa is 1 where all say the same and 0 where they agree no more than by chance; a difference counts by its square. The lines are 95 % intervals: with few replies they are wide, and two that overlap tell no difference.`),
      el('p', { class: 'quiet' }, `Every need and fit was drawn as often as the other, so this says how well the whole scale is shared, not how often you agree on a usual day. Below ${all.fewest} replies no kappa is told.${round.closedAt && round.raters.some(one => one.done < round.replies) ? ' It was closed before everybody had rated all.' : ''}`),
      picture(of('level')), table('Need, marks and fit', of('level'), all)),
    section('Flags', table('Flags', of('flag'), all)),
    section('What only people rate', table('Accuracy and awareness', of('item'), all, false)),
    section('Where we differ', differences(all)),
  ];
}

function table(caption, lines, all, machine = true) {
  const heads = ['', 'People with each other', ...machine ? ['Machine with people', ...all.raters.map(rater => `Machine with ${rater}`)] : []];
  return el('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': caption },
    el('table', {}, el('caption', { class: 'unseen' }, caption),
      el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...lines.map(line => el('tr', {}, el('th', { scope: 'row' }, spoken(line.measure)),
        el('td', {}, told(line.people, all)),
        ...machine ? [line.machine, ...all.raters.map(rater => line.each[rater])].map(one => el('td', {}, told(one, all))) : [])))));
}

function told(one, all) {
  if (one.replies === 0) return 'nothing rated';
  const same = `${Math.round(one.same * 100)} % the same`;
  if (one.replies < all.fewest) return `too few: ${one.replies} of at least ${all.fewest} replies (${same})`;
  return one.kappa === undefined ? `no kappa: one side gave one value alone (${same})`
    : `${two(one.kappa)} [${two(one.low)} to ${two(one.high)}], ${same}`;
}

function two(value) {
  return value.toFixed(2).replace('-0.00', '0.00').replace('-', '−');
}

// Kappa from −0.2 to 1 with its interval, people above and the machine below; the table says the same.
function picture(lines) {
  const x = value => LEFT + (Math.max(-0.2, value) + 0.2) / 1.2 * (WIDTH - LEFT - 20);
  const height = TOP + lines.length * ROW;
  const scale = [0, 0.25, 0.5, 0.75, 1].flatMap(value => [
    svg('line', { x1: x(value), x2: x(value), y1: TOP, y2: height, class: value === 0 ? 'nought' : 'scale' }),
    svg('text', { x: x(value), y: 14, 'text-anchor': 'middle' }, String(value))]);
  const drawn = lines.flatMap((line, at) => [
    svg('text', { x: 0, y: TOP + at * ROW + 21 }, line.measure),
    ...[line.people, line.machine].flatMap((one, side) => one.kappa === undefined ? [] : [
      svg('line', { x1: x(one.low), x2: x(one.high), y1: TOP + at * ROW + 12 + side * 10, y2: TOP + at * ROW + 12 + side * 10, class: `span span${side}` }),
      svg('circle', { cx: x(one.kappa), cy: TOP + at * ROW + 12 + side * 10, r: 4, class: `spot${side}` })])]);
  return el('figure', {},
    svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', class: 'picture moderate', 'aria-label': 'Kappa with its interval for need, marks and fit; the same as in the table below' }, ...scale, ...drawn),
    el('ul', { class: 'legend' }, el('li', {}, key(0), ' people with each other (full dot)'), el('li', {}, key(1), ' machine with people (ring)')));
}

function key(side) {
  return svg('svg', { viewBox: '0 0 30 10', width: 30, height: 10, 'aria-hidden': 'true' },
    svg('line', { x1: 0, x2: 30, y1: 5, y2: 5, class: `span span${side}` }), svg('circle', { cx: 15, cy: 5, r: 4, class: `spot${side}` }));
}

function differences(all) {
  if (all.differences.length === 0) return el('p', {}, 'Nowhere.');
  const heads = ['Reply', 'Who', 'need', 'A U C E', 'fit', 'flags', 'accuracy', 'awareness'];
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Replies on which somebody differs, widest first' },
    el('table', {}, el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, head)))),
      ...all.differences.map(one => rows(one, all))));
}

function rows(one, all) {
  const said = [...all.raters.filter(rater => one.peopleSaid[rater]).map(rater => [rater, one.peopleSaid[rater]]), ['the machine', one.machineSaid]];
  return el('tbody', {}, ...said.map(([who, rating], at) => el('tr', {},
    at > 0 ? null : el('th', { scope: 'rowgroup', rowspan: said.length },
      el('a', { href: `review.html?id=${one.review}` }, `${one.account}/${one.ticket}`)),
    el('td', { class: 'who' }, who), el('td', {}, String(rating.need)),
    el('td', {}, LEVELS.slice(1, 5).map(name => rating.marks[name] ?? '–').join(' ')),
    el('td', {}, String(rating.fit)), el('td', {}, rating.flags.map(spoken).join(', ')),
    el('td', {}, String(rating.accuracy ?? '')), el('td', {}, String(rating.awareness ?? '')))));
}
