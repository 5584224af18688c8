import { METRICS, type Metric } from './metrics';
import { nationalRoute } from './national.routes';
import { WORDS } from './provinces.words';

export function MetricChoice({ chosen }: { readonly chosen: Metric }) {
  const navigate = nationalRoute.useNavigate();
  return (
    <div className="row no-print" role="group" aria-label={WORDS.metric}>
      {METRICS.map((metric) => (
        <button
          key={metric}
          type="button"
          aria-pressed={metric === chosen}
          onClick={() =>
            void navigate({ search: (old) => ({ ...old, 'chi-so': metric }), resetScroll: false })
          }
        >
          {WORDS.metrics[metric]}
        </button>
      ))}
    </div>
  );
}
