/** `lien-thong gateway …` */
export { main } from '@lien-thong/gateway/standalone';
