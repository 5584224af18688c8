export { loadConfig, ConfigError } from './load-config';
export { serviceConfigShape, loadServiceConfig, PORT_OFFSETS, type ServiceConfig } from './service-config';
export { partnerConfigShape } from './partner-config';
export { tokenConfigShape } from './token-config';
export { addressConfigShape, houseAddresses } from './house-addresses';
