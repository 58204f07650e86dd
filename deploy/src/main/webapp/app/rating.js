// The rubric as a form: need, four marks, flags, fit, and what only people can rate.
import { el, spoken } from './dom.js';
import { act } from './frame.js';

const SCALES = [
  ['need', 'Need', 'What the customer needed', ['0 routine', '1 mild', '2 strong', '3 severe'], 0],
  ['acknowledgement', 'Acknowledgement', 'The customer’s feeling, or what it meant for them', ['0 none', '1 formula', '2 their own'], 0],
  ['understanding', 'Understanding', 'Their situation, aim or reason', ['0 none', '1 topic', '2 specific'], 0],
  ['action', 'Action', 'Help, owned and concrete', ['0 none', '1 vague', '2 concrete'], 0],
  ['exploration', 'Exploration', 'Questions that open up their situation', ['0 none', '1 generic', '2 specific'], 0],
  ['fit', 'Fit', 'Would this customer feel understood and looked after?', ['1 worse off', '2 misses', '3 acceptable', '4 good', '5 exemplary'], 1],
];
const MARKS = ['acknowledgement', 'understanding', 'action', 'exploration'];
const FLAGS = ['canned', 'over_apology', 'excess', 'empathy_without_action', 'dismissive', 'blame',
  'policy_wall', 'unclear', 'personal', 'choice', 'appreciation', 'boundary'];
const ITEMS = [['accuracy', 'Accuracy', 'Is the answer right?'], ['awareness', 'Awareness', 'Was what mattered beyond the words seen?']];

export function rating(before, save) {
  const told = el('p', { role: 'alert' });
  const pass = el('button', { type: 'button', class: 'plain' }, 'Pass it over');
  const form = el('form', {},
    el('p', { class: 'quiet' }, 'Keys: a digit chooses within a group and goes to the next one; Ctrl+Enter saves.'),
    ...SCALES.slice(0, 5).map(scale => group(scale, before)), flags(before), group(SCALES[5], before),
    ...ITEMS.map(one => item(one, before)),
    el('div', { class: 'row' }, el('button', {}, 'Save and go on'), pass), told);
  pass.addEventListener('click', () => act(pass, told, () => save({ pass: true })));
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(form.querySelector('button:not([type])'), told, () => save(said(form)));
  });
  form.addEventListener('keydown', event => keys(event, form));
  return form;
}

// Of what can't be read nothing can be said.
export function passing(save) {
  const told = el('p', { role: 'alert' });
  const pass = el('button', { type: 'button' }, 'Pass it over');
  pass.addEventListener('click', () => act(pass, told, () => save({ pass: true })));
  return el('div', {}, el('p', { class: 'quiet' }, 'It can’t be rated without its conversation.'), pass, told);
}

function group([name, title, about, levels, from], before) {
  const chosen = before?.[name] ?? before?.marks?.[name];
  return el('fieldset', { 'data-from': from, 'aria-describedby': `${name}-about` }, el('legend', {}, title),
    el('p', { class: 'quiet', id: `${name}-about` }, about),
    el('div', { class: 'choices' }, ...levels.map((level, at) => el('label', {},
      el('input', { type: 'radio', name, value: at + from, required: true, checked: chosen === at + from }), level))));
}

function flags(before) {
  return el('fieldset', {}, el('legend', {}, 'Flags'),
    el('div', { class: 'boxes' }, ...FLAGS.map(name => el('label', {},
      el('input', { type: 'checkbox', name: 'flag', value: name, checked: before?.flags.includes(name) ?? false }), spoken(name)))));
}

function item([name, title, about], before) {
  return el('label', {}, `${title} `, el('span', { class: 'quiet' }, about),
    el('select', { name }, el('option', { value: '' }, 'can’t say'),
      ...[0, 25, 50, 75, 100].map(value => el('option', { value, selected: before?.[name] === value }, String(value)))));
}

function said(form) {
  const level = name => Number(form.elements[name].value);
  const maybe = name => form.elements[name].value === '' ? null : level(name);
  return {
    need: level('need'), fit: level('fit'),
    marks: Object.fromEntries(MARKS.map(name => [name, level(name)])),
    flags: [...form.querySelectorAll('[name=flag]:checked')].map(box => box.value),
    accuracy: maybe('accuracy'), awareness: maybe('awareness'),
  };
}

// Only while a group has the focus, so that no key is taken from anybody elsewhere.
function keys(event, form) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  const set = event.target.closest('fieldset[data-from]');
  if (!set || !/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
  const choice = set.querySelector(`input[value="${event.key}"]`);
  if (!choice) return;
  event.preventDefault();
  choice.checked = true;
  const all = [...form.querySelectorAll('fieldset, select')];
  const next = all[all.indexOf(set) + 1];
  (next.matches('select') ? next : next.querySelector('input:checked, input')).focus();
}
