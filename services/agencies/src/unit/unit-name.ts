import { plainName } from '@lien-thong/kit/text';

/** The words that say what kind of unit a name is; people leave them out or shorten them. */
const KIND_WORDS = /^(thanh pho|tinh|tp|quan|huyen|thi xa|tx|phuong|xa|thi tran|tt|dac khu)\s+(?=\S)/;

/** The form in which units of an address are compared. «Phường 12» keeps its kind: «12» alone names nothing. */
export function bareUnitName(name: string): string {
  const plain = plainName(name);
  const bare = plain.replace(KIND_WORDS, '');
  return /^\d+$/.test(bare) ? plain : bare;
}
