// The weights of a rubric file as a form that writes into the file's text.
import { el, spoken } from './dom.js';

const WEIGHT = /^(need\.\d\.\w+|flag\.\w+)\s*[=:]\s*(.*)$/;

export function weights(file, change) {
  let text = file;
  const groups = new Map();
  for (const line of text.split('\n')) {
    const [, key, value] = WEIGHT.exec(line.trim()) ?? [];
    if (!key) continue;
    const group = key.startsWith('flag.') ? 'Flags, points for each' : `Need ${key[5]}, points`;
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push([key, value]);
  }
  if (groups.size === 0) return [el('p', { class: 'quiet' }, 'The text names no weight of its own. Begin with the one in use to see them all.')];
  const put = (key, value) => {
    text = text.split('\n').map(line => WEIGHT.exec(line.trim())?.[1] === key ? `${key} = ${value}` : line).join('\n');
    change(text);
  };
  return [...groups].map(([name, lines]) => el('fieldset', {}, el('legend', {}, name),
    ...lines.map(([key, value]) => field(key, value, put))));
}

function field(key, value, put) {
  const input = el('input', { value, inputmode: 'decimal', autocomplete: 'off' });
  input.addEventListener('input', () => put(key, input.value));
  const name = spoken(key.replace(/^need\.\d\./, '').replace(/^flag\./, ''));
  return el('label', {}, value.includes(',') ? `${name}, weak and strong` : name, input);
}
