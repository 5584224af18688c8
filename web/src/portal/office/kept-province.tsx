import { PortalProvinces } from '../../generated/portal-provinces';
import { useAnswer } from '../../graph';
import { forgetProvince, useKeptProvince } from './kept-place';
import { WORDS } from './office.words';

/** Says which province this device remembers, and forgets it on demand. */
export function KeptProvince() {
  const kept = useKeptProvince();
  const { data } = useAnswer(PortalProvinces, {}, { pause: kept === null });
  const province = data?.provinces?.find((one) => one?.code === kept);
  if (!province) return null;
  return (
    <p className="kept">
      {WORDS.kept(province.fullName)}{' '}
      <button type="button" onClick={forgetProvince}>
        {WORDS.forget}
      </button>
    </p>
  );
}
