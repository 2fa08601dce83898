import { ask, authenticate, card, receive, shipAndDeliver, waiting } from './sale.ts';
import { completed, type Story } from './story.ts';

const threeDSecure = card('pm_card_authenticationRequired');

/** Ways to pay that need somebody. */
export const paymentStories: readonly Story[] = [
  {
    what: 'declined, then paid with another card and delivered',
    times: 1,
    method: card('pm_card_chargeDeclined'),
    after: async (sale) => {
      await waiting(sale, 'retry');
      await ask(sale, 'payment-method', card('pm_card_visa'));
      await shipAndDeliver(sale);
    },
    ends: completed,
  },
  {
    what: 'declined, tried again by the plan and delivered',
    times: 1,
    method: card('pm_sandbox_declinedOnce'),
    after: shipAndDeliver,
    ends: completed,
  },
  {
    what: 'declined, to be tried again for four weeks',
    times: 1,
    method: card('pm_card_chargeDeclinedInsufficientFunds'),
    ends: { status: 'requiresAction', waitingFor: 'retry' },
  },
  {
    what: 'declined for good, waits for another card',
    times: 1,
    method: card('pm_card_chargeDeclinedStolenCard'),
    ends: { status: 'requiresAction', waitingFor: 'paymentMethod' },
  },
  {
    what: 'authenticated by 3-D Secure and delivered',
    times: 3,
    method: threeDSecure,
    after: async (sale) => {
      await waiting(sale, 'authentication');
      await authenticate(sale, 'succeed');
      await shipAndDeliver(sale);
    },
    ends: completed,
  },
  {
    what: '3-D Secure waits for the buyer',
    times: 2,
    method: threeDSecure,
    ends: { status: 'requiresAction', waitingFor: 'authentication' },
  },
  {
    what: 'bank transfer received, to be shipped',
    times: 1,
    method: { type: 'bankTransfer' },
    after: async (sale) => {
      await waiting(sale, 'receipt');
      await receive(sale);
    },
    ends: { status: 'confirmed', waitingFor: 'shipment' },
  },
  {
    what: 'bank transfer awaited',
    times: 1,
    method: { type: 'bankTransfer' },
    ends: { status: 'pending', waitingFor: 'receipt' },
  },
];
