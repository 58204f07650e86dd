// What people say beside the machine: a verdict on each mark, a dispute and its answer.
import { send } from './api.js';
import { el, moment } from './dom.js';
import { act } from './frame.js';
import { section } from './judgement.js';

const MARKS = ['acknowledgement', 'understanding', 'action', 'exploration'];
const ITEMS = [['accuracy', 'is the answer right?'], ['awareness', 'was what mattered beyond the words seen?']];

export function opinions(id, shown, again) {
  const row = shown.review;
  return [
    row.verdict ? verdict(row) : null,
    shown.mayRule ? ruling(id, shown, again) : null,
    row.dispute ? dispute(row.dispute) : null,
    shown.mayRule && row.dispute?.state === 'open' ? answer(id, again) : null,
    shown.mayDispute && row.dispute?.state !== 'open' ? disputing(id, shown, again) : null,
  ].filter(Boolean);
}

function verdict(row) {
  const said = row.verdict;
  const machine = name => said.earlier ? '' : `, the machine says ${row.marks[name]?.level ?? 'nothing'}`;
  return section('Verdict',
    el('p', {}, `${said.outcome} by `, el('bdi', {}, said.by), `, ${moment(said.at)}`),
    earlier(said),
    el('ul', {}, ...MARKS.filter(name => said.marks[name].overruled || said.marks[name].reason)
      .map(name => el('li', { dir: 'auto' }, `${name} is ${said.marks[name].level}${machine(name)}: ${said.marks[name].reason}`))));
}

function earlier(said) {
  return said.earlier ? el('p', {}, el('b', {}, 'Said of an earlier wording: '), 'the reply was edited and judged anew since.') : null;
}

function ruling(id, shown, again) {
  const row = shown.review;
  const told = el('p', { role: 'alert' });
  // nobody rules on a mark that the rubric has switched off: it stays without a level
  const on = MARKS.filter(name => row.marks[name]);
  const said = row.verdict?.earlier ? undefined : row.verdict;
  const rows = on.map(name => {
    const level = (said?.marks[name].level ?? row.marks[name].level);
    const select = el('select', { name, 'aria-label': `Your mark for ${name}` },
      ...[0, 1, 2].map(value => el('option', { value, selected: value === level }, `${value}`)));
    const reason = el('input', { name: `${name}-reason`, maxlength: '1000', placeholder: 'why', 'aria-label': `Why ${name} is so` });
    return el('div', { class: 'ruling' }, el('span', {}, `${name} (machine: ${row.marks[name].level})`), select, reason);
  });
  const form = el('form', {}, ...rows, ...ITEMS.map(([name, about]) => item(name, about, said)),
    el('p', { class: 'quiet' }, 'Leave the machine’s figure to agree; where yours is another, say why. The machine’s marks stay as they are.'),
    el('button', {}, 'Give verdict'), told);
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(form.querySelector('button'), told, async () => {
      const marks = Object.fromEntries(MARKS.map(name => [name, on.includes(name)
        ? { level: Number(form.elements[name].value), reason: form.elements[`${name}-reason`].value }
        : { level: 0, reason: '' }]));
      await send('POST', `reviews/${id}/verdict`, { marks, judged: shown.judged, ...items(form) });
      await again('verdict');
    });
  });
  return section('Your verdict', form);
}

// What no machine rates: left empty, it stays unrated.
function item(name, about, said) {
  const field = el('input', { name, type: 'number', min: '0', max: '100', step: '1', value: said?.[name] ?? '', 'aria-label': `Your rating of ${name}, 0 to 100` });
  return el('div', { class: 'ruling' }, el('span', {}, `${name}: ${about}`), field, el('span', { class: 'quiet' }, '0 to 100, or empty'));
}

function items(form) {
  return Object.fromEntries(ITEMS.map(([name]) => [name, form.elements[name].value])
    .map(([name, value]) => [name, value === '' ? null : Number(value)]));
}

function dispute(one) {
  return section('Dispute',
    earlier(one),
    el('p', { dir: 'auto' }, el('b', {}, `${one.state}: `), one.reason),
    el('p', { class: 'quiet' }, 'by ', el('bdi', {}, one.by), `, ${moment(one.at)}`),
    one.answer ? el('p', { dir: 'auto' }, el('b', {}, `${one.answer.by}: `), one.answer.words) : null);
}

function disputing(id, shown, again) {
  return words('Dispute this review', 'Why is it wrong?', 'Dispute', async text => {
    await send('POST', `reviews/${id}/dispute`, { reason: text, judged: shown.judged });
    await again('dispute');
  });
}

function answer(id, again) {
  const upheld = el('select', { 'aria-label': 'Outcome' },
    el('option', { value: 'upheld' }, 'upheld: the agent is right'),
    el('option', { value: 'rejected' }, 'rejected: the review stands'));
  return words('Answer the dispute', 'What do you say to it?', 'Answer', async text => {
    await send('POST', `reviews/${id}/dispute/answer`, { state: upheld.value, words: text });
    await again('dispute');
  }, upheld);
}

function words(title, label, button, done, more = null) {
  const told = el('p', { role: 'alert' });
  const text = el('textarea', { required: true, maxlength: '2000', rows: '3' });
  const form = el('form', {}, more ? el('p', {}, more) : null, el('label', {}, label, text), el('button', {}, button), told);
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(form.querySelector('button'), told, () => done(text.value));
  });
  return section(title, form);
}
