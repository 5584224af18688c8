export { styleNotes, type StyleNote } from './style';
