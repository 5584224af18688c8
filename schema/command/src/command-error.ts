/** What keeps a command from doing what it is asked, in words for whoever asked; ends it with exit code 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
