// Where words of a text are after somebody has written before or behind them: {start, end}, null when the change
// touched them.
export const shifted = (known, text, { start, end }) => {
  if (text === known) return { start, end };
  const shorter = Math.min(text.length, known.length);
  let before = 0;
  while (before < shorter && text[before] === known[before]) before += 1;
  if (end <= before) return { start, end };
  let behind = 0;
  while (behind < shorter - before && text.at(-1 - behind) === known.at(-1 - behind)) behind += 1;
  if (start < known.length - behind) return null;
  const moved = text.length - known.length;
  return { start: start + moved, end: end + moved };
};
