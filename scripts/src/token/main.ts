import { parseArgs } from 'node:util';
import { isRole, ROLES } from '@lien-thong/kit/identity';
import { loadHouseConfig } from '../house/house-config';
import { HouseProblem } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { signToken } from './sign-token';

const USAGE = `npm run token -- --role ${Object.values(ROLES).join('|')} [--agency CODE] [--hours 8], or --scope facts:…`;

/** `npm run token`: prints a bearer token for development. */
async function main(): Promise<number> {
  const { role, agency, scope, hours } = parseArgs({
    options: {
      role: { type: 'string', multiple: true, default: [] },
      agency: { type: 'string' },
      scope: { type: 'string', multiple: true, default: [] },
      hours: { type: 'string', default: '8' },
    },
  }).values;
  const allowsNothing = role.length === 0 && scope.length === 0;
  if (allowsNothing || !role.every(isRole) || !(Number(hours) > 0)) throw new HouseProblem(USAGE);
  const plan = { roles: role, agency: agency ?? null, scopes: scope, hours: Number(hours) };
  process.stdout.write(`${await signToken(loadHouseConfig(process.env), plan)}\n`);
  return 0;
}

void runToEnd(main);
