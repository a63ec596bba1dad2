// Asks the server about the text a moment after the writing has stopped; an older question is given up.

// Rich text notes down what was typed after 250 milliseconds.
const PAUSE = 350;
const RETRY = 10_000;

export class LiveCheck {
  #timer = null;
  #idleTimer;
  #running = null;
  #asked = new Map();

  // Calls `answered(answer)`, `unchanged()` or `failed(reason, text)`; reason is offline, logged-out, refused or broken.
  constructor(form, { url, parent, answered, unchanged, failed }) {
    Object.assign(this, { form, url, parent, answered, unchanged, failed });
  }

  // Check a language soon.
  later(code, pause = PAUSE) {
    this.#clear();
    this.#timer = setTimeout(() => this.now(code), pause);
  }

  // Check a language when nothing else is to do.
  whenIdle(code) {
    if (this.#timer || this.#running) return;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.now(code), PAUSE);
  }

  #clear() {
    clearTimeout(this.#timer);
    clearTimeout(this.#idleTimer);
    this.#timer = null;
  }

  // Check a language now, unless nothing has changed since it was last checked.
  async now(code) {
    this.#clear();
    const body = JSON.stringify(this.#question(code));
    if (this.#asked.get(code) === body) {
      this.unchanged();
      return;
    }
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { response, answer } = await this.#ask(this.url, body, running.signal);
    if (running.signal.aborted) return;
    this.#running = null;
    if (response?.ok && answer) {
      this.#asked.set(code, body);
      this.answered(answer);
      return;
    }
    if (!response) this.failed("offline");
    else if (answer?.error) this.failed("refused", answer.error);
    else this.failed(response.redirected || response.status === 403 ? "logged-out" : "broken");
    if (!response || response.status === 429 || response.status === 503) this.later(code, RETRY);
  }

  // Leave a finding as it is, for a reason: {answer} of the check without it, or {error}, a sentence.
  async accept(code, key, reason) {
    const body = JSON.stringify({ ...this.#question(code), key, reason });
    const { response, answer } = await this.#ask(this.url.replace(/check\/$/, "accept/"), body);
    return response?.ok && answer ? { answer } : { error: answer?.error };
  }

  #question(code) {
    const source = this.form.languages[0].code;
    const form = this.form.values([...new Set([code, source])]);
    return { language: code, parent: this.parent || null, form };
  }

  // The response and its JSON, each missing where there is none.
  async #ask(url, body, signal) {
    const { CSRF_HEADER_NAME, CSRF_TOKEN } = window.wagtailConfig;
    const headers = {
      "Content-Type": "application/json",
      "X-Requested-With": "XMLHttpRequest",
      [CSRF_HEADER_NAME]: CSRF_TOKEN,
    };
    try {
      const response = await fetch(url, { method: "POST", body, headers, signal });
      return { response, answer: await response.json().catch(() => null) };
    } catch {
      return {};
    }
  }

  // Check a language soon, also when its text is the same.
  anew(code) {
    this.#asked.delete(code);
    this.later(code);
  }

  stop() {
    this.#clear();
    this.#running?.abort();
  }
}
