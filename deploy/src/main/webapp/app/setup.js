// Set-up: what is configured, who has the say of it, and what an admin sets here.
import { ask, send } from './api.js';
import { byId, el, moment, put } from './dom.js';
import { act, frame, run } from './frame.js';
import { accounts as health } from './accounts.js';
import { checks } from './check.js';
import { fields } from './keys.js';

const MAIN = ['vendor', 'url', 'user', 'token', 'webhook-secret', 'notes', 'budget', 'paused'];
const GROUPS = [
  ['Notes', ['attune.notes', 'attune.note.']],
  ['Reading', ['attune.pull.', 'attune.since', 'attune.reply.', 'attune.backfill.']],
  ['Rubric', ['attune.rubric']],
  ['Keeping', ['attune.retention.']],
  ['Language model', ['attune.llm.']],
  ['Mail', ['attune.mail.', 'attune.digest.']],
  ['Sign-in by another', ['attune.oidc.']],
  ['Server', ['']],
];

run(async () => {
  await frame('setup.html');
  checks();
  show(await ask('setup'));
  await looks();
});

function show(sheet) {
  put('accounts', last(sheet), ...(sheet.accounts.length === 0
    ? [el('p', {}, 'There is none yet. Make a user for Attune in your helpdesk, then add it below.')]
    : sheet.accounts.map(account)));
  put('new', sheet.secretsKept ? null : el('p', { class: 'quiet' },
    'Credentials can be kept here once attune.secret-key-file names a file with a key (openssl rand -base64 32) and the server was started again. Until then, set the account’s vendor, url and token-file in attune.properties on the server’s machine.'), adding(sheet.account));
  const left = [...sheet.keys];
  put('groups', ...GROUPS.map(([title, prefixes]) => {
    const own = left.filter(key => prefixes.some(prefix => key.name.startsWith(prefix)));
    own.forEach(key => left.splice(left.indexOf(key), 1));
    return own.length === 0 ? null : group(title, own);
  }).filter(Boolean));
}

function last(sheet) {
  if (!sheet.last) return el('p', { class: 'quiet' }, 'Nothing was set here yet.');
  const back = el('button', { type: 'button', class: 'plain' }, 'Take it back');
  back.addEventListener('click', () => change(back, () => send('POST', `setup/changes/${sheet.last.number}/take-back`), 'Taken back.'));
  return el('p', { id: 'last' }, `Last set here: ${sheet.last.names.join(', ')}, by ${sheet.last.by}, ${moment(sheet.last.at)}. `, back);
}

function account(one) {
  const prefix = `attune.account.${one.name}.`;
  const main = one.keys.filter(key => MAIN.includes(key.name.slice(prefix.length)));
  const kept = fields(main, prefix, 'a');
  const more = fields(one.keys.filter(key => !main.includes(key)), prefix, 'a');
  const form = saving([...kept.rows, details('More of this account', more.rows)], `Save ${one.name}`,
    () => ({ ...kept.changed(), ...more.changed() }));
  const paused = main.find(key => key.name === `${prefix}paused`);
  const rests = paused.value === 'true';
  const pause = el('button', { type: 'button', class: 'plain', disabled: Boolean(paused.locked) }, rests ? `Go on with ${one.name}` : `Pause ${one.name}`);
  pause.addEventListener('click', () => set(pause, { [paused.name]: rests ? '' : 'true' }, rests ? 'It goes on where it stopped.' : 'Nothing of it is read or written until it goes on.'));
  return el('article', { class: 'account' }, el('h3', {}, `${one.name}${rests ? ' (paused)' : ''}`),
    el('p', { class: 'row' }, pause), details(`Settings of ${one.name}`, [form]), removal(one));
}

function removal(one) {
  if (!one.here) return el('p', { class: 'quiet' }, 'Its vendor is not set here, so it is removed where it is.');
  const remove = el('button', { type: 'button' }, `Remove ${one.name}`);
  remove.addEventListener('click', () => set(remove, Object.fromEntries(
    one.keys.filter(key => key.given && key.from === 'set-up page').map(key => [key.name, ''])), `${one.name} is removed.`));
  return details(`Remove ${one.name}…`, [
    el('p', {}, 'Reading and writing end at once. What stays: its reviews, verdicts and figures, here and in exports; its notes on the tickets. To take notes back first: ./attune undo --account ' + one.name + '. Its credentials are deleted: to have it back, add it anew.'),
    remove]);
}

function adding(keys) {
  const prefix = 'attune.account.NAME.';
  const name = el('input', { id: 'new-name', required: true, pattern: '[a-z0-9][a-z0-9\\-]{0,62}', maxlength: '63', 'aria-describedby': 'new-about' });
  const main = keys.filter(key => MAIN.includes(key.name.slice(prefix.length)) && !key.name.endsWith('.paused'));
  const kept = fields(main, prefix, 'n');
  const more = fields(keys.filter(key => !main.includes(key) && !key.locked && !key.name.endsWith('.paused')), prefix, 'n');
  return saving([
    el('div', { class: 'key' }, el('label', { for: 'new-name' }, 'name'), name,
      el('p', { class: 'quiet', id: 'new-about' }, 'Yours to choose: a to z, 0 to 9 and -. It can’t be changed later. Nothing older than this moment is judged or noted, unless you set since.')),
    ...kept.rows, details('More of the new account', more.rows)], 'Add the account',
  () => Object.fromEntries(Object.entries({ ...kept.changed(), ...more.changed() })
    .map(([key, value]) => [key.replace('NAME', name.value), value])));
}

function group(title, keys) {
  const all = fields(keys, 'attune.', 'g');
  const open = keys.some(key => !key.locked);
  const content = open ? [saving(all.rows, `Save ${title.toLowerCase()}`, all.changed)] : all.rows;
  return el('section', { class: 'card' }, el('h2', {}, title), details(`Settings of ${title.toLowerCase()}`, content));
}

function details(summary, rows) {
  return el('details', { class: 'more' }, el('summary', {}, summary), ...rows);
}

function saving(rows, button, changed) {
  const save = el('button', {}, button);
  const form = el('form', { autocomplete: 'off' }, ...rows, save);
  form.addEventListener('submit', event => {
    event.preventDefault();
    set(save, changed(), 'Saved. It counts on all servers within a minute.');
  });
  return form;
}

function set(control, keys, done) {
  return change(control, () => {
    if (Object.keys(keys).length === 0) throw new Error('Nothing was changed in this form.');
    return send('PUT', 'setup', { set: keys });
  }, done);
}

function change(control, work, done) {
  byId('done').textContent = '';
  return act(control, byId('told'), async () => {
    show(await work());
    byId('done').textContent = done;
    byId('done').scrollIntoView({ block: 'nearest' });
    await looks();
  }).then(() => {
    if (byId('told').textContent) byId('told').scrollIntoView({ block: 'nearest' });
  });
}

async function looks() {
  put('health', ...await health());
}
