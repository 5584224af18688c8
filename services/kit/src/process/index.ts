export { failStart } from './fail-start';
export { readyUntilStopped } from './ready-until-stopped';
