import { parkedEvents, sendBack, type ParkedEvent } from '@lien-thong/kit/events';
import { loadHouseConfig, type HouseConfig } from '../house/house-config';
import { eachService } from '../house/open-services';
import { HouseProblem } from '../house/problem';
import { runToEnd } from '../house/run-to-end';

const USAGE = `npm run dlq                        every event that a handler could not apply, with the reason
npm run dlq -- show <event id>     the event itself
npm run dlq -- retry <event id>    hands it to its handler again; «all» for every one, or the name of a handler`;

/** `npm run dlq`: the dead letters of every service, from the tables that the topics of dead letters are made of. */
async function main(): Promise<number> {
  const [command = 'list', what] = process.argv.slice(2);
  const house = loadHouseConfig(process.env);
  switch (command) {
    case 'list':
      return list(house);
    case 'show':
      return show(house, required(what));
    case 'retry':
      return retry(house, required(what));
    default:
      throw new HouseProblem(USAGE);
  }
}

function required(argument: string | undefined): string {
  if (!argument) throw new HouseProblem(USAGE);
  return argument;
}

async function list(house: HouseConfig): Promise<number> {
  let count = 0;
  await eachService(house, async ({ db }) => {
    for (const parked of await parkedEvents(db)) {
      count += 1;
      const { type, subject } =
        typeof parked.event === 'string' ? { type: 'no event', subject: '' } : parked.event;
      say(`${parked.eventId} ${parked.handler} ${type} ${subject} ${parked.parkedAt.toISOString()}`);
      say(`  ${parked.reason}`);
    }
  });
  say(count === 0 ? 'No dead letters.' : `${count} dead letters.`);
  return 0;
}

async function show(house: HouseConfig, eventId: string): Promise<number> {
  let found = false;
  await eachService(house, async ({ db }) => {
    for (const parked of await parkedEvents(db, { eventId })) {
      found = true;
      say(JSON.stringify(parked, null, 2));
    }
  });
  if (!found) say(`No dead letter has the id ${eventId}.`);
  return found ? 0 : 1;
}

/** @returns 1 where something is refused again, or nothing was found. */
async function retry(house: HouseConfig, what: string): Promise<number> {
  const outcomes: boolean[] = [];
  await eachService(house, async ({ definition, db }) => {
    const asked = (await parkedEvents(db)).filter((one) => isMeant(one, what));
    for (const parked of asked) {
      const result = await sendBack(db, definition.handlers, parked);
      outcomes.push(result.outcome === 'APPLIED');
      const reason = result.outcome === 'REFUSED' ? `: ${result.reason}` : '';
      say(`${parked.eventId} ${parked.handler} ${result.outcome.toLowerCase()}${reason}`);
    }
  });
  if (outcomes.length === 0) say('Nothing to send back.');
  return outcomes.length > 0 && outcomes.every(Boolean) ? 0 : 1;
}

function isMeant({ eventId, handler }: ParkedEvent, what: string): boolean {
  return what === 'all' || what === eventId || what === handler;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void runToEnd(main);
