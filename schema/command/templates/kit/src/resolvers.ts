import type { GuestContext } from '@lien-thong/kit/guest';
import type { Loaders, Note } from './notes.js';

type Context = GuestContext<Loaders>;

export const resolvers = {
  Query: {
    pfxNote: (_root: unknown, { id }: { id: string }, { loaders }: Context) => loaders.noteById.load(id),
  },
  PfxNote: {
    // The gateway comes with the key alone.
    __resolveReference: ({ id }: { id: string }, { loaders }: Context) => loaders.noteById.load(id),
    // Only the key: whatever else is asked of an agency, its owner answers.
    agency: ({ agency }: Note) => ({ code: agency }),
  },
  Agency: {
    pfxNote: ({ code }: { code: string }, _args: object, { loaders }: Context) =>
      loaders.noteOfAgency.load(code),
  },
};
