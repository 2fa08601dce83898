import type { components } from '../generated/contract.ts';

type Schemas = components['schemas'];
export type FindingKind = Schemas['FindingKind'];
export type RepairKind = Schemas['RepairKind'];
export type Leg = Schemas['ReconciliationLeg'];

/** How a difference is looked at again, by what it is about: a payment, an order, a level, or an object of a gateway. */
export type Comparison = 'atGateway' | 'disputes' | 'gatewayObject' | 'ledger' | 'order' | 'stock' | 'level';

interface Kind {
  leg: Leg;
  comparison: Comparison;
}

const atGateway: Kind = { leg: 'gateway', comparison: 'atGateway' };
const disputes: Kind = { leg: 'gateway', comparison: 'disputes' };
const ledger: Kind = { leg: 'ledger', comparison: 'ledger' };
const order: Kind = { leg: 'orders', comparison: 'order' };
const stock: Kind = { leg: 'stock', comparison: 'stock' };
const level: Kind = { leg: 'stock', comparison: 'level' };

/** Every kind of difference; docs/08-money.md says what each is. A new one is a line here, in the contract and there. */
export const kinds: Readonly<Record<FindingKind, Kind>> = {
  gatewayPaymentUnknown: { leg: 'gateway', comparison: 'gatewayObject' },
  gatewayPaymentMissing: atGateway,
  paymentContradictory: atGateway,
  paymentDiffers: atGateway,
  refundUnknown: atGateway,
  refundMissing: atGateway,
  refundDiffers: atGateway,
  disputeUnknown: disputes,
  disputeMissing: disputes,
  disputeDiffers: disputes,
  outcomeUnknown: atGateway,
  postingMissing: ledger,
  postingWrong: ledger,
  postingUnfounded: ledger,
  orderMissing: order,
  orderNotTold: order,
  orderUnpaid: order,
  moneyHeld: order,
  reservationMissing: stock,
  reservationStray: stock,
  reservationDiffers: stock,
  levelDiffers: level,
  promiseDiffers: level,
};

/** What resolving does, for people. */
export const sentences: Readonly<Record<RepairKind, string>> = {
  none: 'Correct it by hand, then resolve it; or dismiss it.',
  syncPayment: 'Ask the gateway and write down what it shows.',
  syncDispute: "Ask the gateway for the payment's disputes and write down what they show.",
  postMissing: 'Post the entry that is missing.',
  tellOrder: 'Tell the order once more what its payment is.',
  giveBack: 'Let go what is held, and refund what was taken.',
  releaseReservation: 'Give back the stock that nobody will ship.',
};
