import type { TenantTrx } from '@beaver/kit';

/** The log is the memory of what operators did: the process itself can't be asked while no worker runs. */
export async function isProcessPaused(trx: TenantTrx, orderId: string): Promise<boolean> {
  const { rows } = await trx.raw(
    `select type = 'order.processPaused' as paused from events
     where subject_id = ? and type in ('order.processPaused', 'order.processResumed') order by seq desc limit 1`,
    [orderId],
  );
  return rows[0]?.paused ?? false;
}
