import { CodedError } from '@lien-thong/kit/errors';
import { Router } from 'express';
import type { Registry } from '../registry';
import { registryErrors } from '../registry-errors';
import { contractOf, type Contract } from '../stages';
import { unusedFields } from '../unused-fields';
import { recordUsage } from '../usage-rows';
import type { Callers } from './callers';
import { readBody, SHAPES } from './request-shapes';

/** What gateways tell of use, and ask back. */
export function usageRoutes({ db, now }: Registry, callers: Callers): Router {
  const routes = Router();
  routes.post('/', async (request, response) => {
    await callers.gateway(request);
    const batch = readBody(SHAPES.usage, request.body);
    knownContract(batch.contract);
    await db.transaction((manager) => recordUsage(manager, batch, now()));
    response.status(204).end();
  });
  routes.get('/unused-fields', async (request, response) => {
    await callers.gateway(request);
    const { contract = 'public' } = request.query;
    response.json(await unusedFields(db.manager, knownContract(contract), now()));
  });
  return routes;
}

/** @throws REGISTRY_CONTRACT_UNKNOWN */
function knownContract(asked: unknown): Contract {
  const contract = contractOf(String(asked));
  if (!contract) throw new CodedError(registryErrors.CONTRACT_UNKNOWN, { contract: JSON.stringify(asked) });
  return contract;
}
