import { listedSuccessionCheck } from '@lien-thong/kit/succession';

export const agencySuccessionsCheck = listedSuccessionCheck({
  projection: 'directives.agency-successions',
  register: 'agency',
  list: 'agencies',
});
