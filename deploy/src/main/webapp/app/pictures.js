// Small pictures, each with the same figures as a table for who doesn't see them.
import { el, svg } from './dom.js';

const WIDTH = 420;
const HEIGHT = 200;
const LEFT = 34;
const BOTTOM = 24;
const KINDS = ['', '6 3', '2 3', '9 3 2 3'];

export function bars(rows, title) {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  const step = (WIDTH - LEFT) / rows.length;
  const made = rows.flatMap(([name, count], at) => {
    const height = (HEIGHT - BOTTOM - 20) * count / most;
    const x = LEFT + at * step;
    return [
      svg('rect', { x: x + 4, y: HEIGHT - BOTTOM - height, width: step - 8, height, rx: 3, class: 'bar' }),
      label(x + step / 2, HEIGHT - BOTTOM - height - 4, String(count)),
      label(x + step / 2, HEIGHT - 8, name),
    ];
  });
  return picture(title, made, ['', 'replies'], rows.map(([name, count]) => [name, String(count)]));
}

export function lines(columns, series, highest, title) {
  const x = at => LEFT + (columns.length === 1 ? 0.5 : at / (columns.length - 1)) * (WIDTH - LEFT - 20);
  const y = value => 10 + (1 - Math.max(0, value) / highest) * (HEIGHT - BOTTOM - 20);
  const scale = Array.from({ length: highest + 1 }, (_, value) => [
    svg('line', { x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value), class: 'scale' }),
    label(LEFT - 12, y(value) + 4, String(value)),
  ]).flat();
  const drawn = series.flatMap(([, values], at) => [
    svg('polyline', { points: values.map((value, n) => `${x(n)},${y(value)}`).join(' '), class: `line line${at}`, 'stroke-dasharray': KINDS[at] }),
    ...values.map((value, n) => svg('circle', { cx: x(n), cy: y(value), r: 3, class: `dot${at}` })),
  ]);
  const every = Math.ceil(columns.length / 6);
  const names = columns.map((name, n) => n % every === 0 ? label(x(n), HEIGHT - 6, name) : null).filter(Boolean);
  const made = picture(title, [...scale, ...drawn, ...names], ['week', ...series.map(([name]) => name)],
    columns.map((name, n) => [name, ...series.map(([, values]) => values[n].toFixed(2))]));
  made.append(el('ul', { class: 'legend' }, ...series.map(([name], at) => el('li', {},
    key(at), ` ${name}`))));
  return made;
}

function key(at) {
  return svg('svg', { viewBox: '0 0 30 8', width: 30, height: 8, 'aria-hidden': 'true' },
    svg('line', { x1: 0, x2: 30, y1: 4, y2: 4, class: `line line${at}`, 'stroke-dasharray': KINDS[at] }));
}

function label(x, y, text) {
  return svg('text', { x, y, 'text-anchor': 'middle' }, text);
}

function picture(title, content, heads, rows) {
  return el('figure', {},
    svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title, class: 'picture' }, ...content),
    el('details', {}, el('summary', {}, `${title}, as a table`),
      el('table', {}, el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, head)))),
        el('tbody', {}, ...rows.map(row => el('tr', {}, ...row.map(cell => el('td', {}, cell))))))));
}
