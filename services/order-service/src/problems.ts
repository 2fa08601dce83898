import { defineProblems } from '@beaver/kit';

/** Every way in which this service says no. */
export const problems = defineProblems({
  orderNotFound: [404, 'order_not_found', 'There is no such order.'],
  fulfillmentNotFound: [404, 'fulfillment_not_found', 'There is no such fulfillment.'],
  paymentMethodNotFound: [404, 'payment_method_not_found', 'The order has no payment method of this number.'],

  storeNotFound: [422, 'store_not_found', 'There is no such store, or it takes no orders.'],
  tokenRequired: [422, 'payment_method_token_required', 'A card needs its token.'],
  tokenRefused: [422, 'payment_method_token_refused', 'Only a card has a token.'],
  lineNotFound: [422, 'order_line_not_found', 'The order has no such line.'],

  quantityNotAvailable: [409, 'quantity_not_available', 'So many are no longer open on this line.'],
  alreadyShipped: [409, 'order_already_shipped', 'Goods of this order have left.'],
  alreadyEnded: [409, 'order_already_ended', 'The order has ended.'],
  notEnded: [409, 'order_not_ended', 'The order has not ended.'],
  cancelRequested: [409, 'order_cancel_requested', 'A cancellation of this order is under way.'],
  notConfirmed: [409, 'order_not_confirmed', 'Payment and stock of this order are not sure yet.'],
  onHold: [409, 'order_on_hold', 'The order is on hold.'],
  notOnHold: [409, 'order_not_on_hold', 'The order is not on hold.'],
  refundRequired: [409, 'refund_required', 'Money has been taken for this; it can only be given back by a refund.'],
  stepNotAllowed: [409, 'order_step_not_allowed', 'The order does not take this step from where it is.'],
  methodNotNeeded: [409, 'payment_method_not_needed', 'The order does not wait for a payment method.'],
  fulfillmentNotPending: [
    409,
    'fulfillment_not_pending',
    'Only a pending fulfillment, or one whose delivery failed, can ship.',
  ],
  insufficientOnHand: [409, 'insufficient_on_hand', 'Fewer are on hand than would ship.'],
  fulfillmentNotShipped: [409, 'fulfillment_not_shipped', 'The fulfillment is not under way.'],
  fulfillmentAlreadyShipped: [409, 'fulfillment_already_shipped', 'The fulfillment has shipped.'],
});
