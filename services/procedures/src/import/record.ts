import { normaliseText } from '@lien-thong/kit/text';
import { z } from 'zod';

const text = z.string().transform(normaliseText);
const some = text.nullish().transform((value) => value || null);
const texts = z.array(text).nullish();
const number = z.number().nullish();

const fee = z.object({ amount: number, currency: some, type: some, note: some });
const method = z.object({
  channel: text,
  /** A number, or a sentence. */
  time: z.union([z.number(), text]).nullish(),
  unit: some,
  note: some,
  fees: z.array(fee).nullish(),
});
const component = z.object({
  name: text,
  code: some,
  group: number,
  /** Originals, copies; one original and no copy where absent. */
  qty: z.array(z.number().int()).nullish(),
  eForm: z.boolean().nullish(),
  forms: texts,
});

/**
 * A record of the national catalogue, in the portal's own shape. Only what no procedure can do without is required;
 * words of the portal are read as text and understood later, so that a new one costs a value and not the record.
 */
const catalogueRecord = z.object({
  code: text.refine((value) => value !== '', 'trống'),
  codeRaw: z.string().nullish(),
  id: some,
  name: text.refine((value) => value !== '', 'trống'),
  field: some,
  agency: some,
  agencyCode: some,
  executing: texts,
  levels: texts,
  type: some,
  state: some,
  onlineLevel: some,
  subjects: texts,
  processingTime: texts,
  methods: z.array(method).nullish(),
  methodsTotal: number,
  components: z.array(component).nullish(),
  componentsTotal: number,
  componentGroups: texts,
  result: z.array(z.object({ code: some, name: text })).nullish(),
  requirements: some,
  legalBasis: texts,
  /** Milliseconds since 1970. */
  publishedAt: number,
  updatedAt: number,
});

export type CatalogueRecord = z.output<typeof catalogueRecord>;
export type CatalogueMethod = z.output<typeof method>;

export type ReadLine =
  | { readonly record: CatalogueRecord; readonly fault?: undefined }
  | { readonly record?: undefined; readonly fault: string };

/** Reads one line. @returns the record, or in Vietnamese why it is none. */
export function readRecord(line: string): ReadLine {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch {
    return { fault: 'không phải JSON hợp lệ' };
  }
  const parsed = catalogueRecord.safeParse(json);
  if (parsed.success) return { record: parsed.data };
  const [first] = parsed.error.issues;
  const place = first?.path.join('.') || 'bản ghi';
  return { fault: `«${place}» thiếu hoặc sai kiểu dữ liệu` };
}

/** What makes two records one: the portal's identifier, and the code with the name where a record has none. */
export const recordKey = ({ id, code, name }: CatalogueRecord): string => id ?? `${code} ${name}`;
