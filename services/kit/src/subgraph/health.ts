import { Router } from 'express';
import type { HandlerLag } from '../events';
import type { OpenService } from './open-service';
import { withinPatience } from './patience';

/** Older than this, what a subgraph has stated is late for everybody who reads it. */
const LATE_SECONDS = 60;

/**
 * `/health/live`: the process answers. `/health/ready`: its database answers too; events that are late or were not
 * applied are told there as well, and turn nobody away, for an answer that is a minute old is better than none.
 * `/health/projections`: how far each handler stands behind its source; an import waits on it.
 */
export function healthRoutes(service: OpenService): Router {
  const routes = Router();
  routes.get('/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/ready', async (_request, response) => {
    try {
      await service.db.query('SELECT 1');
    } catch {
      response.status(503).json({ status: 'unavailable', reason: 'database' });
      return;
    }
    response.json(
      await withinPatience(eventsOf(service)).catch(() => ({ status: 'degraded', reason: 'events' })),
    );
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

async function eventsOf({ consumers }: OpenService): Promise<object> {
  const [handlers, outboxAgeSeconds] = await Promise.all([consumers.lag(), consumers.outboxAge()]);
  const sum = (value: (lag: HandlerLag) => number) => handlers.reduce((total, one) => total + value(one), 0);
  const deadLetters = sum(({ parked }) => parked);
  const degraded = deadLetters > 0 || outboxAgeSeconds > LATE_SECONDS;
  const events = {
    behind: sum(({ head, position }) => Math.max(0, head - position)),
    outboxAgeSeconds,
    deadLetters,
    failures: sum(({ failures }) => failures),
  };
  return degraded ? { status: 'degraded', reason: 'events', events } : { status: 'ok', events };
}
