import { triggerTypes } from '@beaver/workflows/automation';
import type { Operation } from '../operation.ts';

/** The same for every tenant. */
export const listTriggers: Operation<'listTriggers'> = async () => ({
  status: 200,
  body: { data: triggerTypes.map((trigger) => ({ ...trigger })) },
});
