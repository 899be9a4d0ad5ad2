// What can be written after `{{`: the placeholders and filters that the page lists.

function listed(selector, read) {
  return [...document.querySelectorAll(selector)].map(read);
}

const text = (element) => element?.textContent.trim() ?? '';

const paths = listed('.helper-list [data-event]', (row) => ({
  label: text(row.querySelector('th')).replace(/[{}]/g, ''),
  detail: text(row.querySelector('[data-label=Example]')),
  info: text(row.querySelector('[data-label=Meaning]')),
  apply: close,
}));

const filters = listed('.filter-list dt', (term) => ({
  label: text(term).replace(/^\|\s*/, ''),
  info: text(term.nextElementSibling),
}));

/** Writes the name, and closes the placeholder where it is still open. */
function close(view, { label }, from, to) {
  const behind = view.state.sliceDoc(to, view.state.doc.lineAt(to).to);
  const insert = /^[^{"]*\}\}/.test(behind) ? label : `${label}}}`;
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.complete' });
}

export function completions(context) {
  const inside = context.matchBefore(/\{\{[^{}]*/);
  if (!inside) return null;
  const word = context.matchBefore(/[\w.'-]*/);
  const before = inside.text.slice(0, inside.text.length - word.text.length).trimEnd();
  if (before.endsWith('|')) return { from: word.from, options: filters, validFor: /^[\w]*$/ };
  const starts = before === '{{' || before.endsWith('or:');
  return starts ? { from: word.from, options: paths, validFor: /^[\w.'-]*$/ } : null;
}
