// Words in rich text (Draftail): find, select, replace, mark. Nothing of a mark is stored.
import { MarkedDecorator } from "./marked-decorator.js";

export const isRich = (control) => Boolean(control.draftailEditor);

const stateOf = (control) => control.draftailEditor.getEditorState();

export const segments = (control) =>
  stateOf(control)
    .getCurrentContent()
    .getBlocksAsArray()
    .map((block) => ({ block: block.getKey(), text: block.getText(), at: 0 }));

const selection = ({ block, start, end }, hasFocus) =>
  window.DraftJS.SelectionState.createEmpty(block).merge({ anchorOffset: start, focusOffset: end, hasFocus });

const blockAt = (control, { block }) => stateOf(control).getCurrentContent().getBlockForKey(block);

export const textAt = (control, place) => blockAt(control, place)?.getText().slice(place.start, place.end);

export const select = (control, place) => {
  const wrapper = control.parentElement.querySelector("[data-draftail-editor-wrapper]");
  wrapper.querySelector("[contenteditable=true]").focus({ preventScroll: true });
  control.draftailEditor.onChange(window.DraftJS.EditorState.forceSelection(stateOf(control), selection(place, true)));
  wrapper.querySelector(`[data-offset-key^="${place.block}-"]`)?.scrollIntoView({ block: "center" });
};

// Styles by which Wagtail shows comments; where they stand is kept with the comments.
const OF_COMMENTS = /^(COMMENT-|STYLE_RERENDER_)/;

// Writes the text into its field of the form at once. The editor does so a quarter of a second after a change: whoever
// publishes before that would publish the former words.
export const store = (control) => {
  const raw = window.DraftJS.convertToRaw(stateOf(control).getCurrentContent());
  for (const block of raw.blocks) {
    block.inlineStyleRanges = block.inlineStyleRanges.filter(({ style }) => !OF_COMMENTS.test(style));
  }
  const isEmpty = ({ text, entityRanges, inlineStyleRanges }) =>
    !text.trim() && !entityRanges.length && !inlineStyleRanges.length;
  control.rawContentState = raw.blocks.every(isEmpty) ? null : raw;
  control.value = JSON.stringify(control.rawContentState);
};

// Replaces words as a step of its own in the editor's undo stack. Returns a function that takes it back; that
// returns false when the text has changed since.
export const replace = (control, place, words) => {
  const state = stateOf(control);
  const block = blockAt(control, place);
  const content = window.DraftJS.Modifier.replaceText(
    state.getCurrentContent(),
    selection(place, false),
    words,
    block.getInlineStyleAt(place.start),
    block.getEntityAt(place.start),
  );
  control.draftailEditor.onChange(window.DraftJS.EditorState.push(state, content, "spellcheck-change", false));
  const after = content.getPlainText();
  return () => {
    if (stateOf(control).getCurrentContent().getPlainText() !== after) return false;
    control.draftailEditor.onChange(window.DraftJS.EditorState.undo(stateOf(control)));
    return true;
  };
};

// Shows marks ([{block, start, end, key, severity}]) and no others; false while letters are being composed.
export const mark = (control, marks) => {
  const state = stateOf(control);
  if (state.isInCompositionMode()) return false;
  const decorator = state.getDecorator();
  const next = MarkedDecorator.around(decorator, marks, state.getCurrentContent());
  if (next !== decorator) control.draftailEditor.onChange(window.DraftJS.EditorState.set(state, { decorator: next }));
  return true;
};
