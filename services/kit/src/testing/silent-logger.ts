import { createLogger } from '../logging';

export const silentLogger = createLogger('test', 'silent');
