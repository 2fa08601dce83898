import type { Handler } from '@beaver/kit';
import type { operations } from './generated/contract.ts';

/** This service asks nobody: whatever it answers is in its own rows. */
export type Deps = Record<never, never>;

export type Operation<Id extends keyof operations> = Handler<operations[Id], Deps>;
