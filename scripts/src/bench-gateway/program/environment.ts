/** Nothing of the caller's environment but where programs are: no key, no proxy, no report to a maker. */
export function contenderEnvironment(own: NodeJS.ProcessEnv, options: string): NodeJS.ProcessEnv {
  return {
    PATH: own.PATH,
    HOME: own.HOME,
    NODE_ENV: 'production',
    NODE_OPTIONS: options,
    APOLLO_TELEMETRY_DISABLED: 'true',
  };
}

/** @param semiSpaceMib the largest young generation of V8, in MiB; 0 leaves it to Node. */
export function nodeOptions(semiSpaceMib: number): string {
  return semiSpaceMib > 0 ? `--max-semi-space-size=${semiSpaceMib}` : '';
}
