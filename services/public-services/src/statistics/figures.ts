/** The figures of a report of dossiers (hồ sơ), each with its column. */
export const COLUMNS = {
  received: 'received',
  receivedOnline: 'received_online',
  synchronised: 'synchronised',
  handled: 'handled',
  handledOnline: 'handled_online',
  onTime: 'on_time',
  late: 'late',
  payable: 'payable',
  paidOnline: 'paid_online',
  resultsDue: 'results_due',
  resultsElectronic: 'results_electronic',
  digitised: 'digitised',
  dataReused: 'data_reused',
  dataShared: 'data_shared',
  populationDataUsed: 'population_data_used',
  dissatisfied: 'dissatisfied',
} as const;

export type FigureName = keyof typeof COLUMNS;
export const FIGURES = Object.keys(COLUMNS) as FigureName[];

/** How many dossiers; null where the report does not say. */
export type Figures = Readonly<Record<FigureName, number | null>>;

/** What each figure is a part of; the sum, where several are named. A figure that is left out is no part. */
export const WHOLES: Readonly<Partial<Record<FigureName, readonly FigureName[]>>> = {
  receivedOnline: ['received'],
  synchronised: ['received'],
  handledOnline: ['handled'],
  onTime: ['onTime', 'late'],
  late: ['onTime', 'late'],
  paidOnline: ['payable'],
  resultsElectronic: ['resultsDue'],
  digitised: ['received'],
  dataReused: ['received'],
  dataShared: ['received'],
  populationDataUsed: ['received'],
  dissatisfied: ['onTime'],
};

export function figuresOf(said: Partial<Record<FigureName, number | null>>): Figures {
  return Object.fromEntries(FIGURES.map((name) => [name, said[name] ?? null])) as Figures;
}

export function sameFigures(a: Figures, b: Figures): boolean {
  return FIGURES.every((name) => a[name] === b[name]);
}

/** The first part that is more than its whole. Where the report does not say the whole, nothing can be compared. */
export function partAboveWhole(figures: Figures): { part: FigureName; whole: string } | null {
  for (const part of FIGURES) {
    const whole = sumOf(figures, WHOLES[part] ?? []);
    if (whole !== null && (figures[part] ?? 0) > whole) {
      return { part, whole: (WHOLES[part] ?? []).join(' + ') };
    }
  }
  return null;
}

function sumOf(figures: Figures, names: readonly FigureName[]): number | null {
  const values = names.map((name) => figures[name]);
  if (values.length === 0 || values.includes(null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
