import type { FactContract } from '../graph';
import { currentContracts } from './contract-files';

interface Described {
  readonly properties?: Readonly<Record<string, { readonly type?: string | readonly string[] }>>;
  readonly required?: readonly string[];
}

const KEY_TYPES: readonly unknown[] = ['string', 'integer'];

/** What the contracts of the checkout say of the data of each type of event. */
export function factContracts(checkout: string): Map<string, FactContract> {
  return new Map(
    Object.entries(currentContracts(checkout)).map(([type, contract]) => [
      type,
      factContract(contract as Described),
    ]),
  );
}

export function factContract({ properties = {}, required = [] }: Described): FactContract {
  return {
    properties: new Set(Object.keys(properties)),
    keys: new Set(required.filter((name) => KEY_TYPES.includes(properties[name]?.type))),
  };
}
