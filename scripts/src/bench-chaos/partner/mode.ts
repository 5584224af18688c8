/** How a partner answers; `dead` is a port where nobody listens. */
export const MODES = ['slow', 'dead', 'garbage', 'huge'] as const;
export type Mode = 'well' | (typeof MODES)[number];
