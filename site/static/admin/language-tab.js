// The tabs of the languages in the page editor.
(() => {
  const SHOWN = "show-source-text";

  // --- the German text beside the fields of a translation; the choice stays on this device ---
  const showSource = (wanted) => {
    for (const text of document.querySelectorAll("[data-source-text]")) text.hidden = !wanted;
    for (const button of document.querySelectorAll("[data-source-toggle]")) {
      button.setAttribute("aria-pressed", String(wanted));
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-source-toggle]");
    if (!button) return;
    const wanted = button.getAttribute("aria-pressed") !== "true";
    localStorage.setItem(SHOWN, wanted ? "yes" : "no");
    showSource(wanted);
  });

  // --- the state in the tab's label follows what is written ---
  const hasText = (form, name) => {
    const field = form.elements.namedItem(name);
    if (field) return field.value.trim() !== "";
    return form.querySelector(`[name^="${name}-"][name$="-deleted"][value=""]`) !== null;
  };

  const updateState = (tab) => {
    const form = tab.closest("form");
    const label = document.querySelector(`[role="tab"][href="#${tab.closest("[role=tabpanel]").id}"]`);
    const data = tab.dataset;
    let state = data.empty;
    if (data.texts.split(" ").some((name) => hasText(form, name))) {
      state = form.elements.namedItem(data.switch).checked ? data.released : data.inProgress;
      if (data.look === "needed") state = data.needsALook;
    }
    label.firstChild.textContent = `${data.language}: ${state}`;
  };

  const follow = (event) => {
    const tab = event.target.closest("[data-language-tab]");
    if (tab) updateState(tab);
  };
  document.addEventListener("input", follow);
  document.addEventListener("change", follow);
  document.addEventListener("readability:checked", ({ detail: { language, needsALook } }) => {
    const tab = document.querySelector(`[data-language-tab][data-code="${language}"]`);
    if (!tab) return;
    tab.dataset.look = needsALook ? "needed" : "";
    updateState(tab);
  });

  // --- the preview shows the language that is being written ---
  const previewLanguage = (tab) => {
    const mode = document.getElementById("id_preview_mode");
    if (!tab || !mode?.checkVisibility() || mode.value === tab.dataset.code) return;
    mode.value = tab.dataset.code;
    // Not bubbling: the form around it must not take it for an unsaved change.
    mode.dispatchEvent(new Event("change"));
  };
  document.addEventListener("w-tabs:selected", (event) => {
    previewLanguage(document.querySelector(`[id="${event.detail.current}"] [data-language-tab]`));
  });

  document.addEventListener("DOMContentLoaded", () => {
    showSource(localStorage.getItem(SHOWN) === "yes");
    // Opened after a tab was chosen, the preview would begin in German.
    document.querySelector("[data-side-panel='preview']")?.addEventListener("show", () =>
      setTimeout(() => {
        const tabs = [...document.querySelectorAll("[data-language-tab]")];
        previewLanguage(tabs.find((tab) => tab.parentElement.checkVisibility()));
      }),
    );
  });

  // Errors of a stream as a whole are drawn after Wagtail has counted the errors of each tab.
  window.addEventListener("load", () => {
    for (const counter of window.wagtail.app.queryControllerAll("w-count")) counter.count();
  });
})();
