import type { DataQualityQuery } from '../generated/data-quality';

/** The subgraphs that find issues in their sources, in the order shown. */
export const DOMAINS = ['directives', 'databases', 'procedures', 'publicServices', 'agencies'] as const;
export type Domain = (typeof DOMAINS)[number] & keyof NonNullable<DataQualityQuery['dataIssues']>;
