// A lead looks at a severe ticket as it would be shown, and approves it for practice.
import { ask, send } from './api.js';
import { el } from './dom.js';
import { act } from './frame.js';
import { section } from './judgement.js';
import { talk } from './talk.js';

export function practising(id, row, me) {
  if (row.need?.level !== 3 || !['lead', 'admin'].includes(me.role)) return null;
  const told = el('p', { role: 'alert' });
  const shown = el('div', { 'aria-live': 'polite' });
  const look = el('button', { type: 'button', class: 'plain' }, 'Look at it redacted');
  look.addEventListener('click', () => act(look, told, async () => show(await ask(`reviews/${id}/practice`))));

  function show(found) {
    const change = el('button', { type: 'button' }, found.approved ? 'Take it back' : 'Approve it for practice');
    change.addEventListener('click', () => act(change, told, async () => {
      if (found.approved) await send('DELETE', `reviews/${id}/practice`);
      else await send('PUT', `reviews/${id}/practice`, { fingerprint: found.fingerprint });
      show({ ...found, approved: !found.approved });
    }));
    shown.replaceChildren(...talk(found.conversation, []),
      el('p', {}, found.approved ? 'This very text is approved; agents find it under Practice.' : 'Read it through: redaction doesn’t find every name.'), change);
  }

  return section('Practice with this ticket',
    el('p', { class: 'quiet' }, 'Agents can answer it anew, without names, numbers and addresses. They see it only if you approve what you read here, and no longer once the ticket reads differently.'),
    look, shown, told);
}
