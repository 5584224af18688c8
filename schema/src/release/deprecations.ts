import { isLocalDate } from '@lien-thong/kit/clock';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Days between the word that something will go and the day on which it may. */
export const NOTICE_DAYS = 180;

/** `until YYYY-MM-DD` at the end of a reason: the last day on which it is still there. */
const UNTIL = /\buntil (\d{4}-\d{2}-\d{2})\b/;

/** Everything of a schema that can be deprecated, by coordinate, with its reason; null where it is not. */
export function deprecationsOf(schema: GraphQLSchema): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  const note = (at: string, one: { readonly deprecationReason?: string | null }) =>
    found.set(at, one.deprecationReason ?? null);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      for (const argument of field.args) note(`${type.name}.${field.name}.${argument.name}`, argument);
    }
  }
  return found;
}

/** The last day of what is deprecated, YYYY-MM-DD; nothing where the reason names none that exists. */
export function lastDayOf(reason: string | null | undefined): string | undefined {
  const day = UNTIL.exec(reason ?? '')?.[1];
  return day !== undefined && isLocalDate(day) ? day : undefined;
}

/** @param day YYYY-MM-DD */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
