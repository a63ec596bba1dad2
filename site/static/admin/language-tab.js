// Shows or hides the German text beside the fields of a translation; the choice stays on this device.
(() => {
  const KEY = "show-source-text";

  const show = (wanted) => {
    for (const text of document.querySelectorAll("[data-source-text]")) text.hidden = !wanted;
    for (const button of document.querySelectorAll("[data-source-toggle]")) {
      button.setAttribute("aria-pressed", String(wanted));
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-source-toggle]");
    if (!button) return;
    const wanted = button.getAttribute("aria-pressed") !== "true";
    localStorage.setItem(KEY, wanted ? "yes" : "no");
    show(wanted);
  });

  document.addEventListener("DOMContentLoaded", () => show(localStorage.getItem(KEY) === "yes"));
})();
