// Notes beside fields and blocks of the page editor.
(() => {
  // A note on a block stands in the block, once Wagtail has drawn it; without one it stays above the field.
  const place = (note) => {
    const field = note.closest("[data-field-notes]")?.parentElement;
    const block = note.dataset.block;
    if (!block || !field) return;
    const target = field.querySelector(`[data-contentpath="${CSS.escape(block)}"]`);
    if (target) target.prepend(note);
  };
  window.addEventListener("load", () => {
    for (const note of document.querySelectorAll("[data-field-note]")) place(note);
  });

  const settle = async (button) => {
    const note = button.closest("[data-field-note], li");
    const { settle: url, settleField, settleBlock, settleFailed } = button.dataset;
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    const body = new URLSearchParams({ field: settleField, block_id: settleBlock });
    button.disabled = true;
    let text = settleFailed;
    try {
      const response = await fetch(url, { method: "POST", body, headers: { "X-CSRFToken": token } });
      if (response.ok) text = (await response.json()).message;
      button.disabled = response.ok;
    } catch {
      button.disabled = false;
    }
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    status.tabIndex = -1;
    status.textContent = text;
    if (button.disabled) {
      // The same place may be noted beside its field and in the panel.
      for (const twin of document.querySelectorAll("[data-field-note]")) {
        const { settle: other, settleField: field, settleBlock: block } = twin.querySelector("[data-settle]")?.dataset ?? {};
        if (twin !== note && other === url && field === settleField && block === settleBlock) twin.remove();
      }
      note.replaceChildren(status);
      document.dispatchEvent(new CustomEvent("freshness:settled"));
    }
    else note.append(status);
    status.focus();
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-settle]");
    if (button) settle(button);
  });
})();
