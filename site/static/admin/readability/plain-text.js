// Words in a plain field: find, select, replace.

// Paragraphs and lines of the text: the server may see either as one piece.
export const segments = (control) => {
  const text = control.value;
  if (!control.matches("textarea")) return [{ text, at: 0 }];
  const found = new Map();
  for (const pattern of [/(?:(?!\n[^\S\n]*\n)[^])+/g, /[^\n]+/g]) {
    for (const match of text.matchAll(pattern)) {
      if (match[0].trim()) found.set(`${match[0].trim()} ${match.index}`, { text: match[0], at: match.index });
    }
  }
  return [...new Map([...found.values()].map((segment) => [`${segment.at}-${segment.text.length}`, segment])).values()];
};

export const textAt = (control, { start, end }) => control.value.slice(start, end);

export const select = (control, { start, end }) => {
  control.focus({ preventScroll: true });
  control.setSelectionRange?.(start, end);
  control.scrollIntoView({ block: "center" });
};

// Replaces words as if they were typed, so that the browser's own undo knows it. Returns a function that takes it
// back; that returns false when the text has changed since.
export const replace = (control, { start, end }, words) => {
  const asIfTyped = (from, to, text) => {
    const before = document.activeElement;
    control.focus({ preventScroll: true });
    control.setSelectionRange(from, to);
    // Deprecated, and without a successor that keeps the undo stack.
    document.execCommand(text ? "insertText" : "delete", false, text);
    before?.focus({ preventScroll: true });
  };
  const old = control.value.slice(start, end);
  asIfTyped(start, end, words);
  const after = control.value;
  return () => {
    if (control.value !== after) return false;
    asIfTyped(start, start + words.length, old);
    return true;
  };
};
