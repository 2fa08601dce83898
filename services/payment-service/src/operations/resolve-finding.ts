import { findFinding, lockFinding } from '../db/finding-row.ts';
import { closed, goneByItself, requireOpen, toFinding } from '../domain/finding.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';
import { booksNow } from '../reconcile/books.ts';
import { lookAgain, nameOf } from '../reconcile/findings-leg.ts';
import { writeFinding } from '../reconcile/keep-findings.ts';
import { repairs } from '../reconcile/repairs.ts';

/** Looks, repairs, and looks whether that helped: a finding is not resolved because somebody says so. */
export const resolveFinding: Operation<'resolveFinding'> = (call, deps) =>
  call.claim('req', async (requestId, keep) => {
    const { reason, dismiss = false } = call.body;
    const finding = await call.read((trx) => findFinding(trx, call.path.findingId));
    const close = (end: Parameters<typeof closed>[1]) => async (trx: Parameters<typeof lockFinding>[0]) => {
      const before = await lockFinding(trx, finding.id);
      const after = closed(before, end, new Date());
      await writeFinding(trx, before, after, end.reason);
      return { status: 200, body: toFinding(after) } as const;
    };
    requireOpen(finding);
    if (dismiss) return keep(close({ status: 'dismissed', reason, by: call.actor }));

    const books = booksNow(call, deps, finding.reconciliationId);
    const look = async () => (await lookAgain(books, [finding])).find((each) => nameOf(each) === nameOf(finding));
    const difference = await look();
    if (!difference) {
      await call.asTenant(call.tenantId, close(goneByItself));
      throw problems.findingGone();
    }
    await repairs[difference.repair](books, difference, requestId);
    if (difference.repair !== 'none' && (await look())) throw problems.findingPersists();
    return keep(close({ status: 'resolved', reason, by: call.actor }));
  });
