import path from 'node:path';
import { startSystem, type System } from '../../gateway/e2e/system';

type UsageSettings = Parameters<typeof startSystem>[4];

export interface Site extends System {
  /** Of a page by its path. */
  at(pathname: string): string;
}

/** The whole house on its real seeds, with the built pages before it. @param usage who knows what is used; nobody by default. */
export async function startSite(
  now?: () => Date,
  settings: Record<string, string> = {},
  usage?: UsageSettings,
): Promise<Site> {
  const system = await startSystem(now, settings, 0, path.resolve(__dirname, '../dist'), usage);
  return { ...system, at: (pathname) => new URL(pathname, system.url).href };
}
