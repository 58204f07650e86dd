// A conversation as it was up to a reply, with nothing marked in it.
import { el, moment } from './dom.js';

export function talk(conversation, reply) {
  if (conversation.state !== 'readable') return [el('p', { role: 'status' }, conversation.why)];
  const own = new Set(reply);
  return [
    conversation.subject ? el('p', { dir: 'auto' }, el('b', {}, conversation.subject)) : null,
    ...conversation.messages.map(message => said(message, own.has(message.id))),
  ].filter(Boolean);
}

function said(message, own) {
  return el('article', { class: `said ${message.role}${own ? ' own' : ''}`, dir: 'auto' },
    el('h3', {}, el('bdi', {}, message.author || message.role), el('span', { class: 'quiet' },
      `${message.author ? ` ${message.role}` : ''}${message.automatic ? ', automatic' : ''}${own ? ', the reply to rate' : ''}${message.at ? ` · ${moment(message.at)}` : ''}`)),
    el('p', { class: 'words' }, message.text));
}
