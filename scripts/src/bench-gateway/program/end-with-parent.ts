/** Ends the process when whoever started it stops it or is gone. */
export function endWithParent(): void {
  const end = (): never => process.exit(0);
  process.on('disconnect', end);
  process.on('SIGTERM', end);
}
