import { CodedError, localeOf } from '@lien-thong/kit/errors';
import { Router } from 'express';
import { actingFor } from '../callers';
import { check, preview } from '../commands/check';
import { publish } from '../commands/publish';
import { promote } from '../commands/promote';
import { retire } from '../commands/retire';
import { rollback } from '../commands/rollback';
import { historyOf } from '../history';
import { partnerNamed } from '../change-subgraph';
import type { Registry } from '../registry';
import { registryErrors } from '../registry-errors';
import type { Callers } from './callers';
import { report } from './refusing';
import { readBody, SHAPES } from './request-shapes';

const CREATED = 201;

/** What is done to one subgraph. Bodies: request-shapes.ts. */
export function subgraphRoutes(registry: Registry, callers: Callers): Router {
  const routes = Router();
  routes.post('/:name/check', async (request, response) => {
    const caller = await callers.person(request);
    const submission = { ...readBody(SHAPES.check, request.body), name: request.params.name };
    const examination = await check(registry, caller, submission);
    response.json(report(examination, localeOf(request.headers['accept-language'])));
  });
  routes.post('/:name/preview', async (request, response) => {
    const caller = await callers.person(request);
    const submission = { ...readBody(SHAPES.check, request.body), name: request.params.name };
    const examination = await preview(registry, caller, submission);
    const { supergraphSdl } = examination;
    response.json({ ...report(examination, localeOf(request.headers['accept-language'])), supergraphSdl });
  });
  routes.post('/:name/versions', async (request, response) => {
    const caller = await callers.person(request);
    const publication = { ...readBody(SHAPES.publish, request.body), name: request.params.name };
    response.status(CREATED).json(await publish(registry, caller, publication));
  });
  routes.post('/:name/rollback', async (request, response) => {
    const caller = await callers.person(request);
    const asked = { ...readBody(SHAPES.rollback, request.body), name: request.params.name };
    response.json(await rollback(registry, caller, asked));
  });
  routes.post('/:name/promote', async (request, response) => {
    const caller = await callers.person(request);
    const asked = { ...readBody(SHAPES.promote, request.body), name: request.params.name };
    response.json(await promote(registry, caller, asked));
  });
  routes.post('/:name/retire', async (request, response) => {
    const caller = await callers.person(request);
    const asked = { ...readBody(SHAPES.retire, request.body), name: request.params.name };
    response.json(await retire(registry, caller, asked));
  });
  routes.get('/:name/history', async (request, response) => {
    const caller = await callers.person(request);
    const { name } = request.params;
    const { manager } = registry.db;
    const history = isName(name) ? await historyOf(manager, name) : undefined;
    if (!history) throw new CodedError(registryErrors.SUBGRAPH_UNKNOWN, { subgraph: name });
    actingFor(caller, (await partnerNamed(manager, history.partner)).agency);
    response.json(history);
  });
  return routes;
}

/** Nothing else is asked of the database: it cannot be the name of anything. */
function isName(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,60}$/.test(text);
}
