import type { TypedDocumentNode } from '@urql/core';
import { DataQuality } from '../generated/data-quality';
import { DossierFigures } from '../generated/dossier-figures';
import { Finding01 } from '../generated/finding-01';
import { Question06 } from '../generated/question-06';
import { Question08 } from '../generated/question-08';
import { Question10 } from '../generated/question-10';
import { Question17 } from '../generated/question-17';
import { Question20 } from '../generated/question-20';

/** The queries by which findings are measured, by the names that the graph gives them: a page can ask no other. */
const LIVE_QUERIES: Readonly<Record<string, TypedDocumentNode>> = {
  'data-quality': DataQuality,
  'dossier-figures': DossierFigures,
  'finding-01': Finding01,
  'question-06': Question06,
  'question-08': Question08,
  'question-10': Question10,
  'question-17': Question17,
  'question-20': Question20,
};

/** Null for a query that this page is too old to know. */
export function liveQueryOf(operation: string): TypedDocumentNode | null {
  return LIVE_QUERIES[operation] ?? null;
}
