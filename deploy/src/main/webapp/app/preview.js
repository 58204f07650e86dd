// Another rubric, tried on stored marks or on conversations that are read again.
import { ask, send } from './api.js';
import { byId, el, put } from './dom.js';
import { act, frame, run } from './frame.js';
import { moved, reread } from './moves.js';
import { weights } from './weights.js';

const form = byId('rubric');
const text = form.elements.text;
let stopped = true;

run(async () => {
  await frame('preview.html');
  await present();
  byId('present').addEventListener('click', event => act(event.target, byId('refused'), present));
  form.elements.file.addEventListener('change', () => run(async () => {
    const [file] = form.elements.file.files;
    if (file) show(await file.text());
  }));
  text.addEventListener('input', shown);
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(form.querySelector('button:not([type])'), byId('refused'), onMarks);
  });
  byId('reread').addEventListener('click', event => act(event.target, byId('refused'), onWords));
  byId('stop').addEventListener('click', () => { stopped = true; });
});

async function present() {
  const { version, text: file } = await ask('preview/rubric');
  put('progress', `In use is ${version}. Above stands all of it, as the version after.`);
  show(file);
}

function show(file) {
  text.value = file;
  shown();
}

function shown() {
  put('weights', ...weights(text.value, changed => {
    text.value = changed;
    link();
  }));
  link();
}

function link() {
  byId('save').href = 'data:text/plain;charset=utf-8,' + encodeURIComponent(text.value);
}

function asked() {
  const filter = Object.fromEntries(['since', 'until', 'account', 'group', 'tag']
    .map(name => [name, form.elements[name].value]).filter(([, value]) => value !== ''));
  return { rubric: text.value, filter };
}

async function onMarks() {
  put('moves');
  put('progress', 'Reckoning…');
  try {
    const found = await send('POST', 'preview/weights', asked());
    put('progress', '');
    put('moves', ...moved(found));
  } catch (problem) {
    put('progress', '');
    throw problem;
  }
}

// One conversation after the other, so that it can be stopped and nothing waits for the last.
async function onWords() {
  put('moves');
  stopped = false;
  byId('stop').hidden = false;
  const { rubric, filter } = asked();
  const found = [];
  let sample = [];
  try {
    sample = await send('POST', 'preview/sample', { filter, replies: Number(form.elements.replies.value), seed: 1 });
    for (const id of sample) {
      if (stopped) break;
      put('progress', `${found.length} of ${sample.length} read again…`);
      found.push(await judged(id, rubric));
    }
    put('progress', sample.length === 0 ? 'No reviewed reply fits.' : `${found.length} of ${sample.length} read again${stopped ? ', then stopped' : ''}.`);
  } catch (problem) {
    put('progress', sample.length === 0 ? '' : `${found.length} of ${sample.length} read again, then it broke off.`);
    throw problem;
  } finally {
    stopped = true;
    byId('stop').hidden = true;
    if (found.length > 0) put('moves', ...reread(found));
  }
}

// One that was forgotten since the sample was drawn is left out, and the others are read all the same.
async function judged(id, rubric) {
  try {
    return await send('POST', `preview/replies/${id}`, { rubric });
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    return { review: id, why: problem.message };
  }
}
