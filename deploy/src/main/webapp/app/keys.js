// Keys of the configuration as fields of a form: what they are, who has the say, what changed.
import { el } from './dom.js';

const CHOICES = /^[a-z-]+(, [a-z-]+)* or [a-z-]+$/;

// A form for some keys; says what changed in it.
export function fields(keys, prefix, scope) {
  const made = keys.map(key => field(key, prefix, scope));
  return {
    rows: made.map(one => one.row),
    changed: () => Object.fromEntries(made.filter(one => one.changed()).map(one => [one.name, one.value()])),
  };
}

function field(key, prefix, scope) {
  const id = `${scope}-${key.name}`;
  const about = `${id}-about`;
  const label = key.name.startsWith(prefix) ? key.name.slice(prefix.length) : key.name;
  const control = key.locked ? locked(key, id, about) : input(key, id, about);
  const forget = key.unit === 'secret' && key.given && !key.locked
    ? el('input', { type: 'checkbox', id: `${id}-forget` }) : null;
  const row = el('div', { class: 'key' },
    key.locked ? el('span', {}, label) : el('label', { for: id }, label),
    el('div', {}, control, forget ? el('label', { class: 'inline', for: forget.id }, forget, ` forget the ${label} that is set`) : null),
    el('p', { class: 'quiet', id: about }, `${key.reason} (${key.unit}${key.standard ? `; default ${key.standard}` : ''}) ${standing(key)}`));
  return {
    name: key.name,
    row,
    value: () => (forget?.checked ? '' : control.value.trim()),
    changed: () => !key.locked && (forget?.checked || (key.unit === 'secret'
      ? control.value.trim() !== '' : control.value.trim() !== key.value.trim())),
  };
}

function standing(key) {
  const from = key.from === 'default' ? '' : `Set by ${key.from}.`;
  const why = key.locked && !key.locked.startsWith('set by') ? ` Not to be set here: ${key.locked}.` : '';
  const waits = key.waits ? ' Waits for the next start of the server.'
    : key.atStart && !key.locked ? ' Counts after the next start of the server.' : '';
  return from + why + waits;
}

function locked(key, id, about) {
  const value = key.given ? (key.value || 'is set') : (key.standard || 'not set');
  return el('p', { class: 'value', id, 'aria-describedby': about }, el('code', {}, value));
}

function input(key, id, about) {
  const common = { id, name: key.name, 'aria-describedby': about };
  if (key.name === 'attune.rubric-text') {
    return filled(el('textarea', { ...common, spellcheck: 'false', maxlength: '100000' }), key.value);
  }
  if (key.unit === 'secret') {
    return el('input', { ...common, type: 'password', autocomplete: 'new-password', maxlength: '4000', placeholder: key.given ? 'is set; write a new one to replace it' : 'not set' });
  }
  if (CHOICES.test(key.unit) && !key.unit.includes('instant')) {
    const words = key.unit.split(/, | or /);
    return filled(el('select', common, el('option', { value: '' }, key.standard ? `default: ${key.standard}` : 'choose…'),
      ...words.map(word => el('option', { value: word }, word))), key.value);
  }
  return filled(el('input', { ...common, maxlength: '4000', placeholder: key.standard || null }), key.value);
}

function filled(control, value) {
  control.value = value;
  return control;
}
