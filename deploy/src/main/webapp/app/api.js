// Asks our own server, and nobody else.

// Marks that turn the words behind them around: what somebody typed must not turn our sentence.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

export class Refusal extends Error {
  constructor(status, detail) {
    super((detail ?? `The server answered ${status}.`).replace(TURNING, ''));
    this.status = status;
  }
}

// Whether a download would begin; a browser tells nobody why one has failed.
export function room(path) {
  return request('HEAD', path);
}

export function ask(path) {
  return call('GET', path);
}

// The server turns a DELETE with a body away.
export function send(method, path, body = {}) {
  return call(method, path, method === 'DELETE' ? undefined : body);
}

// Tells each line of an answer as it comes.
export async function lines(path, body, told) {
  const answer = await request('POST', path, body);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const parts = (rest + part.value).split('\n');
    rest = parts.pop();
    parts.forEach(line => told(JSON.parse(line)));
  }
}

async function call(method, path, body) {
  const answer = await request(method, path, body);
  return answer.status === 204 ? null : answer.json();
}

async function request(method, path, body) {
  const asked = { method, headers: { 'X-Attune': '1' } };
  if (body !== undefined) {
    asked.headers['Content-Type'] = 'application/json';
    asked.body = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch('api/v1/' + path, asked);
  } catch {
    throw new Refusal(0, 'The server does not answer. Try again in a moment.');
  }
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

async function refusal(answer) {
  try {
    return new Refusal(answer.status, (await answer.json()).detail);
  } catch {
    return new Refusal(answer.status, `The server answered ${answer.status}.`);
  }
}

// Sends people who aren't signed in to the sign-in, and back to where they were.
export function orSignIn(problem) {
  if (problem.status !== 401) throw problem;
  const here = location.pathname.split('/').pop() + location.search;
  location.replace('signin.html?back=' + encodeURIComponent(here));
  return new Promise(() => {});
}
