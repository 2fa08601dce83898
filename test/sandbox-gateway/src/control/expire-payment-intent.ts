import type { RouterContext } from '@koa/router';
import type { Gateway } from '../gateway.ts';
import { lapseAuthorization } from '../release.ts';
import { findObject, findOfAnyAccount } from '../stored-objects.ts';
import { unexpectedState } from '../stripe-errors.ts';

/** Lets the authorization lapse now instead of in days. */
export const expirePaymentIntent = (gateway: Gateway) => async (ctx: RouterContext) => {
  const { database } = gateway;
  ctx.body = database.transaction(() => {
    const { account, found: intent } = findOfAnyAccount(database, 'payment_intent', String(ctx.params.id));
    if (intent.status !== 'requires_capture') {
      throw unexpectedState(
        `This PaymentIntent has a status of ${intent.status}: nothing is held that could lapse.`,
        intent,
      );
    }
    lapseAuthorization({ gateway, account, requestId: null, idempotencyKey: null }, intent.id);
    return findObject(database, account, 'payment_intent', intent.id);
  });
  gateway.wake();
};
