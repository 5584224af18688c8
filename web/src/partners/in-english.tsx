/** A description as the schema has it: in English, with the official Vietnamese term. */
export function InEnglish({ text }: { readonly text: string | null }) {
  return text ? (
    <p className="described" lang="en">
      {text}
    </p>
  ) : null;
}
