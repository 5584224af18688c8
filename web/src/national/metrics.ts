/** Rates that provinces can be compared by; counts stand in the table. */
export const METRICS = ['qua-han', 'truc-tuyen', 'chat-luong', 'tien-do'] as const;
export type Metric = (typeof METRICS)[number];
