import type { ServiceContext } from '../context';
import type { DirectiveRow } from './directive.entity';

/** A directive whose id comes from this subgraph's own tables, so that it exists. */
export const knownDirective = async (id: string, { loaders }: ServiceContext) =>
  (await loaders.directiveById.load(id)) as DirectiveRow;
