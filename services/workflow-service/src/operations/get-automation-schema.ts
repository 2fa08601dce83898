import { definitionSchema } from '@beaver/workflows/automation';
import type { Operation } from '../operation.ts';

/** The same for every tenant. */
export const getAutomationSchema: Operation<'getAutomationSchema'> = async () => ({
  status: 200,
  body: { ...definitionSchema },
});
