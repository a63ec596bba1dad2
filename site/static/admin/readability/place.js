// Where words stand in the form: a control, in rich text one of its blocks, and from where to where.
// The server reads texts with single spaces, so a place is found by its text.
import * as plainText from "./plain-text.js";
import * as richText from "./rich-text.js";
import { shifted } from "./shift.js";

// The text with every run of white space as one space and without the stars and dashes of a term's markup, and for
// each of its characters the offset in the original.
const squeezed = (text) => {
  const markup = /^[^\S\n]*- /.exec(text)?.[0].length ?? 0;
  let plain = "";
  const origin = [];
  for (let at = markup; at < text.length; at += 1) {
    const isSpace = /\s/.test(text[at]);
    if (text[at] === "*" || (isSpace && (plain === "" || plain.endsWith(" ")))) continue;
    plain += isSpace ? " " : text[at];
    origin.push(at);
  }
  return { plain: plain.trimEnd(), origin };
};

// Whether two texts begin or end with the same half.
const isMostly = (one, other) => {
  const half = Math.ceil(one.length / 2);
  return other.startsWith(one.slice(0, half)) || other.endsWith(one.slice(-half));
};

export const kindOf = (control) => (richText.isRich(control) ? richText : plainText);

// Finds the places of many spots in one state of the form.
export class Places {
  #known = new Map();

  constructor(form) {
    this.form = form;
  }

  // {control, block, start, end} of a spot, null when its text is not there any more.
  find(spot) {
    const column = this.form.language(spot.language).fields[spot.field];
    if (!spot.piece) return this.#missing(column, spot);
    const piece = squeezed(spot.piece);
    const first = piece.origin.filter((offset) => offset < spot.start).length;
    const behind = piece.origin.filter((offset) => offset < spot.end).length;
    const segments = this.#segments(column, spot.block);
    const same = segments.filter(({ plain }) => plain === piece.plain);
    // Somebody has just written beside the words: they are where the rest of their piece is.
    const found = same[spot.nth] ?? same.at(-1) ?? segments.find(({ plain }) => isMostly(piece.plain, plain));
    const place = found && shifted(piece.plain, found.plain, { start: first, end: behind });
    if (!place) return null;
    const { control, block, at, origin } = found;
    const start = at + (origin[place.start] ?? 0);
    return { control, block, start, end: behind > first ? at + origin[place.end - 1] + 1 : start };
  }

  // A text that should be there and is not: the words for a picture.
  #missing(column, spot) {
    const empty = this.form.controls(column, spot.block).filter((control) => !control.value);
    const control = empty.find(({ name }) => name.endsWith("alt_text")) ?? empty[0];
    return control ? { control, start: 0, end: 0 } : null;
  }

  #segments(column, block) {
    const key = `${column} ${block}`;
    if (!this.#known.has(key)) {
      const segments = this.form
        .controls(column, block)
        .flatMap((control) => kindOf(control).segments(control).map((segment) => ({ control, ...segment })));
      this.#known.set(
        key,
        segments.map((segment) => ({ ...segment, ...squeezed(segment.text) })),
      );
    }
    return this.#known.get(key);
  }
}

// On narrow screens the panel lies over the form.
const NARROW = "(max-width: 50em)";

// Brings a place before the eyes of the editor and selects its words.
export const goTo = ({ control, ...place }) => {
  const isSeen = control.parentElement.checkVisibility();
  if (window.matchMedia(NARROW).matches) document.querySelector("[data-form-side-close-button]")?.click();
  const tab = control.closest("[role=tabpanel]");
  if (tab?.hidden) document.querySelector(`[role=tab][href="#${tab.id}"]`)?.click();
  for (let panel = control.closest(".w-panel"); panel; panel = panel.parentElement.closest(".w-panel")) {
    panel.querySelector("[data-panel-toggle]:is([aria-expanded=false])")?.click();
  }
  const select = () => kindOf(control).select(control, place);
  // What was hidden until now can have no focus yet.
  if (isSeen) select();
  else requestAnimationFrame(select);
};
