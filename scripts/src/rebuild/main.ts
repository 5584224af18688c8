import { openTransport, rebuild } from '@lien-thong/kit/events';
import { createLogger } from '@lien-thong/kit/logging';
import { loadHouseConfig } from '../house/house-config';
import { eachService, serviceNames } from '../house/open-services';
import { HouseProblem } from '../house/problem';
import { runToEnd } from '../house/run-to-end';

const USAGE = 'npm run rebuild -- <service> <projection>, or <service> all';

/** `npm run rebuild -- procedures agency-names`: builds a projection anew from the first event of its source. */
async function main(): Promise<number> {
  const [service, projection] = process.argv.slice(2);
  if (!service || !projection || !serviceNames().includes(service)) {
    throw new HouseProblem(`${USAGE}. Services: ${serviceNames().join(', ')}.`);
  }
  await eachService(
    loadHouseConfig(process.env),
    async ({ definition, config, db }) => {
      const kept = definition.handlers.filter(({ forget }) => forget);
      const shortName = (name: string) => name.slice(service.length + 1);
      const asked = kept.filter(({ name }) => projection === 'all' || shortName(name) === projection);
      if (asked.length === 0) {
        const names = kept.map(({ name }) => shortName(name)).join(', ');
        throw new HouseProblem(
          `${service} keeps no projection «${projection}» that can be built anew: ${names}.`,
        );
      }
      const transport = openTransport(service, db, config, createLogger(service, config.LOG_LEVEL));
      try {
        for (const handler of asked) {
          const applied = await rebuild(db, transport, handler, (so) => progress(handler.name, so));
          process.stdout.write(`${handler.name}: ${applied} events\n`);
        }
      } finally {
        await transport.close();
      }
    },
    service,
  );
  return 0;
}

function progress(name: string, applied: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${applied} …`);
}

void runToEnd(main);
