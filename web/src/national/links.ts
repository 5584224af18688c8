import { ENGLISH_BASE, language } from '../language';

const BASE = language === 'en' ? ENGLISH_BASE : '';

/** The page of an agency, on the day that this page speaks of. */
export function agencyPath(code: string, day: string): string {
  return `${BASE}/co-quan/${encodeURIComponent(code)}?ngay=${day}`;
}

/** The data issues of a kind. */
export function issuesPath(kind: string): string {
  return `${BASE}/chat-luong-du-lieu?loai=${kind}`;
}

/** This page on a day. */
export function ownPath(day: string): string {
  return `${BASE}/tong-quan?ngay=${day}`;
}
