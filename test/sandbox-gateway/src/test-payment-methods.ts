import { type Decline, declines } from './declines.ts';
import { sandboxPaymentMethods } from './sandbox-payment-methods.ts';
import type { Card, TestPaymentMethod } from './test-payment-method.ts';

const visa: Card = { brand: 'visa', funding: 'credit', last4: '4242' };
const threeDSecureVisa: Card = { ...visa, last4: '3220' };

const pays = (brand: string, funding: Card['funding'], last4: string): TestPaymentMethod => ({
  does: 'Pays.',
  card: { brand, funding, last4 },
});
const declinesWith = (decline: Decline, last4: string): TestPaymentMethod => ({
  does: `Declined: \`${decline.declineCode}\`.`,
  card: { ...visa, last4 },
  decline,
});
const authenticates = (does: string, last4: string, more: Partial<TestPaymentMethod> = {}): TestPaymentMethod => ({
  does,
  card: { ...threeDSecureVisa, last4 },
  authentication: 'always',
  ...more,
});

/** Stripe's own names, with what they do at Stripe. */
const stripePaymentMethods: Record<string, TestPaymentMethod> = {
  pm_card_visa: pays('visa', 'credit', '4242'),
  pm_card_visa_debit: pays('visa', 'debit', '5556'),
  pm_card_mastercard: pays('mastercard', 'credit', '4444'),
  pm_card_mastercard_debit: pays('mastercard', 'debit', '8210'),
  pm_card_mastercard_prepaid: pays('mastercard', 'prepaid', '5100'),
  pm_card_amex: pays('amex', 'credit', '0005'),
  pm_card_discover: pays('discover', 'credit', '1117'),
  pm_card_diners: pays('diners', 'credit', '0004'),
  pm_card_jcb: pays('jcb', 'credit', '0505'),
  pm_card_unionpay: pays('unionpay', 'credit', '0005'),
  pm_card_chargeDeclined: declinesWith(declines.generic, '0002'),
  pm_card_visa_chargeDeclined: declinesWith(declines.generic, '0002'),
  pm_card_chargeCustomerFail: declinesWith(declines.generic, '0341'),
  pm_card_chargeDeclinedInsufficientFunds: declinesWith(declines.insufficientFunds, '9995'),
  pm_card_visa_chargeDeclinedInsufficientFunds: declinesWith(declines.insufficientFunds, '9995'),
  pm_card_chargeDeclinedLostCard: declinesWith(declines.lostCard, '9987'),
  pm_card_visa_chargeDeclinedLostCard: declinesWith(declines.lostCard, '9987'),
  pm_card_chargeDeclinedStolenCard: declinesWith(declines.stolenCard, '9979'),
  pm_card_visa_chargeDeclinedStolenCard: declinesWith(declines.stolenCard, '9979'),
  pm_card_chargeDeclinedFraudulent: declinesWith(declines.fraudulent, '0019'),
  pm_card_chargeDeclinedExpiredCard: declinesWith(declines.expiredCard, '0069'),
  pm_card_chargeDeclinedIncorrectCvc: declinesWith(declines.incorrectCvc, '0127'),
  pm_card_chargeDeclinedProcessingError: declinesWith(declines.processingError, '0119'),
  pm_card_visa_chargeDeclinedVelocityLimitExceeded: declinesWith(declines.velocity, '6975'),
  pm_card_authenticationRequired: authenticates('Asks for 3-D Secure, then pays.', '3184'),
  pm_card_threeDSecure2Required: authenticates('Asks for 3-D Secure, then pays.', '3220'),
  pm_card_threeDSecureRequired: authenticates('Asks for 3-D Secure, then pays.', '3063'),
  pm_card_authenticationRequiredOnSetup: authenticates('Asks for 3-D Secure, then pays.', '3155'),
  pm_card_authenticationRequiredSetupForOffSession: authenticates(
    'Asks for 3-D Secure, then pays; off-session it pays at once.',
    '3184',
    { authentication: 'onSession' },
  ),
  pm_card_threeDSecureRequiredChargeDeclined: authenticates(
    'Asks for 3-D Secure; then declined: `generic_decline`.',
    '1629',
    { decline: declines.generic },
  ),
  pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: authenticates(
    'Asks for 3-D Secure; then declined: `insufficient_funds`.',
    '3178',
    { decline: declines.insufficientFunds },
  ),
  pm_card_threeDSecureOptional: { ...pays('visa', 'credit', '3055'), does: 'Pays; supports 3-D Secure.' },
  pm_card_amex_threeDSecureNotSupported: pays('amex', 'credit', '0005'),
  pm_card_pendingRefund: {
    ...pays('visa', 'credit', '7726'),
    does: 'Pays; a refund is `pending` first and succeeds later.',
    refunds: 'pending',
  },
  pm_card_refundFail: {
    ...pays('visa', 'credit', '5126'),
    does: 'Pays; a refund succeeds first and fails later.',
    refunds: 'fail',
  },
  pm_card_createDispute: {
    ...pays('visa', 'credit', '0259'),
    does: 'Pays; when it was captured the bank takes the money back as fraudulent.',
    disputes: 'chargeback',
  },
  pm_card_createDisputeProductNotReceived: {
    ...pays('visa', 'credit', '2685'),
    does: 'Pays; when it was captured the bank takes the money back as not received.',
    disputes: 'chargeback',
    disputeReason: 'product_not_received',
  },
  pm_card_createDisputeInquiry: {
    ...pays('visa', 'credit', '1976'),
    does: 'Pays; when it was captured the bank asks about it, and takes nothing yet.',
    disputes: 'inquiry',
  },
};

/** The one table of names: the API obeys it, the page at `/` and the README show it. */
export const testPaymentMethods: Readonly<Record<string, TestPaymentMethod>> = {
  ...stripePaymentMethods,
  ...sandboxPaymentMethods,
};

/** What a customer's own payment method has behind the name that it was made from. */
const OWN = /_[0-9a-f]{24}$/;

/**
 * What a name of the table does, or a customer's own payment method that was made from it. Undefined for any other; names
 * from a client never reach an object's prototype.
 */
export function findTestPaymentMethod(id: unknown): TestPaymentMethod | undefined {
  const name = typeof id === 'string' ? id.replace(OWN, '') : '';
  return Object.hasOwn(testPaymentMethods, name) ? testPaymentMethods[name] : undefined;
}
