import { CodedError } from '@lien-thong/kit/errors';
import { gatewayErrors } from '../errors';
import type { Rights } from '../authorisation';
import type { UsageRecorder } from '../usage';
import type { Execute } from '../supergraph';
import { isSubscribing, resolveSubscription } from './resolve-subscription';

/** An executor that also knows subscriptions; where those are taken nothing else runs. */
export function takingSubscriptions(execute: Execute, rights: Rights, usage?: UsageRecorder): Execute {
  return async (snapshot, request) => {
    if (request.operation?.operation === 'subscription') {
      return resolveSubscription(snapshot, request, rights, usage);
    }
    if (request.operation && isSubscribing(request.context)) {
      return { errors: [new CodedError(gatewayErrors.SUBSCRIPTIONS_ONLY)] };
    }
    return execute(snapshot, request);
  };
}
