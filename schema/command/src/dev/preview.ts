import { isRefused, refusedText } from '../answer-text';
import { CommandError } from '../command-error';
import { readSdl } from '../read-sdl';
import { askRegistry } from '../registry-http';
import { reportText, type Report } from '../report-text';
import type { DevSettings } from './dev-settings';

export interface Preview {
  /** Null where the SDL is refused. */
  readonly supergraphSdl: string | null;
  /** What there is to say of it, in plain words; empty where there is nothing. */
  readonly words: string;
}

/** The graph with the SDL as it stands in its file now. @throws CommandError where the registry cannot be asked. */
export async function askPreview(settings: DevSettings): Promise<Preview> {
  const { name, schema, address, partner, locale } = settings;
  const asked = { sdl: readSdl(schema), address, partner };
  const path = `/subgraphs/${encodeURIComponent(name)}/preview`;
  const { body } = await askRegistry(settings, 'POST', path, asked);
  if (isRefused(body)) throw new CommandError(refusedText(body));
  const report = body as Report & { readonly supergraphSdl: string | null };
  const silent = report.ok && report.style.length === 0;
  return {
    supergraphSdl: report.supergraphSdl,
    words: silent ? '' : reportText(report, name, schema, locale),
  };
}
