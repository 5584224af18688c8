import { WORDS } from './parts.words';

/** Stands at every figure that a generator made. */
export function SampleTag() {
  return (
    <span className="sample" title={WORDS.sampleMeaning}>
      <span aria-hidden="true">◇</span> {WORDS.sample}
    </span>
  );
}
