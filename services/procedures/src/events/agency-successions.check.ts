import { listedSuccessionCheck } from '@lien-thong/kit/succession';

export const agencySuccessionsCheck = listedSuccessionCheck({
  projection: 'procedures.agency-successions',
  register: 'agency',
  list: 'agencies',
});
