// The editor's form: which of its fields belong to which language, and what stands in them.
export class EditorForm {
  constructor(form, languages) {
    this.form = form;
    this.languages = languages;
  }

  language(code) {
    return this.languages.find((language) => language.code === code);
  }

  // The tab of a language: it holds the language's first field.
  tab(code) {
    for (const column of Object.values(this.language(code).fields)) {
      const control = this.form.elements.namedItem(column) ?? this.form.elements.namedItem(`${column}-count`);
      if (control) return control.closest("[role=tabpanel]");
    }
    return null;
  }

  // The language whose tab is open; null in the tabs that all languages share.
  get current() {
    const open = this.languages.find(({ code }) => this.tab(code)?.hidden === false);
    return open?.code ?? null;
  }

  // Names and values of the fields in some languages, as a browser would send them.
  values(codes) {
    const columns = new Set(codes.flatMap((code) => Object.values(this.language(code).fields)));
    const values = {};
    for (const control of this.form.elements) {
      if (!control.name || !columns.has(control.name.split("-", 1)[0])) continue;
      if ((control.type === "checkbox" || control.type === "radio") && !control.checked) continue;
      values[control.name] = control.value;
    }
    return values;
  }

  // The controls that hold text in a field, or in one block of its stream, in their order.
  controls(column, block) {
    if (!block) return this.texts(column).filter((control) => control.name === column);
    const id = [...this.form.elements].find(
      (control) => control.value === block && control.name.startsWith(`${column}-`) && control.name.endsWith("-id"),
    );
    if (!id) return [];
    const value = id.name.replace(/-id$/, "-value");
    return this.texts(column).filter((control) => control.name === value || control.name.startsWith(`${value}-`));
  }

  // The controls of a whole field that hold text.
  texts(column) {
    return [...this.form.elements].filter(
      (control) =>
        (control.name === column || control.name?.startsWith(`${column}-`)) &&
        (control.draftailEditor || control.matches("textarea, input[type=text], input:not([type])")),
    );
  }
}
