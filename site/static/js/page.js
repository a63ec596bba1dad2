/* What a page can do beyond reading: print, load a video after a click, read aloud. Nothing is needed to read. */

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// The other website is asked only after this click.
for (const button of document.querySelectorAll("[data-embed]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.src = button.dataset.embed;
    frame.title = button.dataset.embedTitle;
    frame.allow = "fullscreen; encrypted-media";
    frame.referrerPolicy = "strict-origin";
    button.closest(".gate").replaceChildren(frame);
    frame.focus();
  });
}

/**
 * A voice of this device for a language: remote voices would send the text to somebody.
 * @param {string} language BCP 47, for example "de-simple"
 */
function voiceFor(language) {
  const wanted = language.split("-")[0];
  return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === wanted);
}

function offerReading(bar) {
  const text = document.querySelector(bar.dataset.readAloud);
  const language = text?.closest("[lang]").lang;
  if (!text || !voiceFor(language)) return;
  const start = bar.querySelector("[data-read=start]");
  const stop = bar.querySelector("[data-read=stop]");
  const ended = () => {
    if (document.activeElement === stop) start.focus();
    stop.hidden = true;
  };
  bar.hidden = false;
  start.onclick = () => {
    speechSynthesis.cancel();
    stop.hidden = false;
    // One utterance for each paragraph: long ones are cut off by some browsers.
    const parts = [...text.querySelectorAll("h2, h3, p, li, dt, dd, caption, th, td, summary")]
      .filter((part) => !part.querySelector("p") && part.innerText.trim());
    parts.forEach((part, index) => {
      const speech = new SpeechSynthesisUtterance(part.innerText);
      speech.lang = language.split("-")[0];
      speech.voice = voiceFor(language);
      if (index === parts.length - 1) speech.onend = ended;
      speechSynthesis.speak(speech);
    });
  };
  stop.onclick = () => {
    speechSynthesis.cancel();
    ended();
  };
}

if ("speechSynthesis" in window) {
  const offer = () => document.querySelectorAll("[data-read-aloud]").forEach(offerReading);
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", () => speechSynthesis.cancel());
}
