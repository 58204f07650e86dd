// What the machine found, in words and with the figures it came to.
import { el, moment, spoken, told } from './dom.js';

const MARKS = {
  acknowledgement: 'the customer’s feeling, or what it meant for them',
  understanding: 'their situation, aim or reason',
  action: 'help, owned and concrete',
  exploration: 'questions that open up their situation',
};
const LEVELS = ['none', 'weak', 'strong'];
const NEEDS = ['routine', 'mild', 'strong', 'severe'];
const REASONS = {
  'automatic reply': 'No one typed it.',
  'nothing to answer': 'No customer had written before it.',
  'no text': 'There are no words of its own in it.',
  language: 'It is in a language that can’t be judged.',
  unsure: 'The scorer was not sure enough.',
};

export function judgement(row) {
  return [figures(row), marks(row), feedback(row)];
}

export function unjudged(row) {
  const why = row.mergedInto
    ? `It is part of the reply that ends with message ${row.mergedInto}.`
    : REASONS[row.unscored] ?? row.unscored;
  return el('section', { class: 'card' }, el('h2', {}, 'Not judged'), el('p', {}, why));
}

export function figures(row) {
  const gap = row.gap > 0 ? `${row.gap} short of what was needed`
    : row.gap < 0 ? `${-row.gap} more than was needed` : 'what was needed';
  const emotions = row.need.emotions.map(spoken).join(', ');
  return section('At a glance', el('ul', { class: 'figures' },
    figure('Fit', `${row.fit} of 5`), figure('Score', `${row.score}`),
    figure('Need', `${row.need.level} ${NEEDS[row.need.level]}`, emotions),
    figure('Gap', `${row.gap}`, gap),
    figure('Customer after', row.shift ?? 'no answer yet'),
    figure('Confidence', `${Math.round(row.confidence * 100)} %`)),
  el('p', { class: 'quiet' }, `By domain: emotional ${row.gaps.emotional}, cognitive ${row.gaps.cognitive}, compassionate ${row.gaps.compassionate}. Judged by ${row.scorer} with rubric ${row.rubric}.`));
}

function figure(name, value, more = '') {
  return el('li', {}, el('strong', {}, value), name, more ? el('span', { class: 'quiet' }, ` ${more}`) : null);
}

export function marks(row) {
  // a mark that the rubric has switched off is not there
  const list = Object.entries(MARKS).filter(([name]) => row.marks[name]).map(([name, about]) => el('tr', {},
    el('th', { scope: 'row' }, name), el('td', {}, `${row.marks[name].level} ${LEVELS[row.marks[name].level]}`),
    el('td', { class: 'quiet' }, about)));
  const flags = row.flags.length === 0 ? el('p', { class: 'quiet' }, 'No flags.')
    : el('ul', { class: 'chips' }, ...row.flags.map(flag => el('li', {}, spoken(flag.name))));
  return section('Marks and flags', el('table', { class: 'marks' }, el('tbody', {}, ...list)), flags);
}

// The ready-made scorecards' items; accuracy and awareness are people's, in a verdict.
export function scorecard(items) {
  return section('Scorecard', el('ul', { class: 'figures' },
    ...['accuracy', 'awareness', 'clarity', 'empathy', 'empowerment'].map(name =>
      figure(name, items[name] === undefined ? 'not rated' : `${items[name]} of 100`))));
}

export function feedback(row, noted = true) {
  const { worked, try: advice } = row.feedback;
  const note = row.note ?? { state: 'none' };
  return section('Feedback',
    worked ? el('p', { dir: 'auto' }, el('b', {}, 'Worked: '), worked) : null,
    advice ? el('p', { dir: 'auto' }, el('b', {}, 'Try: '), advice) : null,
    worked || advice ? null : el('p', { class: 'quiet' }, 'Nothing to say.'),
    noted ? el('p', { class: 'quiet' }, `Note on the ticket: ${note.state}${note.at ? `, ${moment(note.at)}` : ''}${note.reason ? `: ${told(note.reason)}` : ''}.`) : null);
}

export function section(title, ...content) {
  const id = 'part-' + title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return el('section', { class: 'card', 'aria-labelledby': id }, el('h2', { id }, title), ...content);
}
