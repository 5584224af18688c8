import type { DomainEvent } from '@lien-thong/kit/events';
import type { EvidenceKind } from '../generated/graphql';

/** Which field of the graph shows what a fact is about: findings that are measured by the field get the fact as evidence. */
export const MEASURED_BY: Readonly<Record<string, string>> = {
  'public-services.offering-mismatch-found.v1': 'Agency.offeringMismatches',
  'public-services.electronic-form-reported.v1': 'PublicService.eForm',
  'public-services.payment-account-reported.v1': 'Agency.paymentAccount',
  'databases.connection-status-changed.v1': 'Query.connections',
};

const OF_TYPE: Readonly<Record<string, EvidenceKind>> = {
  'public-services.offering-mismatch-found.v1': 'OFFERING_MISMATCH_FOUND',
  'public-services.electronic-form-reported.v1': 'ELECTRONIC_FORM_REPORTED',
  'public-services.payment-account-reported.v1': 'PAYMENT_ACCOUNT_REPORTED',
  'databases.database-deadline-slipped.v1': 'DATABASE_DEADLINE_SLIPPED',
};

const OF_DATABASE: Readonly<Record<string, EvidenceKind>> = {
  COMPLETE: 'DATABASE_COMPLETE',
  OPERATIONAL: 'DATABASE_OPERATIONAL',
};

interface Reported {
  readonly status?: { readonly status: string } | null;
}

/** What a fact shows of the tasks and findings that it bears on; null where it shows nothing. */
export function evidenceKindOf({ type, data }: DomainEvent<Reported>): EvidenceKind | null {
  const known = OF_TYPE[type];
  if (known) return known;
  const status = data.status?.status ?? '';
  if (type.startsWith('databases.connection-')) {
    return status === '' ? null : status === 'CONNECTED' ? 'CONNECTION_ESTABLISHED' : 'CONNECTION_FAILING';
  }
  return OF_DATABASE[status] ?? null;
}
