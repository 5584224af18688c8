import { words } from '../language';

const vi = {
  title: 'Tìm thủ tục',
  intro: 'Gõ có dấu hoặc không dấu.',
};

const en: typeof vi = {
  title: 'Find a procedure',
  intro: 'Type with or without diacritics.',
};

export const WORDS = words(vi, en);
