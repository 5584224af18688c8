import { CodedError, formatGraphQLError, localeOf, kitErrors } from '@lien-thong/kit/errors';
import type { ErrorRequestHandler } from 'express';
import { refusalText } from '../../policy';
import type { Locale } from '@lien-thong/kit/errors';
import type { Examination } from '../examine';
import { registryErrors } from '../registry-errors';
import { SubmissionRefused } from '../submission-refused';

const STATUS: Readonly<Record<string, number>> = {
  [registryErrors.REQUEST_MALFORMED.code]: 400,
  [registryErrors.DATE_PAST.code]: 400,
  [registryErrors.TOKEN_MISSING.code]: 401,
  [kitErrors.TOKEN_INVALID.code]: 401,
  [kitErrors.NOT_ALLOWED.code]: 403,
  [kitErrors.GATEWAY_ONLY.code]: 403,
  [registryErrors.REGISTRAR_ONLY.code]: 403,
  [registryErrors.CONTRACT_HIDDEN.code]: 403,
  [registryErrors.HOUSE_PROTECTED.code]: 403,
  [registryErrors.PARTNER_UNKNOWN.code]: 404,
  [registryErrors.SUBGRAPH_UNKNOWN.code]: 404,
  [registryErrors.VERSION_UNKNOWN.code]: 404,
  [registryErrors.CONTRACT_UNKNOWN.code]: 404,
  [registryErrors.HOUSE_AWAY.code]: 502,
};
/** The registry is in another state than the caller thinks. */
const CONFLICT = 409;
const REFUSED = 422;

/** Answers what a command refuses: a submission with its report, everything else as the house's errors are. */
export const refusing: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const locale = localeOf(request.headers['accept-language']);
  if (error instanceof SubmissionRefused) {
    response.status(REFUSED).json(report(error.examination, locale));
  } else if (error instanceof CodedError) {
    const formatted = formatGraphQLError(error.toJSON(), error, locale, () => undefined);
    response.status(STATUS[error.definition.code] ?? CONFLICT).json({ errors: [formatted] });
  } else next(error);
};

/** A report as it is sent: for people in their language, for programs with codes and lines. */
export function report({ refusals, breaking, style }: Examination, locale: Locale) {
  return {
    ok: refusals.length === 0 && breaking.length === 0,
    refusals: refusals.map((one) => refusalText(one, locale)),
    breaking,
    style,
  };
}
