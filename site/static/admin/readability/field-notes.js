// The hints below a plain field, where rich text has marks in itself: each is a button that selects the words.
import { goTo } from "./place.js";

const MOST = 3;

const noteOf = ({ mark, place }) => {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = `readability-note readability-note--${mark.severity}`;
  const words = document.createElement("q");
  words.textContent = mark.text;
  const message = document.createElement("span");
  message.lang = "de";
  message.textContent = mark.message;
  button.append(...(mark.text ? [words, " "] : []), message);
  button.addEventListener("click", () => goTo(place));
  item.append(button);
  return item;
};

// Shows hints ([{mark, place}]) below a field and removes those that stood there.
export const showNotes = (control, hints, texts) => {
  const id = `${control.id}-readability`;
  const known = document.getElementById(id);
  const signature = JSON.stringify(hints);
  if (known?.dataset.signature === signature || (!known && !hints.length)) return;
  const described = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
  known?.remove();
  if (hints.length) {
    const list = document.createElement("ul");
    list.id = id;
    list.className = "readability-notes";
    list.dataset.signature = signature;
    list.setAttribute("aria-label", texts.notes);
    list.append(...hints.slice(0, MOST).map(noteOf));
    if (hints.length > MOST) {
      const more = document.createElement("li");
      more.textContent = texts.more.replace("{number}", hints.length - MOST);
      list.append(more);
    }
    (control.closest(".w-field__input") ?? control).after(list);
    // A description alone would pass for the name of a field that has none.
    if (control.labels?.length) described.push(id);
  }
  if (described.length) control.setAttribute("aria-describedby", described.join(" "));
  else control.removeAttribute("aria-describedby");
};
