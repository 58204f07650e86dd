// A message with what was found in it marked in place. Text stays text: nothing here makes mark-up.
import { el } from './dom.js';

// Parts of a text, each with the findings that cover it. Spans are half-open, in UTF-16 units, as
// JavaScript's own offsets are; a span that doesn't fit the text any more is left out.
export function parts(text, findings) {
  const fitting = findings.filter(one =>
    one.start >= 0 && one.end <= text.length && one.start < one.end
    && text.slice(one.start, one.end) === one.quote);
  const edges = [...new Set([0, text.length, ...fitting.flatMap(one => [one.start, one.end])])]
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => ({
    text: text.slice(start, edges[at + 1]),
    found: fitting.filter(one => one.start <= start && edges[at + 1] <= one.end),
  }));
}

export function highlighted(text, findings) {
  return parts(text, findings).map(part => {
    if (part.found.length === 0) return part.text;
    const strongest = ['missed', 'flag', 'cue', 'evidence'].find(kind =>
      part.found.some(one => one.kind === kind));
    const said = [...new Set(part.found.map(one => one.says))].join('; ');
    return el('mark', { class: strongest, title: said }, part.text, el('span', { class: 'unseen' }, ` (${said})`));
  });
}

// Everything a review quotes, by the message it quotes.
export function findings(review) {
  const all = [];
  for (const cue of review.need?.cues ?? []) {
    all.push({ ...cue, kind: cue.answered ? 'cue' : 'missed', says: cue.answered ? 'cue, answered' : 'cue, passed over' });
  }
  for (const [name, mark] of Object.entries(review.marks ?? {})) {
    for (const evidence of mark.evidence) all.push({ ...evidence, kind: 'evidence', says: `${name} ${mark.level}` });
  }
  for (const flag of review.flags ?? []) {
    for (const evidence of flag.evidence) all.push({ ...evidence, kind: 'flag', says: flag.name.replaceAll('_', ' ') });
  }
  return all;
}
