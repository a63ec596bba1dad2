// The hints below a plain field, where rich text has marks in itself: each is a button that selects the words.
const MOST = 3;

// The key by which the panel knows the hint of a note by now.
const keys = new WeakMap();

const itemWith = (look, ...content) => {
  const item = document.createElement("li");
  item.dataset.look = look;
  item.append(...content);
  return item;
};

const noteOf = ({ severity, text, message }, look, press) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `readability-note readability-note--${severity}`;
  const words = document.createElement("q");
  words.textContent = text;
  const told = document.createElement("span");
  told.lang = "de";
  told.textContent = message;
  button.append(...(text ? [words, " "] : []), told);
  const item = itemWith(look, button);
  button.addEventListener("click", () => press(keys.get(item)));
  return item;
};

const newList = (id, texts) => {
  const list = document.createElement("ul");
  list.id = id;
  list.className = "readability-notes";
  list.setAttribute("aria-label", texts.notes);
  return list;
};

// Shows marks below a field instead of those that stood there; `press(key)` is called for one that is pressed. A note
// that says the same as before stays the element that it was: it may be pressed at this moment, or have the focus.
export const showNotes = (control, marks, texts, press) => {
  const id = `${control.id}-readability`;
  const list = document.getElementById(id) ?? newList(id, texts);
  const former = [...list.children];
  const kept = (look) => {
    const at = former.findIndex(({ dataset }) => dataset.look === look);
    return at < 0 ? null : former.splice(at, 1)[0];
  };
  const items = marks.slice(0, MOST).map((mark) => {
    const look = JSON.stringify([mark.severity, mark.text, mark.message]);
    const item = kept(look) ?? noteOf(mark, look, press);
    keys.set(item, mark.key);
    return item;
  });
  if (marks.length > MOST) {
    const more = texts.more.replace("{number}", marks.length - MOST);
    items.push(kept(more) ?? itemWith(more, more));
  }
  for (const item of former) item.remove();
  for (const [at, item] of items.entries()) {
    if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
  }
  if (!items.length) list.remove();
  else if (!list.isConnected) (control.closest(".w-field__input") ?? control).after(list);
  describe(control, id, items.length > 0);
};

// A description alone would pass for the name of a field that has none.
const describe = (control, id, isDescribed) => {
  const before = control.getAttribute("aria-describedby") ?? "";
  const ids = before.split(" ").filter((one) => one && one !== id);
  if (isDescribed && control.labels?.length) ids.push(id);
  if (ids.join(" ") === before) return;
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
};
