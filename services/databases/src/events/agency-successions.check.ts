import { listedSuccessionCheck } from '@lien-thong/kit/succession';

export const agencySuccessionsCheck = listedSuccessionCheck({
  projection: 'databases.agency-successions',
  register: 'agency',
  list: 'agencies',
});
