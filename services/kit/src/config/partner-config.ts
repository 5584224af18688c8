import { z } from 'zod';

/** The same for who takes addresses of partners and for who connects to them. */
export const partnerConfigShape = {
  REGISTRY_PRIVATE_ADDRESSES: z
    .enum(['on', 'off'])
    .default('off')
    .describe(
      'Whether subgraphs of partners may answer from internal addresses. For development: npm start sets it on',
    ),
};
