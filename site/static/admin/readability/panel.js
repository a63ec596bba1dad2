// The side panel *Verständlichkeit*. What it says is written by the server; here it is shown, kept up to date and
// acted upon.
import { showNotes } from "./field-notes.js";
import { EditorForm } from "./form.js";
import { Hint } from "./hint.js";
import { LiveCheck } from "./live-check.js";
import { goTo, kindOf, Places } from "./place.js";
import { isRich, mark as markRichText, store } from "./rich-text.js";

// Milliseconds after which a released pointer has clicked.
const AFTER_CLICK = 50;
const EDITS = ["input", "keyup", "change", "click", "drop", "paste", "cut"];

// Kept when Wagtail draws the panel anew, as it does when a new page is saved for the first time.
const answers = new Map();

class ReadabilityController extends window.StimulusModule.Controller {
  static targets = ["announcement", "notice", "noticeText", "undo", "result"];
  static values = { url: String, parent: Number };

  connect() {
    const languages = JSON.parse(document.getElementById("readability-languages").textContent);
    this.form = new EditorForm(document.querySelector("form[data-edit-form]"), languages);
    this.code = this.form.current ?? languages[0].code;
    this.check = new LiveCheck(this.form, {
      url: this.urlValue,
      parent: this.parentValue,
      answered: (answer) => this.answered(answer),
      unchanged: () => this.checkOthers(),
      failed: (reason, text) => this.failed(reason, text),
    });
    this.listening = new AbortController();
    const { signal } = this.listening;
    for (const name of EDITS) document.addEventListener(name, (event) => this.edited(event), { signal, passive: true });
    // Wagtail's own watch sees what no event tells: blocks moved by script, a picture chosen.
    document.addEventListener("w-unsaved:add", () => this.check.later(this.code), { signal });
    document.addEventListener("w-tabs:selected", ({ detail }) => this.tabSelected(detail.current), { signal });
    document.addEventListener("freshness:settled", () => this.check.anew(this.code), { signal });
    this.form.form.addEventListener("submit", () => this.storeRichText(), { signal, capture: true });
    window.addEventListener("online", () => this.check.later(this.code, 0), { signal });
    // Somebody comes back from another window, perhaps with a new word in the glossary.
    window.addEventListener("focus", () => this.check.anew(this.code), { signal });
    this.resultTarget.addEventListener("pointerdown", () => {
      this.isPressed = true;
    });
    for (const name of ["pointerup", "pointercancel"]) {
      document.addEventListener(name, () => setTimeout(() => this.released(), AFTER_CLICK), { signal });
    }
    this.hint = new Hint((keys) => this.messages(keys), signal);
    if (answers.has(this.code)) this.show(answers.get(this.code));
    this.check.later(this.code);
  }

  disconnect() {
    this.listening.abort();
    this.check.stop();
  }

  released() {
    if (!this.isPressed) return;
    this.isPressed = false;
    this.showLatest();
  }

  edited({ target }) {
    if (this.form.form.contains(target) && !this.element.contains(target)) this.check.later(this.code);
  }

  // The form is sent with the very last letter.
  storeRichText() {
    for (const control of this.form.form.elements) if (isRich(control)) store(control);
  }

  tabSelected(id) {
    const code = this.form.languages.find((language) => this.form.tab(language.code)?.id === id)?.code;
    if (!code || code === this.code) return;
    this.code = code;
    if (answers.has(code)) this.show(answers.get(code));
    this.check.later(code, 0);
  }

  // --- answers ---
  answered(answer) {
    answers.set(answer.language, answer);
    if (this.problem) this.say("");
    this.problem = false;
    document.dispatchEvent(new CustomEvent("readability:checked", { detail: answer }));
    this.showMarks(answer);
    if (answer.language === this.code) this.show(answer);
    this.checkOthers();
  }

  // One after the other, the languages in the other tabs: their labels say which needs a look.
  checkOthers() {
    const next = this.form.languages.find(({ code }) => !answers.has(code));
    if (next) this.check.whenIdle(next.code);
  }

  failed(reason, text) {
    this.problem = true;
    const words = { offline: "offline", "logged-out": "loggedOut", broken: "broken" }[reason];
    this.say(text ?? this.text(words));
  }

  show(answer) {
    if (this.isBusy) return;
    if (this.shown?.html !== answer.html) this.draw(answer);
    this.shown = answer;
    if (this.summary !== answer.summary) this.announcementTarget.textContent = answer.summary;
    this.summary = answer.summary;
    const counter = document.querySelector("[data-side-panel-toggle=readability] [data-side-panel-toggle-counter]");
    counter.textContent = answer.count;
    counter.hidden = !answer.count;
  }

  draw(answer) {
    const focus = this.rememberFocus();
    const wasWhole = this.wholeOf === answer.language;
    this.resultTarget.innerHTML = answer.html;
    if (wasWhole) this.showAll();
    else this.wholeOf = null;
    focus?.();
  }

  // What is being pressed or written in the panel must not vanish; what has come in the meantime is shown afterwards.
  get isBusy() {
    const open = [...this.resultTarget.querySelectorAll("details[open] > textarea")];
    return this.isPressed || open.some((reason) => reason.value || reason === document.activeElement);
  }

  showLatest() {
    setTimeout(() => {
      const answer = answers.get(this.code);
      if (answer && answer !== this.shown) this.show(answer);
    });
  }

