import { useNavigate } from '@tanstack/react-router';
import { Page } from '../parts';
import { useKeptProvince } from './office/kept-place';
import { WORDS } from './office/office.words';
import { PlaceForm } from './office/place-form';
import { UnitNow } from './office/unit-now';
import './portal.css';
import { formerAddressRoute } from './portal.routes';

const LABELS = {
  province: WORDS.province,
  none: WORDS.unsure,
  place: WORDS.formerLabel,
  hint: WORDS.formerHint,
  submit: WORDS.formerSubmit,
};

export function FormerAddressPage() {
  const { tinh, 'dia-chi': address } = formerAddressRoute.useSearch();
  const navigate = useNavigate();
  const kept = useKeptProvince();
  return (
    <Page title={WORDS.formerTitle}>
      <p className="lead">{WORDS.formerIntro}</p>
      <PlaceForm
        province={tinh ?? (address === undefined ? (kept ?? undefined) : undefined)}
        place={address}
        labels={LABELS}
        onSubmit={(province, place) =>
          void navigate({ to: '/dia-chi-cu', search: { tinh: province, 'dia-chi': place } })
        }
      />
      {address && <UnitNow address={address} province={tinh} />}
    </Page>
  );
}
