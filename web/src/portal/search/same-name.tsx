import { useId, useState } from 'react';
import { keepProvince, useKeptProvince } from '../office/kept-place';
import { MarkedName } from './marked-name';
import type { AroundByCode, Edge } from './procedure-facts';
import { WORDS } from './search.words';
import { VariantList, type VariantFound } from './variant-list';
import { answerFor, ELSEWHERE, inPlace, provincesOf, type Place } from './variant-order';

/** Procedures of one name: asks where somebody hands in, and shows theirs first. */
export function SameName({ edge, around }: { readonly edge: Edge; readonly around: AroundByCode }) {
  const kept = useKeptProvince();
  const [said, setSaid] = useState<string | null>(null);
  const { node, matched } = edge;
  const all: VariantFound[] = [node, ...edge.variants.map(({ procedure }) => procedure)].map((found) => {
    const beside = around.get(found.code);
    return { code: found.code, found, around: beside, province: beside?.managingAgency?.unit ?? null };
  });
  const differs = [...new Set(edge.variants.flatMap((variant) => variant.differs))];
  const provinces = provincesOf(all);
  const answer = said ?? (provinces.length > 0 ? answerFor(all, kept) : null);
  const { fitting, others } = inPlace(all, answer);
  const choose = (place: string) => {
    setSaid(place);
    if (place !== ELSEWHERE) keepProvince(place);
  };
  return (
    <li className="card same-name">
      <h2 lang="vi">
        <MarkedName name={node.name} matched={matched} />
      </h2>
      <p className="count">{WORDS.sameName(all.length)}</p>
      {provinces.length > 0 && <Where provinces={provinces} answer={answer} onAnswer={choose} />}
      {differs.length === 0 && <p>{WORDS.sameInAll}</p>}
      {answer !== null && (
        <>
          <h3>{WORDS.fits}</h3>
          {fitting.length === 0 ? (
            <p>{WORDS.noneFits}</p>
          ) : (
            <VariantList variants={fitting} differs={differs} fitting />
          )}
        </>
      )}
      {answer !== null && others.length > 0 && <h3>{WORDS.others}</h3>}
      <VariantList variants={others} differs={differs} />
    </li>
  );
}

interface WhereProps {
  readonly provinces: readonly Place[];
  readonly answer: string | null;
  readonly onAnswer: (place: string) => void;
}

function Where({ provinces, answer, onAnswer }: WhereProps) {
  const name = useId();
  const places = [...provinces, { code: ELSEWHERE, fullName: WORDS.elsewhere }];
  return (
    <fieldset className="where">
      <legend>{WORDS.where}</legend>
      {places.map(({ code, fullName }) => (
        <label key={code}>
          <input type="radio" name={name} checked={answer === code} onChange={() => onAnswer(code)} />
          <span lang={code === ELSEWHERE ? undefined : 'vi'}>{fullName}</span>
        </label>
      ))}
    </fieldset>
  );
}
