import { z } from 'zod';

/** Whose tokens are believed; the same for everything that people call. */
export const tokenConfigShape = {
  TOKEN_JWKS_URL: z
    .url()
    .optional()
    .describe('Where the identity provider publishes the keys of its tokens (JWKS)'),
  TOKEN_JWKS_FILE: z
    .string()
    .optional()
    .describe('The same keys in a file; npm start makes a pair for development where neither is set'),
  TOKEN_ISSUER: z.string().default('lien-thong-development').describe('Issuer that a token must name'),
  TOKEN_AUDIENCE: z.string().default('lien-thong').describe('Audience that a token must name'),
};
