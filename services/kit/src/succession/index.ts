export { keyOn, successionHandler, type Succession } from './succession';
