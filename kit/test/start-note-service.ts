import { startService, type TestService } from '../src/testing/index.ts';

/** The fixture service as a process of its own. `env` may name a scribe or a log level. */
export const startNoteService = (env: Record<string, string> = {}): Promise<TestService> =>
  startService({ folder: 'kit/test/note-service', env });
