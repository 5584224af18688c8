import { useEditorContext, type EditorContextType } from '@graphiql/react';
import { useEffect } from 'react';

/** Names the editors of GraphiQL for whoever does not see them, and lets keys scroll them; it does neither. */
export function EditorNames() {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    reach(queryEditor, 'Query');
    reach(variableEditor, 'Variables');
    reach(headerEditor, 'Headers');
    reach(responseEditor, 'Answer');
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  return null;
}

function reach(editor: EditorContextType['headerEditor'], name: string): void {
  if (!editor) return;
  editor.getInputField().setAttribute('aria-label', name);
  editor.getScrollerElement().tabIndex = 0;
}
