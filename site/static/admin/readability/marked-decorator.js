// A decorator of Draft.js that draws marks around what the editor's own decorators (links, comments) draw: Draft.js
// knows one decorator for each character, and a marked link must stay a link.
import { shifted } from "./shift.js";

const WEIGHT = { info: 1, warning: 2, error: 3 };
const PREFIX = "readability";
const components = new WeakMap();

export class MarkedDecorator {
  // The decorator with new marks; the same object when nothing would look different.
  static around(decorator, marks, content) {
    const signature = JSON.stringify(marks);
    const isOurs = decorator instanceof MarkedDecorator;
    if (isOurs ? decorator.signature === signature : !marks.length) return decorator;
    return new MarkedDecorator(isOurs ? decorator.inner : decorator, marks, content, signature);
  }

  constructor(inner, marks, content, signature) {
    this.inner = inner;
    this.signature = signature;
    // The editor compares their number to see whether its plug-ins have changed.
    this.decorators = inner.decorators;
    this.blocks = new Map();
    for (const mark of marks) {
      const text = content.getBlockForKey(mark.block)?.getText() ?? "";
      if (!this.blocks.has(mark.block)) this.blocks.set(mark.block, { text, marks: [] });
      this.blocks.get(mark.block).marks.push(mark);
    }
  }

  getDecorations(block, content) {
    const inner = this.inner.getDecorations(block, content);
    const marks = this.#marksIn(block);
    if (!marks.length) return inner;
    return inner.map((key, at) => {
      const here = marks.filter(({ start, end }) => start <= at && at < end);
      if (!here.length) return key;
      // The narrowest says how it looks; a long sentence must not hide a hard word in it.
      const [first] = [...here].sort(
        (one, other) => one.end - one.start - (other.end - other.start) || WEIGHT[other.severity] - WEIGHT[one.severity],
      );
      return [PREFIX, first.severity, here.map((mark) => mark.key).join(" "), key ?? ""].join("|");
    });
  }

  // The marks of a block. While somebody writes in it, those before and behind the change stay where they are.
  #marksIn(block) {
    const known = this.blocks.get(block.getKey());
    if (!known) return [];
    const text = block.getText();
    return known.marks.flatMap((mark) => {
      const place = shifted(known.text, text, mark);
      return place ? [{ ...mark, ...place }] : [];
    });
  }

  getComponentForKey(key) {
    const [prefix, severity, marks, inner] = key.split("|");
    if (prefix !== PREFIX) return this.inner.getComponentForKey(key);
    const kept = components.get(this.inner) ?? new Map();
    components.set(this.inner, kept);
    if (!kept.has(key)) {
      const Inner = inner ? this.inner.getComponentForKey(inner) : window.React.Fragment;
      kept.set(key, ({ children, ...props }) =>
        window.React.createElement(
          "span",
          { className: `readability-mark readability-mark--${severity}`, "data-readability-marks": marks },
          window.React.createElement(Inner, inner ? props : null, children),
        ),
      );
    }
    return kept.get(key);
  }

  getPropsForKey(key) {
    const [prefix, , , inner] = key.split("|");
    if (prefix !== PREFIX) return this.inner.getPropsForKey(key);
    return inner ? this.inner.getPropsForKey(inner) : null;
  }
}
