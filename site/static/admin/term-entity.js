// Two buttons of the rich text editor: explain a word by a chosen term, or leave a place without explanation.
(() => {
  const { React, DraftJS, draftail } = window;

  // Without a selection, the word around the cursor is meant.
  const selectWord = (editorState) => {
    const selection = editorState.getSelection();
    if (!selection.isCollapsed()) return selection;
    const text = editorState.getCurrentContent().getBlockForKey(selection.getStartKey()).getText();
    const at = selection.getStartOffset();
    const start = at - text.slice(0, at).match(/[\p{L}\p{M}\p{N}-]*$/u)[0].length;
    const end = at + text.slice(at).match(/^[\p{L}\p{M}\p{N}-]*/u)[0].length;
    return selection.merge({ anchorOffset: start, focusOffset: end, isBackward: false });
  };

  // Marks the selection, or writes `text` where nothing is selected.
  const mark = (editorState, type, data, text) => {
    const selection = selectWord(editorState);
    const content = editorState.getCurrentContent().createEntity(type, "MUTABLE", data);
    const key = content.getLastCreatedEntityKey();
    if (!selection.isCollapsed()) return DraftJS.RichUtils.toggleLink(editorState, selection, key);
    if (!text) return editorState;
    const written = DraftJS.Modifier.replaceText(content, selection, text, null, key);
    return DraftJS.EditorState.push(editorState, written, "insert-characters");
  };

  class TermSource extends draftail.ModalWorkflowSource {
    getChooserConfig() {
      return {
        url: this.props.entityType.chooserUrls.terms,
        // Not searched by the selected word: were it a form of a term, it would be explained without us.
        urlParams: {},
        onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
        responses: { chosen: this.onChosen },
      };
    }

    onChosen(chosen) {
      const { editorState, entityType, onComplete } = this.props;
      const data = { id: Number(chosen.id), label: chosen.string };
      this.workflow.close();
      onComplete(mark(editorState, entityType.type, data, chosen.string));
    }
  }

  class NoTermSource extends React.Component {
    componentDidMount() {
      const { editorState, entityType, onComplete } = this.props;
      onComplete(mark(editorState, entityType.type, { id: 0, label: entityType.label_of_mark }, ""));
    }

    render() {
      return null;
    }
  }

  const decorator = (icon) => (props) => {
    const { label } = props.contentState.getEntity(props.entityKey).getData();
    return React.createElement(draftail.TooltipEntity, { ...props, icon, label, url: null });
  };

  draftail.registerPlugin(
    { type: "TERM", source: TermSource, decorator: decorator("#icon-openquote") },
    "entityTypes",
  );
  draftail.registerPlugin(
    { type: "NO-TERM", source: NoTermSource, decorator: decorator("#icon-no-view") },
    "entityTypes",
  );
})();
