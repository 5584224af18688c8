import type { ServiceContext } from '../context';
import type { TaskRow } from './task.entity';

/** A task whose id comes from this subgraph's own tables, so that it exists. */
export const knownTask = async (id: string, { loaders }: ServiceContext) =>
  (await loaders.taskById.load(id)) as TaskRow;
