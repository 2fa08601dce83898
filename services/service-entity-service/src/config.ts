import { readConfig, serviceSettings } from '@beaver/kit';

/** Reads and checks the environment. */
export const loadConfig = (env: NodeJS.ProcessEnv) => readConfig(env, serviceSettings);

export type Config = ReturnType<typeof loadConfig>;
