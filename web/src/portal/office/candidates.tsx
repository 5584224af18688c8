import { Link } from '@tanstack/react-router';
import { candidateNames } from './candidate-names';
import { WORDS } from './office.words';
import { SimilarUnits } from './similar-units';

interface CandidatesProps {
  readonly address: string;
  readonly province: string | undefined;
  /** As the graph names them. */
  readonly candidates: unknown;
}

/** Several units fit: within a province all of them with what they were made from, otherwise those that the graph names. */
export function Candidates({ address, province, candidates }: CandidatesProps) {
  return (
    <div>
      <p role="status">
        <b>{WORDS.ambiguous(address)}</b>
      </p>
      <p>{WORDS.ambiguousAdvice}</p>
      {province ? (
        <SimilarUnits address={address} province={province} title={WORDS.choose} />
      ) : (
        <ul className="choose" aria-label={WORDS.choose}>
          {candidateNames(candidates).map((name) => (
            <li key={name}>
              <Link to="/dia-chi-cu" search={{ 'dia-chi': name }} lang="vi">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
