// Makes elements. Whatever comes from outside becomes a text node, never mark-up.

export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function byId(id) {
  return document.getElementById(id);
}

export function put(id, ...children) {
  byId(id).replaceChildren(...children.filter(child => child !== null && child !== undefined));
}

// A moment as people of this browser's language write it; empty for none.
export function moment(iso) {
  return iso ? new Date(iso).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' }) : '';
}

// What a server says, with its moments as people write them.
export function told(text) {
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?Z/g, moment);
}

// Only web addresses become links: a helpdesk's text must not choose another scheme.
export function link(address, text) {
  return /^https?:\/\//.test(address ?? '')
    ? el('a', { href: address, rel: 'noreferrer noopener', target: '_blank' }, text)
    : el('span', {}, text);
}

export function spoken(label) {
  return label.replaceAll('_', ' ');
}
