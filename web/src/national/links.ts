import { ENGLISH_BASE, language } from '../language';

const BASE = language === 'en' ? ENGLISH_BASE : '';

/** The page of an agency, on the day that this page speaks of. */
export function agencyPath(code: string, day: string): string {
  return `${BASE}/co-quan/${encodeURIComponent(code)}?ngay=${day}`;
}

/** A kind of what is wrong in the documents about tasks, as the page of data quality names it. */
export function issueKind(kind: string): string {
  return `directives.${kind}`;
}

/** This page on a day. */
export function ownPath(day: string): string {
  return `${BASE}/tong-quan?ngay=${day}`;
}
