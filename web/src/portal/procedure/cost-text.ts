import { dongText, numberText } from '../../format';
import { LAW } from '../law.words';

export interface Fee {
  readonly amount: number | null;
  readonly currency: string | null;
  readonly note: string | null;
}

/** «50.000 ₫»; a 0 is free of charge only where no note says otherwise. */
export function feeText({ amount, currency, note }: Fee): string {
  if (amount === null) return note === null ? LAW.unknown : LAW.seeNote;
  if (amount === 0) return note === null ? LAW.free : LAW.seeNote;
  if (currency === 'VND') return dongText(amount);
  const number = numberText(amount);
  return currency === null ? LAW.withoutCurrency(number) : `${number}\u00a0${currency}`;
}

/** One line for all fees of a procedure; null where no source lists one. */
export function costSummary(channels: readonly { readonly fees: readonly Fee[] }[] | null): string | null {
  const fees = (channels ?? [])
    .flatMap((channel) => channel.fees)
    .filter((fee) => feeText(fee) !== LAW.unknown);
  if (fees.length === 0) return null;
  const sums = fees.filter((fee) => feeText(fee) !== LAW.seeNote);
  if (sums.length === 0) return LAW.seeNote;
  return sums.length < fees.length ? LAW.withNote(range(sums)) : range(sums);
}

/** Of amounts that are known: the only one, or from the least to the most; one by one where currencies differ. */
function range(fees: readonly Fee[]): string {
  const sorted = [...fees].sort((one, other) => (one.amount ?? 0) - (other.amount ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)] as [Fee, Fee];
  const texts = [...new Set(sorted.map(feeText))];
  if (texts.length === 1) return feeText(least);
  const paid = new Set(fees.filter(({ amount }) => amount).map(({ currency }) => currency));
  return paid.size === 1 ? LAW.between(inside(least), feeText(most)) : texts.join('; ');
}

/** As it stands within a line. */
function inside(fee: Fee): string {
  return fee.amount === 0 ? LAW.free.toLowerCase() : feeText(fee);
}
