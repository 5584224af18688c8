export { ownAddress } from '../subgraphs/own-address';
export { main } from './main';
export { openGateway, type OpenGateway } from './open-gateway';
