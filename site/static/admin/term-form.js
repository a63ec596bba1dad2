// The form of a term: asks for proposals while somebody writes, and counts the words of the explanation.
(() => {
  const PAUSE = 500;

  // --- proposals, terms in the way, pages on which the word is found ---
  const field = (box, name) => document.getElementById(`id_${name}_${box.dataset.suffix}`);
  const askedName = new WeakMap();
  const waiting = new WeakMap();
  const running = new WeakMap();

  const ask = async (box, part) => {
    const name = field(box, "name").value;
    const sent = new FormData();
    sent.set("name", name);
    sent.set("forms", field(box, "forms").value);
    // A new term saves itself while somebody writes; then only the address knows its number.
    sent.set("term", box.dataset.term || location.pathname.match(/\/edit\/(\d+)\//)?.[1] || "");
    if (document.getElementById("id_marks_in_compounds")?.checked) sent.set("in_compounds", "on");
    if (part) sent.set("p", part);
    // A new word has new proposals, all of them ticked; what was struck of the same word stays struck.
    if (askedName.get(box) === name) {
      sent.set("touched", "on");
      for (const tick of box.querySelectorAll("input:checked")) sent.append("taken", tick.value);
    }
    askedName.set(box, name);
    running.get(box)?.abort();
    const control = new AbortController();
    running.set(box, control);
    const { CSRF_HEADER_NAME, CSRF_TOKEN } = window.wagtailConfig;
    try {
      const answer = await fetch(box.dataset.url, {
        method: "POST",
        body: sent,
        headers: { [CSRF_HEADER_NAME]: CSRF_TOKEN },
        signal: control.signal,
      });
      if (!answer.ok) return;
      const html = await answer.text();
      const isOpen = box.querySelector("details")?.open;
      const focused = box.contains(document.activeElement) ? document.activeElement.value : null;
      box.innerHTML = html;
      if (isOpen) box.querySelector("details")?.setAttribute("open", "");
      if (focused) [...box.querySelectorAll("input")].find((tick) => tick.value === focused)?.focus();
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  };

  const askSoon = (box) => {
    clearTimeout(waiting.get(box));
    waiting.set(box, setTimeout(() => ask(box), PAUSE));
  };

  const boxes = () => [...document.querySelectorAll("[data-term-assistance]")];

  document.addEventListener("input", ({ target }) => {
    for (const box of boxes()) {
      const fields = [field(box, "name"), field(box, "forms")];
      if (fields.includes(target) || target.id === "id_marks_in_compounds" || box.contains(target)) askSoon(box);
    }
    count(target);
  });

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-term-assistance] [data-part]");
    if (button) ask(button.closest("[data-term-assistance]"), button.dataset.part);
  });

  // --- words of the explanation ---
  const count = (target) => {
    const line = document.querySelector(`[data-word-count][data-field="${CSS.escape(target.name ?? "")}"]`);
    if (!line) return;
    const words = target.value.split(/\s+/).filter((word) => /[\p{L}\p{N}_]/u.test(word)).length;
    line.querySelector("[data-count]").textContent = words;
    line.classList.toggle("term-words--many", words > Number(line.dataset.most));
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const box of boxes()) {
      // A form that comes filled was answered by the server already.
      askedName.set(box, field(box, "name").value);
    }
  });
})();
