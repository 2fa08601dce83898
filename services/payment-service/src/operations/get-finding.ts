import { findFinding } from '../db/finding-row.ts';
import { toFinding } from '../domain/finding.ts';
import type { Operation } from '../operation.ts';

/** As it was last found. */
export const getFinding: Operation<'getFinding'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: toFinding(await findFinding(trx, call.path.findingId)) }));
