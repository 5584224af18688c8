import type { View } from '../parts';
import { nationalRoute } from './national.routes';

/** Whether a figure is shown as a chart or as a table; it stands in the address, so that a link shows the same. */
export function useView(name: string): { readonly view: View; readonly onView: (view: View) => void } {
  const tables = (nationalRoute.useSearch().bang ?? '').split(',').filter(Boolean);
  const navigate = nationalRoute.useNavigate();
  const onView = (view: View) => {
    const others = tables.filter((one) => one !== name);
    const bang = [...others, ...(view === 'table' ? [name] : [])].join(',');
    void navigate({ search: (old) => ({ ...old, bang }), replace: true, resetScroll: false });
  };
  return { view: tables.includes(name) ? 'table' : 'chart', onView };
}
