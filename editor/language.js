// How a template is coloured: JSON, with placeholders in strings and between them. Only colours; what is right and
// wrong is decided by the parser that the server uses.

import { StreamLanguage } from '@codemirror/language';

const KEY = /^"(?:[^"\\]|\\.)*"(?=\s*:)/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const WORD = /^[A-Za-z_][\w-]*/;

function placeholder(stream, state) {
  if (stream.match('}}')) {
    state.placeholder = false;
    return 'brace';
  }
  if (stream.eatSpace()) return null;
  if (stream.match(/^'[^']*'?/)) return 'string.special';
  if (stream.eat('|')) {
    state.filter = true;
    return 'operator';
  }
  if (stream.match(WORD)) {
    const style = state.filter ? 'keyword' : 'variableName.special';
    state.filter = false;
    return style;
  }
  stream.next();
  return 'operator';
}

function open(stream, state) {
  state.placeholder = true;
  state.filter = false;
  stream.match('{{');
  return 'brace';
}

function string(stream, state) {
  while (!stream.eol()) {
    if (stream.match('{{', false)) return stream.current() ? 'string' : open(stream, state);
    const letter = stream.next();
    if (letter === '\\') stream.next();
    if (letter === '"') {
      state.string = false;
      break;
    }
  }
  return 'string';
}

export const template = StreamLanguage.define({
  name: 'template',
  startState: () => ({ string: false, placeholder: false, filter: false }),
  token(stream, state) {
    if (state.placeholder) return placeholder(stream, state);
    if (state.string) return string(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match(KEY)) return 'propertyName';
    if (stream.match('{{', false)) return open(stream, state);
    if (stream.eat('"')) {
      state.string = true;
      return 'string';
    }
    if (stream.match(NUMBER)) return 'number';
    if (stream.match(WORD)) return 'atom';
    stream.next();
    return 'punctuation';
  },
  indent(state, textAfter, context) {
    const before = context.state.doc.lineAt(context.pos).number > 1 ? context.lineAt(context.pos, -1) : null;
    const line = before ? before.text : '';
    const step = /[[{]\s*$/.test(line) ? context.unit : 0;
    return /^\s*/.exec(line)[0].length + step - (/^\s*[\]}]/.test(textAfter) ? context.unit : 0);
  },
  languageData: { closeBrackets: { brackets: ['{', '[', '"'] } },
});
