import { language } from '../language';

/** Of numbers and dates: 1.234.567,5 in Vietnamese, 1,234,567.5 in English; days come first in both. */
export const LOCALE = language === 'en' ? 'en-GB' : 'vi-VN';

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';
