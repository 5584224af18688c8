import type { RequestContext } from '@lien-thong/kit/subgraph';
import type { Commands } from './commands';
import type { Loaders } from './loaders';

export type ServiceContext = RequestContext<Loaders, Commands>;
