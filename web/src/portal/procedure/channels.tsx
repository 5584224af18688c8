import { Vietnamese } from '../../parts';
import { LAW } from '../law.words';
import { channelRows, type ChannelRow } from './channel-rows';
import { feeText } from './cost-text';
import { Unknown } from './facts';
import type { Channel } from './procedure-data';
import { WORDS } from './procedure.words';
import { timeText } from './time-text';

/** Time and cost by the way of handing in: a row for each way, its cases below each other. */
export function Channels({ channels }: { readonly channels: readonly Channel[] | null }) {
  const rows = channelRows(channels ?? []);
  if (rows.length === 0) return null;
  return (
    <div className="table" role="region" aria-label={WORDS.byChannel} tabIndex={0}>
      <table>
        <caption>{WORDS.byChannel}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.channel}</th>
            <th scope="col">{WORDS.time}</th>
            <th scope="col">{WORDS.cost}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.channels.join()} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: ChannelRow }) {
  const { channels, times, fees, notes } = row;
  return (
    <tr>
      <th scope="row">{inOneLine(channels.map((channel) => LAW.channels[channel]))}</th>
      <td>
        {times.length === 0 && <Unknown />}
        {times.map((time) => (
          <p key={timeText(time)}>{timeText(time)}</p>
        ))}
        {notes.map((note) => (
          <p key={note} className="aside">
            <Vietnamese>{note}</Vietnamese>
          </p>
        ))}
      </td>
      <td>
        {fees.length === 0 && <Unknown />}
        {fees.map((fee) => (
          <p key={`${fee.amount} ${fee.note}`}>
            {feeText(fee)}
            {fee.note && (
              <span className="aside">
                {': '}
                <Vietnamese>{fee.note}</Vietnamese>
              </span>
            )}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** A list that is a line: its first word alone begins with a capital. */
function inOneLine(words: readonly string[]): string {
  return words.map((word, at) => (at === 0 ? word : word.toLowerCase())).join(', ');
}
