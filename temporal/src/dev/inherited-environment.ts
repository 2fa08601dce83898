/**
 * The developer's environment as our processes may see it: without the administrator's DATABASE_URL, and without npm's
 * own variables and this process's IPC channel.
 */
export function inheritedEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden = (name: string) => name === 'DATABASE_URL' || name === 'NODE_CHANNEL_FD' || /^npm_/i.test(name);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden(name)));
}

/** For processes that talk to no Temporal, or to ours: someone's TEMPORAL_API_KEY is not for them. */
export function withoutTemporal(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
