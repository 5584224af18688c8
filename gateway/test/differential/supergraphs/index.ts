import { abstractTypes } from './abstract-types';
import { conditions } from './conditions';
import { entities } from './entities';
import { house } from './house';
import { interfaceObjects } from './interface-objects';
import { mutations } from './mutations';
import { roots } from './roots';
import { sharedValues } from './shared-values';

export const SOURCES = [
  entities,
  abstractTypes,
  interfaceObjects,
  mutations,
  sharedValues,
  conditions,
  roots,
  house,
];

export type { GraphSource } from './source';
export { openGraph, type OpenGraph } from './open-graph';
