import { LOCALE } from './locale';

const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const NO_BREAK = '\u00a0';

/** «1.234.567,5»; a negative number has a minus sign, not a hyphen. */
export function numberText(value: number): string {
  return NUMBER.format(value).replace('-', '−');
}

/** «80,5%» from 80.5. */
export function percentText(value: number): string {
  return `${numberText(value)}%`;
}

/** «50.000 ₫», which is never broken before the sign. */
export function dongText(value: number): string {
  return `${numberText(value)}${NO_BREAK}₫`;
}

/** «+12», «−3», «0». */
export function differenceText(value: number): string {
  return value > 0 ? `+${numberText(value)}` : numberText(value);
}
