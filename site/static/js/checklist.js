/* Keeps the ticks of a checklist on the reader's device. Without it the form carries them in the address. */

const form = document.querySelector("[data-checklist]");
const key = `checklist-${form.dataset.checklist}`;
const boxes = [...form.querySelectorAll("[type=checkbox]")];
const notice = form.querySelector("[data-stored]");
const progress = form.querySelector("[data-progress]");

/** Ids that were ticked; a device that refuses to store has none. */
function read() {
  try {
    return new Set(JSON.parse(localStorage.getItem(key)) ?? []);
  } catch {
    return new Set();
  }
}

/** Store ids, also those of points that are no longer in the list: an editor may bring them back. */
function write(ids) {
  try {
    if (ids.size) localStorage.setItem(key, JSON.stringify([...ids]));
    else localStorage.removeItem(key);
    notice.hidden = !ids.size;
  } catch {
    notice.hidden = true;
  }
}

function count() {
  const done = boxes.filter((box) => box.checked).length;
  progress.firstElementChild.textContent = progress.dataset.words
    .replace("{done}", done)
    .replace("{all}", boxes.length);
}

/** Store only the point that was changed: other ticks that are shown may be somebody else's. */
function keep({ target }) {
  if (!boxes.includes(target)) return;
  const ids = read();
  if (target.checked) ids.add(target.value);
  else ids.delete(target.value);
  write(ids);
  count();
}

// An address with ticks was sent by somebody: it is shown as it is and not mixed with the reader's own.
if (!new URLSearchParams(location.search).has("t")) {
  const stored = read();
  for (const box of boxes) box.checked = stored.has(box.value);
  notice.hidden = !stored.size;
  count();
}

form.addEventListener("change", keep);
form.querySelector("[data-forget]").addEventListener("click", () => {
  for (const box of boxes) box.checked = false;
  write(new Set());
  count();
  boxes[0]?.focus();
});
