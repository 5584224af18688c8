import { CodedError } from '@lien-thong/kit/errors';
import { agreedLimits } from '@lien-thong/kit/limits';
import { z } from 'zod';
import { registryErrors } from '../registry-errors';
import { STAGES } from '../stages';

const text = (most: number) => z.string().min(1).max(most);
const revision = z.number().int().min(0);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The SDL's own limits are told by the policy, with a code. */
const submission = { sdl: z.string(), address: text(2000), partner: text(100) };

export const SHAPES = {
  check: z.strictObject(submission),
  publish: z.strictObject({ ...submission, contact: text(200), expectedRevision: revision }),
  rollback: z.strictObject({ expectedRevision: revision, to: z.number().int().min(1).nullable() }),
  promote: z.strictObject({ expectedRevision: revision, stage: z.enum(STAGES) }),
  retire: z.strictObject({ expectedRevision: revision, on: z.string().regex(DAY).nullable() }),
  partner: z.strictObject({
    prefix: z.string().regex(/^[a-z][a-z0-9]{1,19}$/, '2 to 20 lower-case letters and digits'),
    agency: text(100),
    contact: text(200),
    hosts: z
      .array(z.string().regex(/^(\*\.)?[A-Za-z0-9.:-]{1,253}$/, 'a host, or *. and a host'))
      .min(1)
      .max(50),
    limits: agreedLimits.strict().default({}),
  }),
  usage: z.strictObject({
    contract: text(60),
    operations: z
      .array(
        z.strictObject({
          hash: z.string().regex(/^[0-9a-f]{64}$/),
          name: text(200).nullable(),
          source: text(100_000),
          client: text(100),
          requests: z.number().int().min(1),
          fields: z.array(z.string().regex(/^\w+\.\w+$/)).max(2000),
        }),
      )
      .max(1000),
  }),
};

/** @throws REGISTRY_REQUEST_MALFORMED that says what is wrong with the body. */
export function readBody<S extends z.ZodType>(shape: S, body: unknown): z.output<S> {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const reason = read.error.issues
    .map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
    .join('; ');
  throw new CodedError(registryErrors.REQUEST_MALFORMED, { reason });
}
