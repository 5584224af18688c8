export { main } from './main';
export { openGateway, type OpenGateway } from './open-gateway';
