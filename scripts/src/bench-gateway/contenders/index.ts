import type { Contender } from './contender';
import { HIVE } from './hive';
import { houseGateway } from './house-gateway';
import { ASKING_APOLLO, CANNED_APOLLO, CANNED_HTTP, STOCK, STOCK_LEAN } from './own-programs';

export type { Contender, Place } from './contender';

export const CONTENDERS: readonly Contender[] = [
  STOCK,
  STOCK_LEAN,
  HIVE,
  houseGateway('c', 'off'),
  houseGateway('d', 'on'),
  CANNED_APOLLO,
  CANNED_HTTP,
  ASKING_APOLLO,
];
