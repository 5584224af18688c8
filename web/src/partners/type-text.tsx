import { Link } from '@tanstack/react-router';

/** A type as SDL writes it, its name leading to the type: `[Ship!]!`. */
export function TypeText({ type, name }: { readonly type: string; readonly name: string }) {
  const at = type.indexOf(name);
  return (
    <>
      {type.slice(0, at)}
      <Link to="/doi-tac/luoc-do/$kieu" params={{ kieu: name }}>
        {name}
      </Link>
      {type.slice(at + name.length)}
    </>
  );
}
