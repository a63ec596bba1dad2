/*
 * Explains hard words on another site: marks the words of a glossary in a page and opens their explanations.
 *
 *   <script src="https://handbuch.example/static/js/glossary.js" async
 *           data-glossary="https://handbuch.example/glossar.de.json" data-in="main"></script>
 *
 * "data-glossary" is the address of the words, in the language of the page. "data-in" says where to look for them:
 * a CSS selector, "main" when it is left out. The script needs nothing else, stores nothing and tells nobody anything.
 *
 * Its limits: it marks only what stands word by word as the glossary lists it, but for the capital letter at the start
 * of a sentence: no other spelling, no part of a compound, no words across tags. It marks texts whose language has the
 * same first part as that of the glossary ("de-AT" and "de-simple" go with "de"). What comes into the page later stays
 * unmarked. It is a plain script, no module. Where the words cannot be read, or the browser knows no popovers, the page
 * stays as it is.
 */
(async () => {
  const { glossary, in: place = "main" } = document.currentScript.dataset;
  if (!("popover" in HTMLElement.prototype)) return;
  let words;
  try {
    const answer = await fetch(glossary, { credentials: "omit" });
    if (!answer.ok) return;
    words = await answer.json();
  } catch {
    // The handbook is away, or the address is another one: the page needs no words.
    return;
  }
  const { terms, language, direction, labels } = words;
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }

  const CLOSED = "a, button, code, pre, kbd, samp, script, style, textarea, select, label, summary, svg, nav, form, th, [contenteditable], h1, h2, h3, h4, h5, h6";
  const WORD = /[\p{L}\p{M}\p{N}_-]+/gu;
  const IN_WORD = /^[\p{L}\p{M}\p{N}_-]/u;
  const BLANK = /^[\s"“„«([]*$/;
  const SENTENCE_BEFORE = /[.!?…:؟]["“”’»)\]]*\s+["“„«([]*$/;

  // The forms that begin with a word, the longest first.
  const forms = new Map();
  for (const term of terms) {
    for (const form of new Set([term.name, ...term.forms])) {
      const [start] = form.match(WORD) ?? [];
      if (!start || !form.startsWith(start)) continue;
      if (!forms.has(start)) forms.set(start, []);
      forms.get(start).push({ form, term });
    }
  }
  for (const found of forms.values()) found.sort((one, other) => other.form.length - one.form.length);

  /** The longest form that begins with ``start`` and stands in a text; its first letter may be another there. */
  const standing = (start, text, index) =>
    forms.get(start)?.find(
      ({ form }) => text.startsWith(form.slice(1), index + 1) && !IN_WORD.test(text.slice(index + form.length)),
    );
  const small = (word) => word[0].toLocaleLowerCase(language) + word.slice(1);

  /** Whether a sentence or a block begins there: a capital letter says nothing about the word. */
  function begins(node, index) {
    const before = node.data.slice(0, index);
    if (!BLANK.test(before)) return SENTENCE_BEFORE.test(before);
    return !node.previousSibling && getComputedStyle(node.parentElement).display !== "inline";
  }

  function matches(node) {
    const text = node.data;
    const found = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < end) continue;
      let fitting = standing(word, text, index);
      if (!fitting && begins(node, index)) fitting = standing(small(word), text, index);
      if (!fitting) continue;
      end = index + fitting.form.length;
      found.push({ index, end, term: fitting.term });
    }
    return found;
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  const boxes = new Map();
  function box(term) {
    if (boxes.has(term)) return boxes.get(term);
    const id = `glossary-${term.id}`;
    const name = element("strong", { id: `${id}-name` }, term.name);
    const close = element("button", { type: "button", className: "glossary-close", ariaLabel: labels.close }, "×");
    const link = element("a", { href: term.url }, labels.more);
    const text = element("p", {}, term.explanation);
    const made = element("div", { id, className: "glossary-box", popover: "auto", lang: language, dir: direction, tabIndex: -1, autofocus: true }, name, text, link, close);
    made.setAttribute("role", "dialog");
    made.setAttribute("aria-labelledby", name.id);
    close.popoverTargetElement = made;
    close.popoverTargetAction = "hide";
    document.body.append(made);
    boxes.set(term, made);
    return made;
  }

  function mark(node, seen) {
    const parts = [];
    let end = 0;
    for (const found of matches(node)) {
      if (seen.has(found.term)) continue;
      seen.add(found.term);
      const button = element("button", { type: "button", className: "glossary-term" }, node.data.slice(found.index, found.end));
      button.popoverTargetElement = box(found.term);
      parts.push(node.data.slice(end, found.index), button);
      end = found.end;
    }
    if (parts.length) node.replaceWith(...parts, node.data.slice(end));
  }

  const first = (code) => code.split("-")[0].toLowerCase();
  const speaks = (node) => {
    const code = node.parentElement.closest("[lang]")?.lang;
    return !code || first(code) === first(language);
  };
  for (const root of document.querySelectorAll(place)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const texts = [];
    let seen = new Set();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      // The first mention in each section; a heading starts one.
      if (/^H[1-6]$/.test(node.nodeName)) seen = new Set();
      if (node.nodeType === Node.TEXT_NODE && !node.parentElement.closest(CLOSED) && speaks(node)) texts.push([node, seen]);
    }
    for (const [node, seenHere] of texts) mark(node, seenHere);
  }

  const style = new CSSStyleSheet();
  style.replaceSync(`
    .glossary-term { all: unset; cursor: pointer; text-decoration: underline dotted; text-underline-offset: 0.2em; }
    .glossary-term:focus-visible { outline: 0.2em solid; outline-offset: 0.1em; }
    .glossary-box { max-inline-size: min(26rem, 100vw - 2rem); padding: 1rem 3.5rem 1rem 1.25rem; border: 2px solid; border-radius: 0.5rem; font: inherit; line-height: 1.5; white-space: pre-line; }
    .glossary-box p { margin-block: 0.5rem; }
    .glossary-box a { display: inline-block; padding-block: 0.5rem; }
    .glossary-close { position: absolute; inset-block-start: 0; inset-inline-end: 0; inline-size: 2.75rem; block-size: 2.75rem; border: 0; background: none; color: inherit; font-size: 1.5rem; cursor: pointer; }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
})();
