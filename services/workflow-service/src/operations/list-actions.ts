import { type ActionType, actions } from '@beaver/workflows/automation';
import type { Operation } from '../operation.ts';

/** The same for every tenant. */
export const listActions: Operation<'listActions'> = async () => ({
  status: 200,
  body: {
    data: Object.entries<ActionType>(actions).map(([name, { description, input }]) => ({
      name,
      description,
      input: { ...input },
    })),
  },
});
