import type { TenantTrx } from '@beaver/kit';

/** The log is the memory of what operators did: the process itself can't be asked while no worker runs. */
export async function isProcessPaused(
  trx: TenantTrx,
  prefix: 'order' | 'orderRefund' | 'return',
  subjectId: string,
): Promise<boolean> {
  const [paused, resumed] = [`${prefix}.processPaused`, `${prefix}.processResumed`];
  const { rows } = await trx.raw(
    `select type = ? as paused from events where subject_id = ? and type in (?, ?) order by seq desc limit 1`,
    [paused, subjectId, paused, resumed],
  );
  return rows[0]?.paused ?? false;
}
