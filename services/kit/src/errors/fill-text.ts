export type Details = Readonly<Record<string, string | number>>;

/** Puts an error's details where its text names them: «{file}». */
export function fillText(text: string, details: Details): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}
