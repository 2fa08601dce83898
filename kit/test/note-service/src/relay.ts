import type { Reaction } from '../../../src/index.ts';
import type { Deps } from './scribe.ts';

/** Keeps what was delivered in the order in which it came. `shock` ends the process in the middle of its delivery. */
export const reactions = ({ survive }: Deps): Record<string, Reaction> => ({
  remember: async ({ tenantId, database, payload }) => {
    if (payload.script === 'shock' && !survive) process.kill(process.pid, 'SIGKILL');
    await database.asTenant(tenantId, (trx) =>
      trx('memories').insert({ tenant_id: tenantId, note_id: payload.id, version: payload.version }),
    );
    return 'remembered';
  },
});
