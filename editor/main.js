// The code editor in front of the text field of a template. The field stays what the form posts; what is wrong with
// the text, insertions and jumps come as events on the field from the page's own code, which knows the language.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { completions } from './completions.js';
import { template } from './language.js';
import { colours, look } from './look.js';

const SEVERITY = { bad: 'error', warn: 'warning' };

function start(field) {
  const typing = document.activeElement === field;
  // Who types already goes on where the caret stood.
  const selection = { anchor: field.selectionStart, head: field.selectionEnd };
  const view = new EditorView({ doc: field.value, selection, extensions: extensions(field) });
  field.before(view.dom);
  field.hidden = true;
  if (typing) view.focus();
  listen(field, view);
  chooseEvent(field);
  guard(field);
  // Whoever wakes last, this script or the page's own code: the first check happens then.
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function extensions(field) {
  const label = document.querySelector(`label[for=${field.id}]`);
  return [
    EditorView.cspNonce.of(document.querySelector('script[nonce]')?.nonce ?? ''),
    EditorState.readOnly.of(field.readOnly),
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    EditorView.contentAttributes.of({
      'aria-labelledby': label?.id ?? '',
      'aria-describedby': field.getAttribute('aria-describedby') ?? '',
      autocapitalize: 'none',
      tabindex: '0',
    }),
    lineNumbers(),
    history(),
    bracketMatching(),
    closeBrackets(),
    typeOver,
    template,
    syntaxHighlighting(colours),
    look,
    autocompletion({ override: [completions], icons: false }),
    // No key map binds Tab: it leaves the editor.
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      field.value = update.state.doc.toString();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }),
  ];
}

/**
 * Typing over a selection is done here: browsers would carry the selection's style over as an inline style, which the
 * page's content security policy refuses.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const selected = shownSelection(view);
    if (event.inputType !== 'insertText' || !event.data || !selected || selected.empty) return false;
    if (view.composing || view.state.readOnly) return false;
    const { from, to } = selected;
    const change = { changes: { from, to, insert: event.data }, selection: { anchor: from + event.data.length } };
    const insert = () => view.state.update(change, { userEvent: 'input.type', scrollIntoView: true });
    const taken = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, event.data, insert));
    if (!taken) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

/** What is selected on the page: for some milliseconds the editor's own selection is still the one before. */
function shownSelection(view) {
  const { rangeCount, anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection();
  if (!rangeCount || !view.contentDOM.contains(anchorNode) || !view.contentDOM.contains(focusNode)) return null;
  return EditorSelection.range(view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset));
}

/** Marks what is wrong, and keeps what is selected: the editor puts its own selection back with every change. */
function mark(view, found) {
  const selected = view.composing ? null : shownSelection(view);
  const moved = selected && !selected.eq(view.state.selection.main);
  view.dispatch(moved ? { selection: selected } : {}, setDiagnostics(view.state, diagnostics(view.state.doc, found)));
}

function listen(field, view) {
  document.querySelector(`label[for=${field.id}]`)?.addEventListener('click', () => view.focus());
  const on = (name, act) =>
    field.addEventListener(`tidings:${name}`, (event) => {
      event.preventDefault();
      act(event.detail);
    });
  on('check', (found) => mark(view, JSON.parse(found)));
  on('insert', (text) => {
    view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
    view.focus();
  });
  on('jump', (at) => {
    const place = Math.min(Number(at), view.state.doc.length);
    view.dispatch({ selection: { anchor: place }, effects: EditorView.scrollIntoView(place, { y: 'center' }) });
    view.focus();
  });
}

/** Another event for the preview comes without leaving the page. */
function chooseEvent(field) {
  const choice = document.getElementById('event');
  choice?.addEventListener('change', async () => {
    const address = new URL(location.pathname, location.href);
    if (choice.value) address.searchParams.set('event', choice.value);
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of ['scene', 'preview-note']) {
      document.getElementById(part).replaceWith(page.getElementById(part) ?? '');
    }
    window.history.replaceState(null, '', address);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Leaving by a link asks first when something was typed; the form's buttons save it. */
function guard(field) {
  let saved = field.defaultValue;
  field.form.addEventListener('submit', () => (saved = null));
  window.addEventListener('beforeunload', (event) => {
    if (saved !== null && field.value !== saved) event.preventDefault();
  });
}

/** Marks reach to the end of the word they stand on, and at least over one character. */
function diagnostics(doc, found) {
  return found.map(([at, kind, message]) => {
    const from = Math.max(0, Math.min(at, doc.length - 1));
    const word = /^[\w.-]+/.exec(doc.sliceString(from, from + 100))?.[0].length ?? 1;
    return { from, to: Math.min(from + word, doc.length), severity: SEVERITY[kind], message };
  });
}

const field = document.getElementById('template');
if (field) start(field);
