// Asks our own server, and nobody else.

export class Refusal extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

export function ask(path) {
  return call('GET', path);
}

export function send(method, path, body = {}) {
  return call(method, path, body);
}

async function call(method, path, body) {
  const request = { method, headers: { 'X-Attune': '1' } };
  if (body !== undefined) {
    request.headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch('api/v1/' + path, request);
  } catch {
    throw new Refusal(0, 'The server does not answer. Try again in a moment.');
  }
  if (!answer.ok) throw await refusal(answer);
  return answer.status === 204 ? null : answer.json();
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
