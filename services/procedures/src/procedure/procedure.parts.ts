import { CodedError } from '@lien-thong/kit/errors';
import type {
  AmendProcedureInput,
  ProcedureChannelInput,
  ProcedureComponentInput,
  ProcedureResultInput,
  PublishProcedureInput,
} from '../generated/graphql';
import { procedureErrors } from './procedure.errors';
import { isGiven, line, list, LONGEST_LINE } from './procedure.input';
import type { ChannelState, ComponentState, ProcedureState, ResultState, TimeState } from './procedure.state';

/** The parts of a procedure that are lists of their own, in the form in which they are kept. */
export function readParts({
  channels,
  components,
  result,
}: PublishProcedureInput | AmendProcedureInput): Partial<ProcedureState> {
  const read = isGiven(channels) ? list('channels', channels).map(readChannel) : null;
  return {
    ...(read && { channels: read, processingTimes: timesOf(read) }),
    ...(isGiven(components) && { components: readComponents(list('components', components)) }),
    ...(isGiven(result) && { results: list('result', result).map(readResult) }),
  };
}

function readChannel({ channel, time, fees, note }: ProcedureChannelInput): ChannelState {
  return {
    channel,
    processingTime: time
      ? {
          value: number('time.value', time.value),
          unit: time.unit ?? null,
          text: text('time.text', time.text),
        }
      : null,
    fees: (fees ?? []).map((fee) => ({
      amount: number('fees.amount', fee.amount),
      currency: text('fees.currency', fee.currency),
      kind: fee.kind ?? 'FEE',
      note: text('fees.note', fee.note),
    })),
    note: text('channels.note', note),
  };
}

/** Each different time once, as the catalogue lists them. */
function timesOf(channels: readonly ChannelState[]): TimeState[] {
  const times = new Map(
    channels.flatMap(({ processingTime }) =>
      processingTime ? [[JSON.stringify(processingTime), processingTime] as const] : [],
    ),
  );
  return [...times.values()];
}

function readComponents(given: readonly ProcedureComponentInput[]): ComponentState[] {
  const times = new Map<string | null, number>();
  return given.map((component) => {
    const code = text('components.code', component.code);
    const ordinal = (times.get(code) ?? 0) + 1;
    times.set(code, ordinal);
    return {
      code,
      ordinal,
      name: line('components.name', component.name, LONGEST_LINE),
      group: text('components.group', component.group),
      originals: number('components.originals', component.originals),
      copies: number('components.copies', component.copies),
      forms: (component.forms ?? []).map((form) => line('components.forms', form, LONGEST_LINE)),
      eForm: component.eForm ?? false,
      ...(isGiven(component.required) && { required: component.required }),
    };
  });
}

function readResult({ code, name, validYears, personalIdentifier }: ProcedureResultInput): ResultState {
  return {
    code: text('result.code', code),
    name: line('result.name', name, LONGEST_LINE),
    ...(isGiven(validYears) && { validYears: number('result.validYears', validYears) }),
    ...(isGiven(personalIdentifier) && { personalIdentifier }),
  };
}

function text(argument: string, given: string | null | undefined): string | null {
  return isGiven(given) ? line(argument, given, LONGEST_LINE) : null;
}

function number(argument: string, given: number | null | undefined): number | null {
  if (!isGiven(given)) return null;
  if (given < 0) throw new CodedError(procedureErrors.NUMBER_NEGATIVE, { argument });
  return given;
}
