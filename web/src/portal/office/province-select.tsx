import { PortalProvinces } from '../../generated/portal-provinces';
import { useAnswer } from '../../graph';
import { byName } from './by-name';

interface ProvinceSelectProps {
  readonly id: string;
  readonly chosen: string | undefined;
  /** What stands for none of them. */
  readonly none: string;
}

/** The provinces by name. Native, because every phone has a good one. */
export function ProvinceSelect({ id, chosen, none }: ProvinceSelectProps) {
  const { data } = useAnswer(PortalProvinces, {});
  const provinces = byName(data?.provinces ?? []);
  return (
    // Drawn anew when the provinces come, for a choice can only be shown once it is there.
    <select id={id} name="tinh" key={`${provinces.length} ${chosen}`} defaultValue={chosen ?? ''}>
      <option value="">{none}</option>
      {provinces.map(({ code, fullName }) => (
        <option key={code} value={code} lang="vi">
          {fullName}
        </option>
      ))}
    </select>
  );
}
