/* Shows how far a file is, without loading the page again. Without it a link does the same. */

const SECONDS = 3;

async function look() {
  const shown = document.querySelector("[data-document]");
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const fresh = page.querySelector("[data-document]");
    if (!fresh) return;
    if (fresh.hasAttribute("data-waiting")) {
      shown.querySelector("[role=status]").innerHTML = fresh.querySelector("[role=status]").innerHTML;
    } else {
      shown.replaceWith(fresh);
      return;
    }
  } catch {
    // The connection is away for a moment: the next look comes.
  }
  setTimeout(look, SECONDS * 1000);
}

if (document.querySelector("[data-waiting]")) setTimeout(look, SECONDS * 1000);
