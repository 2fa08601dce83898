import Router from '@koa/router';
import { authenticatePaymentIntent } from './control/authenticate-payment-intent.ts';
import { decideDispute, disputePaymentIntent, moveDueDate } from './control/disputes.ts';
import { expirePaymentIntent } from './control/expire-payment-intent.ts';
import { clearFaults, createFault, readFaults } from './control/faults.ts';
import { makeHistory } from './control/make-history.ts';
import { changeWebhookMode } from './control/set-webhook-mode.ts';
import type { Gateway } from './gateway.ts';
import { attachPaymentMethod } from './operations/attach-payment-method.ts';
import { cancelPaymentIntent } from './operations/cancel-payment-intent.ts';
import { capturePaymentIntent } from './operations/capture-payment-intent.ts';
import { closeDispute } from './operations/close-dispute.ts';
import { confirmPaymentIntent } from './operations/confirm-payment-intent.ts';
import { createCustomer } from './operations/create-customer.ts';
import { createPaymentIntent } from './operations/create-payment-intent.ts';
import { createRefund } from './operations/create-refund.ts';
import { createWebhookEndpoint } from './operations/create-webhook-endpoint.ts';
import { deleteWebhookEndpoint } from './operations/delete-webhook-endpoint.ts';
import { listCustomers } from './operations/list-customers.ts';
import { listDisputes } from './operations/list-disputes.ts';
import { listPaymentIntents } from './operations/list-payment-intents.ts';
import { listRefunds } from './operations/list-refunds.ts';
import { listWebhookEndpoints } from './operations/list-webhook-endpoints.ts';
import { readLedger } from './operations/read-ledger.ts';
import { retrieveCustomer } from './operations/retrieve-customer.ts';
import { retrieveDispute } from './operations/retrieve-dispute.ts';
import { retrievePaymentIntent } from './operations/retrieve-payment-intent.ts';
import { retrievePaymentMethod } from './operations/retrieve-payment-method.ts';
import { retrieveRefund } from './operations/retrieve-refund.ts';
import { searchPaymentIntents } from './operations/search-payment-intents.ts';
import { updateDispute } from './operations/update-dispute.ts';
import { updatePaymentIntent } from './operations/update-payment-intent.ts';
import { showPaymentMethods } from './pages/payment-method-page.ts';
import { answerChallengePage, showChallenge } from './pages/three-d-secure-page.ts';
import { type RequestState, serve } from './serve.ts';

/** Stripe's part, the control endpoints, and the pages for people. */
export function makeRoutes(gateway: Gateway): Router<RequestState> {
  const router = new Router<RequestState>();

  router.post('/v1/payment_intents', serve(gateway, createPaymentIntent));
  router.get('/v1/payment_intents', serve(gateway, listPaymentIntents));
  router.get('/v1/payment_intents/search', serve(gateway, searchPaymentIntents));
  router.get('/v1/payment_intents/:id', serve(gateway, retrievePaymentIntent));
  router.post('/v1/payment_intents/:id', serve(gateway, updatePaymentIntent));
  router.post('/v1/payment_intents/:id/confirm', serve(gateway, confirmPaymentIntent));
  router.post('/v1/payment_intents/:id/capture', serve(gateway, capturePaymentIntent));
  router.post('/v1/payment_intents/:id/cancel', serve(gateway, cancelPaymentIntent));
  router.post('/v1/customers', serve(gateway, createCustomer));
  router.get('/v1/customers', serve(gateway, listCustomers));
  router.get('/v1/customers/:id', serve(gateway, retrieveCustomer));
  router.get('/v1/payment_methods/:id', serve(gateway, retrievePaymentMethod));
  router.post('/v1/payment_methods/:id/attach', serve(gateway, attachPaymentMethod));
  router.post('/v1/refunds', serve(gateway, createRefund));
  router.get('/v1/refunds', serve(gateway, listRefunds));
  router.get('/v1/refunds/:id', serve(gateway, retrieveRefund));
  router.get('/v1/disputes', serve(gateway, listDisputes));
  router.get('/v1/disputes/:id', serve(gateway, retrieveDispute));
  router.post('/v1/disputes/:id', serve(gateway, updateDispute));
  router.post('/v1/disputes/:id/close', serve(gateway, closeDispute));
  router.post('/v1/webhook_endpoints', serve(gateway, createWebhookEndpoint));
  router.get('/v1/webhook_endpoints', serve(gateway, listWebhookEndpoints));
  router.delete('/v1/webhook_endpoints/:id', serve(gateway, deleteWebhookEndpoint));
  router.get('/v1/ledger', serve(gateway, readLedger));

  router.post('/control/faults', createFault(gateway));
  router.get('/control/faults', readFaults(gateway));
  router.delete('/control/faults', clearFaults(gateway));
  router.post('/control/payment-intents/:id/expire', expirePaymentIntent(gateway));
  router.post('/control/payment-intents/:id/authenticate', authenticatePaymentIntent(gateway));
  router.post('/control/payment-intents/:id/dispute', disputePaymentIntent(gateway));
  router.post('/control/disputes/:id/verdict', decideDispute(gateway));
  router.post('/control/disputes/:id/due-date', moveDueDate(gateway));
  router.post('/control/history', makeHistory(gateway));
  router.post('/control/webhooks', changeWebhookMode(gateway));

  router.get('/3ds/:id', showChallenge(gateway));
  router.post('/3ds/:id', answerChallengePage(gateway));
  router.get('/', showPaymentMethods);
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });
  return router;
}
