import type { ProcedureChannelKind, ProcedureFeeKind } from '../generated/graphql';
import { quote } from '@lien-thong/kit/issues';
import type { ChannelState, FeeState } from '../procedure/procedure.state';
import type { Fault } from './faults';
import { isKnownUnit, isWithoutUnit, readTime } from './read-time';
import type { CatalogueMethod, CatalogueRecord } from './record';

const CHANNELS: ReadonlySet<string> = new Set<ProcedureChannelKind>(['ONLINE', 'DIRECT', 'POSTAL']);
const FEE_KINDS: ReadonlySet<string> = new Set<ProcedureFeeKind>(['SERVICE_FEE', 'PRICE_LEVEL']);

/** Notes that say in so many words that nothing is to be paid. Any other note beside a 0 sets the amount elsewhere. */
const SAYS_FREE =
  /^(không|không có|không thu|không thu phí|không mất phí|miễn phí|miễn lệ phí)( phí| lệ phí| phí lệ phí)?$/u;

/** The ways of handing in a dossier; null where the record does not tell of them at all. */
export function readChannels(record: CatalogueRecord): { channels: ChannelState[] | null; faults: Fault[] } {
  if (!record.methods) return { channels: null, faults: [] };
  const faults: Fault[] = [];
  const known = record.methods.filter(({ channel }) => CHANNELS.has(channel));
  const channels = known.map((method): ChannelState => ({
    channel: method.channel as ProcedureChannelKind,
    processingTime: readTime(method.time, method.unit),
    fees: (method.fees ?? []).map(readFee),
    note: method.note,
  }));
  faults.push(...unknownWords(record.methods), ...timeFaults(known), ...feeFaults(known, channels));
  return { channels, faults };
}

function readFee(fee: NonNullable<CatalogueMethod['fees']>[number]): FeeState {
  return {
    amount: isNoteToRead(fee) ? null : (fee.amount ?? null),
    currency: fee.currency,
    kind: fee.type && FEE_KINDS.has(fee.type) ? (fee.type as ProcedureFeeKind) : 'FEE',
    note: fee.note,
  };
}

const isNoteToRead = (fee: { amount?: number | null; note: string | null }): boolean =>
  fee.amount === 0 && fee.note !== null && !SAYS_FREE.test(wordsOf(fee.note));

const wordsOf = (note: string): string =>
  note
    .toLocaleLowerCase('vi')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();

function unknownWords(methods: readonly CatalogueMethod[]): Fault[] {
  const words = methods.flatMap(({ channel, unit, fees }) => [
    ...(CHANNELS.has(channel) ? [] : [`cách thức ${quote(channel)}`]),
    ...(unit === null || isKnownUnit(unit) ? [] : [`đơn vị thời gian ${quote(unit)}`]),
    ...(fees ?? []).flatMap(({ type }) =>
      !type || type === 'FEE' || FEE_KINDS.has(type) ? [] : [`loại phí ${quote(type)}`],
    ),
  ]);
  return [...new Set(words)].map((word) => ({ kind: 'IMPORT_VALUE_UNKNOWN', detail: `không hiểu ${word}` }));
}

function timeFaults(methods: readonly CatalogueMethod[]): Fault[] {
  const times = methods.flatMap(({ time, unit }) => {
    const read = readTime(time, unit);
    return read ? [{ unitless: isWithoutUnit(unit), text: read.text }] : [];
  });
  const unitless = times.filter((time) => time.unitless).length;
  const prose = times.find(({ text }) => text !== null)?.text;
  const faults: Fault[] = [];
  if (unitless > 0 && unitless === times.length) {
    faults.push({ kind: 'PROCEDURE_TIME_WITHOUT_UNIT', detail: `${unitless} thời hạn đều không ghi đơn vị` });
  } else if (unitless > 0) {
    const detail = `${unitless}/${times.length} thời hạn không ghi đơn vị`;
    faults.push({ kind: 'PROCEDURE_TIME_PARTLY_WITHOUT_UNIT', detail });
  }
  if (prose)
    faults.push({ kind: 'PROCEDURE_TIME_IN_PROSE', detail: `thời hạn ghi bằng lời: ${quote(prose)}` });
  return faults;
}

function feeFaults(methods: readonly CatalogueMethod[], channels: readonly ChannelState[]): Fault[] {
  const notes = methods.flatMap(({ fees }) =>
    (fees ?? []).filter(isNoteToRead).map(({ note }) => note as string),
  );
  const [first] = notes;
  const listed = channels.reduce((sum, { fees }) => sum + fees.length, 0);
  if (first === undefined) return [];
  const detail = `${notes.length}/${listed} mức phí ghi 0 kèm chú thích: ${quote(first)}`;
  return [{ kind: 'PROCEDURE_FEE_ZERO_WITH_NOTE', detail }];
}
