import type { Logger } from 'typeorm';

/** Counts the SQL statements that TypeORM sends, so that a test can state that their number does not grow. */
export class StatementCounter implements Logger {
  readonly seen: string[] = [];

  /** The statements that `work` causes. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
    const before = this.seen.length;
    const result = await work();
    return { result, statements: this.seen.slice(before) };
  }

  logQuery(query: string): void {
    this.seen.push(query);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
