// One strip a row: how its replies are spread over the gap, with the figures as a table behind.
import { el, svg } from './dom.js';

const KINDS = [['too much', [0, 1, 2], 'over'], ['none', [3], 'none'], ['1 short', [4], 'one'], ['2 or 3 short', [5, 6], 'wide']];
const WIDTH = 420;

export function strips(rows, title) {
  return el('figure', {},
    el('ul', { class: 'strips', 'aria-label': title }, ...rows.map(row => el('li', {},
      el('bdi', {}, row.href ? el('a', { href: row.href }, row.shown) : row.shown),
      el('span', { class: 'quiet' }, ` ${row.reviewed} replies, mean gap ${row.gap.toFixed(2)}`),
      strip(row)))),
    el('ul', { class: 'legend' }, ...KINDS.map(([name, , kind]) => el('li', {}, el('span', { class: `swatch swatch-${kind}` }), ` ${name}`))),
    el('details', {}, el('summary', {}, `${title}, as a table`),
      el('div', { class: 'scroll' }, el('table', {}, el('thead', {}, el('tr', {},
        ...['', 'replies', ...KINDS.map(([name]) => name), 'mean gap', 'A', 'U', 'C', 'E'].map(head => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...rows.map(row => el('tr', {}, el('th', { scope: 'row' }, row.shown), el('td', {}, String(row.reviewed)),
        ...KINDS.map(([, gaps]) => el('td', {}, String(count(row, gaps)))), el('td', {}, row.gap.toFixed(2)),
        ...row.marks.map(mark => el('td', {}, mark.toFixed(2))))))))));
}

function strip(row) {
  let x = 0;
  const pieces = KINDS.map(([, gaps, kind]) => {
    const width = WIDTH * count(row, gaps) / Math.max(1, row.reviewed);
    const piece = svg('rect', { x, y: 0, width, height: 14, class: `strip-${kind}` });
    x += width;
    return piece;
  });
  const says = KINDS.map(([name, gaps]) => `${name} ${count(row, gaps)}`).join(', ');
  return svg('svg', { viewBox: `0 0 ${WIDTH} 14`, role: 'img', 'aria-label': says, class: 'picture strip', preserveAspectRatio: 'none' }, ...pieces);
}

function count(row, gaps) {
  return gaps.reduce((sum, at) => sum + row.gaps[at], 0);
}
