import { Router } from 'express';
import type { OpenService } from './open-service';

/**
 * `/health/live`: the process answers. `/health/ready`: its database answers too. `/health/projections`: how far each
 * handler stands behind its source; an import waits on it.
 */
export function healthRoutes(service: OpenService): Router {
  const routes = Router();
  routes.get('/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/ready', async (_request, response) => {
    try {
      await service.db.query('SELECT 1');
      response.json({ status: 'ok' });
    } catch {
      response.status(503).json({ status: 'unavailable', reason: 'database' });
    }
  });
  routes.get('/projections', async (_request, response) => {
    try {
      response.json({ handlers: await service.consumers.lag() });
    } catch {
      response.status(503).json({ status: 'unavailable', reason: 'a source cannot be read' });
    }
  });
  return routes;
}
