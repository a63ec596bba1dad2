// The box at a mark in rich text: it says what the panel says, to the mouse and to the cursor of the keyboard alike.
// While somebody writes it stays away.
const MARK = "[data-readability-marks]";
const MOVES = /^(Arrow|Home|End|Page|Tab)/;

export class Hint {
  #box = document.createElement("div");
  #mark = null;
  #isWriting = false;

  // `messages(keys)` returns the sentences for the keys of a mark.
  constructor(messages, signal) {
    this.messages = messages;
    this.#box.className = "readability-hint";
    this.#box.setAttribute("role", "status");
    this.#box.hidden = true;
    document.body.append(this.#box);
    const listen = (name, listener, options) => document.addEventListener(name, listener, { signal, ...options });
    listen("mouseover", ({ target }) => {
      if (!this.#box.contains(target)) this.#show(target.closest?.(MARK) ?? this.#atCursor());
    });
    listen("selectionchange", () => this.#show(this.#atCursor()));
    listen("scroll", () => this.#place(), { capture: true, passive: true });
    listen("pointerdown", () => {
      this.#isWriting = false;
    });
    listen("keydown", ({ key }) => {
      this.#isWriting = !MOVES.test(key);
      if (this.#isWriting) this.#show(null);
    });
    listen("focusout", ({ target }) => target.closest?.("[contenteditable]") && this.#show(null));
    signal.addEventListener("abort", () => this.#box.remove());
  }

  #atCursor() {
    if (this.#isWriting) return null;
    const { anchorNode } = document.getSelection();
    const element = anchorNode?.nodeType === Node.TEXT_NODE ? anchorNode.parentElement : anchorNode;
    return element?.closest?.(`[contenteditable=true] ${MARK}`) ?? null;
  }

  #show(mark) {
    if (mark === this.#mark) return;
    this.#mark = mark;
    const sentences = mark ? this.messages(mark.dataset.readabilityMarks.split(" ")) : [];
    this.#box.replaceChildren(
      ...sentences.map((sentence) => {
        const line = document.createElement("p");
        line.lang = "de";
        line.textContent = sentence;
        return line;
      }),
    );
    this.#place();
  }

  #place() {
    if (!this.#mark) {
      this.#box.hidden = true;
      return;
    }
    const { left, top, bottom } = this.#mark.getClientRects()[0] ?? this.#mark.getBoundingClientRect();
    // Scrolled away, or below the panel on a narrow screen.
    const isSeen = this.#mark.contains(document.elementFromPoint(left + 1, (top + bottom) / 2));
    this.#box.hidden = !isSeen || !this.#box.childElementCount;
    const most = document.documentElement.clientWidth - this.#box.offsetWidth - 8;
    this.#box.style.left = `${Math.max(8, Math.min(left, most))}px`;
    this.#box.style.top = `${bottom + 6}px`;
  }
}
