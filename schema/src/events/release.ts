import { breakingChanges } from './breaking-changes';
import { currentContracts, releasedContracts, writeReleased } from './contract-files';

/** Changes of a checkout's contracts that consumers of its released ones could not read. */
export function brokenIn(checkout: string): string[] {
  return breakingChanges(releasedContracts(checkout), currentContracts(checkout));
}

/** Makes the contracts as they stand the released ones, unless a change breaks those. @returns what it breaks. */
export function release(checkout: string): string[] {
  const broken = brokenIn(checkout);
  if (broken.length === 0) writeReleased(checkout, currentContracts(checkout));
  return broken;
}