  // What had the focus in the list has it again in the new one, or what stands at its place now.
  rememberFocus() {
    const focused = document.activeElement;
    if (!this.resultTarget.contains(focused) || focused === this.resultTarget) return null;
    const items = () => [...this.resultTarget.querySelectorAll("[data-key]")];
    const item = focused.closest("[data-key]");
    const position = items().indexOf(item);
    const press = focused.dataset.press;
    return () => {
      const same = items().find(({ dataset }) => dataset.key === item?.dataset.key) ?? items()[position];
      const target = same?.querySelector(press ? `[data-press=${press}]` : "summary") ?? same?.querySelector("button");
      (target ?? this.resultTarget).focus({ preventScroll: true });
    };
  }

  // --- marks ---
  showMarks(answer) {
    const places = new Places(this.form);
    const hints = answer.marks.map((mark) => ({ mark, place: places.find(mark) })).filter(({ place }) => place);
    const columns = Object.values(this.form.language(answer.language).fields);
    for (const control of columns.flatMap((column) => this.form.texts(column))) {
      const here = hints.filter(({ place }) => place.control === control);
      if (!isRich(control)) {
        const texts = { notes: this.text("notes"), more: this.text("more") };
        const marks = here.map(({ mark }) => mark);
        // Where the words stand when it is pressed: somebody may have written before them.
        showNotes(control, marks, texts, (key) => this.actOn(key, "go"));
      } else {
        const marks = here.map(({ mark, place: { block, start, end } }) => ({
          block,
          start,
          end,
          key: mark.key,
          severity: mark.severity,
        }));
        if (!markRichText(control, marks)) this.check.anew(answer.language);
      }
    }
  }

  // The mark or other spot with this key.
  spot(key) {
    for (const { marks, spots } of answers.values()) {
      const spot = [...marks, ...spots].find((one) => one.key === key);
      if (spot) return spot;
    }
    return null;
  }

  messages(keys) {
    return keys.map((key) => this.spot(key)).filter(Boolean).map(({ message, remedy }) => `${message} ${remedy}`);
  }

  // --- what the editor presses ---
  press({ target }) {
    const { press, field } = target.closest("[data-press]")?.dataset ?? {};
    if (press === "all") this.showAll({ focus: true });
    else if (press === "field") this.goToField(field);
    else if (press === "accept") this.accept(target.closest("[data-key]"));
    else if (press === "go" || press === "replace") this.actOn(target.closest("[data-key]").dataset.key, press);
  }

  actOn(key, press) {
    const spot = this.spot(key);
    const place = new Places(this.form).find(spot);
    if (!place) this.say(this.text("changed"));
    else if (press === "go") goTo(place);
    else this.replace(spot, place);
    this.check.later(this.code);
  }

  async accept(item) {
    const reason = item.querySelector("textarea");
    const { answer, error } = await this.check.accept(this.code, item.dataset.key, reason.value);
    if (answer) {
      reason.value = "";
      reason.blur();
      this.answered(answer);
    }
    this.say(error ?? this.text(answer ? "accepted" : "broken"));
    if (error) reason.focus();
    else this.resultTarget.focus({ preventScroll: true });
  }

  replace(mark, place) {
    const kind = kindOf(place.control);
    const end = mark.replacement === "" ? endOfDeletion(place) : place.end;
    const takeBack = kind.replace(place.control, { ...place, end }, mark.replacement);
    const words = mark.replacement === "" ? "deleted" : "replaced";
    this.say(this.text(words).replace("{old}", mark.text).replace("{new}", mark.replacement), takeBack);
  }

  undo() {
    const done = this.takeBack();
    this.say(this.text(done ? "undone" : "notUndone"));
    this.resultTarget.focus({ preventScroll: true });
    this.check.later(this.code);
  }

  goToField(field) {
    const column = this.form.language(this.code).fields[field];
    const [control] = this.form.texts(column);
    if (control) goTo({ control, start: 0, end: 0 });
    else document.querySelector(`[data-contentpath="${column}"] button`)?.focus();
  }

  showAll({ focus = false } = {}) {
    this.wholeOf = this.code;
    const items = [...this.resultTarget.querySelectorAll("[data-key]")];
    for (const item of items) item.hidden = false;
    this.resultTarget.querySelector("[data-press=all]")?.remove();
    if (focus) this.resultTarget.querySelector("[data-more] button")?.focus();
  }

  // Says something at the top of the panel; with a way back the button for it has the focus.
  say(text, takeBack = null) {
    this.noticeTextTarget.textContent = text;
    this.noticeTarget.hidden = !text;
    this.undoTarget.hidden = !takeBack;
    this.takeBack = takeBack;
    if (takeBack) this.undoTarget.focus();
  }

  text(name) {
    return this.element.dataset[`text${name[0].toUpperCase()}${name.slice(1)}`];
  }
}

// Words that go take a space with them.
const endOfDeletion = (place) => {
  const kind = kindOf(place.control);
  const around = kind.textAt(place.control, { ...place, start: Math.max(0, place.start - 1), end: place.end + 1 });
  const hasSpaces = around.endsWith(" ") && (place.start === 0 || around.startsWith(" "));
  return hasSpaces ? place.end + 1 : place.end;
};

window.wagtail.app.register("readability", ReadabilityController);
