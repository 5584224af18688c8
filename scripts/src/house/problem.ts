/** What keeps the house from starting or standing: one line for the user that says what to do. Never a stack. */
export class HouseProblem extends Error {
  override readonly name = 'HouseProblem';
}

export interface Progress {
  /** How many steps there will be in all. */
  expect(total: number): void;
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
}
