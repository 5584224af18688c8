import { submissionErrors } from './submission-errors';
import { refusal, type Refusal } from './refusal';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LEAST = 3;
const MOST = 40;
/** What has a meaning of its own in addresses, databases and contracts. */
const RESERVED: ReadonlySet<string> = new Set([
  'gateway',
  'registry',
  'kit',
  'graph',
  'internal',
  'public',
  'sandbox',
]);

/** @param house names of the subgraphs that the house itself runs. */
export function nameFaults(name: string, house: ReadonlySet<string>): Refusal[] {
  if (!NAME.test(name) || name.length < LEAST || name.length > MOST) {
    // Written so that nothing in it can be read as part of the message.
    return [refusal(submissionErrors.NAME_MALFORMED, { name: JSON.stringify(name.slice(0, MOST)) })];
  }
  return RESERVED.has(name) || house.has(name) ? [refusal(submissionErrors.NAME_RESERVED, { name })] : [];
}
