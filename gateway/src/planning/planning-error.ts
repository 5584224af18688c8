/** A valid operation that cannot be planned: its selections explode, or the planner was closed meanwhile. */
export class PlanningError extends Error {
  override readonly name = 'PlanningError';
}
