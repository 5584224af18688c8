import { listedSuccessionCheck } from '@lien-thong/kit/succession';

export const agencySuccessionsCheck = listedSuccessionCheck({
  projection: 'public-services.agency-successions',
  register: 'agency',
  list: 'agencies',
});
