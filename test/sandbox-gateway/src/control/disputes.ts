import type { RouterContext } from '@koa/router';
import { z } from 'zod';
import { chargeOf } from '../capture.ts';
import { openDispute, scheduleOverdue } from '../dispute.ts';
import { closeDispute, hasEnded, verdicts } from '../dispute-verdict.ts';
import { emit } from '../events.ts';
import type { Gateway } from '../gateway.ts';
import { findObject, findOfAnyAccount, idOf, saveObject } from '../stored-objects.ts';
import { invalidRequest } from '../stripe-errors.ts';
import { readJson } from './json-body.ts';

const byOperator = (gateway: Gateway, account: string) => ({ gateway, account, requestId: null, idempotencyKey: null });

const opening = z.strictObject({
  inquiry: z.boolean().default(false),
  reason: z.string().max(100).optional(),
  dueBy: z.int().positive().optional(),
});

/** The buyer questions a charge long after it was paid. */
export const disputePaymentIntent = (gateway: Gateway) => async (ctx: RouterContext) => {
  const { database } = gateway;
  const wish = await readJson(ctx, opening);
  ctx.body = database.transaction(() => {
    const { account, found: intent } = findOfAnyAccount(database, 'payment_intent', String(ctx.params.id));
    const cause = byOperator(gateway, account);
    const charge = intent.latest_charge === null ? undefined : chargeOf(cause, intent);
    if (charge === undefined || charge.amount_captured - charge.amount_refunded <= 0)
      throw invalidRequest('There is nothing that a bank could take back.', { payment_intent: intent });
    return openDispute(cause, intent, charge, wish);
  });
  gateway.wake();
};

const word = z.strictObject({ verdict: z.enum(verdicts) });

/** The bank's last word. */
export const decideDispute = (gateway: Gateway) => async (ctx: RouterContext) => {
  const { database } = gateway;
  const { verdict } = await readJson(ctx, word);
  ctx.body = database.transaction(() => {
    const { account, found } = findOfAnyAccount(database, 'dispute', String(ctx.params.id));
    closeDispute(byOperator(gateway, account), found, verdict);
    return found;
  });
  gateway.wake();
};

const date = z.strictObject({ dueBy: z.int().positive() });

/** Moves the time to answer; once it is over an unanswered chargeback is lost. */
export const moveDueDate = (gateway: Gateway) => async (ctx: RouterContext) => {
  const { database } = gateway;
  const { dueBy } = await readJson(ctx, date);
  ctx.body = database.transaction(() => {
    const { account, found: dispute } = findOfAnyAccount(database, 'dispute', String(ctx.params.id));
    if (hasEnded(dispute)) throw invalidRequest(`The dispute is ${dispute.status}.`);
    const cause = byOperator(gateway, account);
    dispute.evidence_details.due_by = dueBy;
    saveObject(database, dispute);
    scheduleOverdue(cause, dispute);
    const intent = findObject(database, account, 'payment_intent', idOf(dispute.payment_intent));
    emit(cause, intent, 'charge.dispute.updated', dispute);
    return dispute;
  });
  gateway.wake();
};
