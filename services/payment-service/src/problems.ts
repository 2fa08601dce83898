import { defineProblems } from '@beaver/kit';

/** Every refusal of this service: one status, one stable code, one title each. */
export const problems = defineProblems({
  gatewayNotFound: [404, 'gateway_not_found', 'There is no such gateway.'],
  paymentNotFound: [404, 'payment_not_found', 'There is no such payment.'],
  receiptNotFound: [404, 'receipt_not_found', 'There is no such receipt.'],

  storeNotFound: [422, 'store_not_found', 'There is no such store.'],
  adapterMismatch: [422, 'adapter_mismatch', 'This adapter does not take that.'],
  credentialsRequired: [422, 'credentials_required', 'This adapter needs credentials.'],
  gatewayKeyUnusable: [422, 'gateway_key_unusable', 'This key belongs to no gateway that this service may call.'],
  gatewayModeFixed: [422, 'gateway_mode_fixed', 'The new key must be of the same mode as the old one.'],
  overlapTooLong: [422, 'overlap_too_long', 'A webhook secret is accepted for 24 hours after its rotation at most.'],
  methodTypeTaken: [409, 'method_type_taken', 'Another gateway of the store takes this method type.'],

  gatewayNotConfigured: [422, 'gateway_not_configured', 'No gateway of the store takes this method type.'],
  paymentMethodNotFound: [422, 'payment_method_not_found', 'The order has no such payment method.'],
  paymentMethodMismatch: [422, 'payment_method_mismatch', 'That payment method is of another type than the payment.'],
  currencyMismatch: [422, 'currency_mismatch', 'The payment is in another currency.'],

  paymentNotAuthorizable: [409, 'payment_not_authorizable', 'In this state nothing can be authorized.'],
  paymentNotAuthorized: [409, 'payment_not_authorized', 'Nothing is authorized yet.'],
  captureExceedsAuthorized: [409, 'capture_exceeds_authorized', 'That is more than is left to capture.'],
  captureRefused: [409, 'capture_refused', 'The gateway refuses this capture for good.'],
  voidRefused: [409, 'void_refused', 'The gateway refuses to let the money go.'],
  paymentOutcomeUnknown: [409, 'payment_outcome_unknown', 'An earlier act on this payment has not ended yet.'],
  paymentContradictory: [
    409,
    'payment_contradictory',
    'The payment contradicts its transactions; only a person can correct it.',
  ],
  refundNotFound: [404, 'refund_not_found', 'There is no such refund.'],
  refundExceedsCaptured: [409, 'refund_exceeds_captured', 'That is more than is left to refund.'],
  refundTargetUnavailable: [422, 'refund_target_unavailable', 'The payment cannot be refunded that way.'],
  storeCreditAccountNotFound: [404, 'store_credit_account_not_found', 'There is no such store credit account.'],
  customerNotFound: [422, 'customer_not_found', 'No order is of this customer.'],
  insufficientStoreCredit: [409, 'insufficient_store_credit', 'Less store credit than this is available.'],
  refundNotManual: [409, 'refund_not_manual', 'Its gateway pays this refund, and nobody by hand.'],
  refundNotPending: [409, 'refund_not_pending', 'This refund has ended.'],
  disputeNotFound: [404, 'dispute_not_found', 'There is no such dispute.'],
  disputeNotOpen: [409, 'dispute_not_open', 'The bank waits for no answer to this dispute.'],
  disputePastDue: [409, 'dispute_past_due', 'The time for evidence is over.'],
  disputeOutcomeUnknown: [409, 'dispute_outcome_unknown', 'An earlier act on this dispute has not ended yet.'],
  disputeActRefused: [409, 'dispute_act_refused', 'The gateway refuses this.'],
  disputeStepNotAllowed: [409, 'dispute_step_not_allowed', 'The dispute does not allow this step now.'],
  reconciliationNotFound: [404, 'reconciliation_not_found', 'There is no such reconciliation.'],
  reconciliationScopeInvalid: [422, 'reconciliation_scope_invalid', 'There is nothing in that time to compare.'],
  reconciliationCanceled: [409, 'reconciliation_canceled', 'This reconciliation was stopped.'],
  findingNotFound: [404, 'finding_not_found', 'There is no such finding.'],
  findingClosed: [409, 'finding_closed', 'This finding has been closed.'],
  findingGone: [409, 'finding_gone', 'The two sides differ no longer; the finding is closed.'],
  findingPersists: [409, 'finding_persists', 'The repair was made, and the two sides still differ.'],
  receiptNotManual: [409, 'receipt_not_manual', 'Only payments of a manual gateway take receipts.'],
  receiptExceedsDue: [409, 'receipt_exceeds_due', 'That is more than is due.'],

  dunningPlanNotFound: [404, 'dunning_plan_not_found', 'There is no such dunning plan.'],
  dunningPlanArchived: [409, 'dunning_plan_archived', 'This dunning plan is archived.'],
  dunningStepsUnusable: [422, 'dunning_steps_unusable', 'A plan of such steps can not be followed.'],
  dunningRunNotFound: [404, 'dunning_run_not_found', 'There is no such dunning run.'],
  dunningRunEnded: [409, 'dunning_run_ended', 'This dunning run has ended.'],
  dunningRunNotPaused: [409, 'dunning_run_not_paused', 'This dunning run is not paused.'],
  dunningRunNotRunning: [409, 'dunning_run_not_running', 'This dunning run is paused or has ended.'],
  dunningStepUnusable: [409, 'dunning_step_unusable', 'That step can not be taken now.'],
  paymentNotRetryable: [409, 'payment_not_retryable', 'Nothing of this payment was declined in a way that may change.'],

  webhookSignatureInvalid: [400, 'webhook_signature_invalid', 'The signature does not fit the body, or is too old.'],

  gatewayAway: [503, 'gateway_away', 'The gateway is away for the moment.'],
  gatewayCredentialsRefused: [503, 'gateway_credentials_refused', "The gateway refuses this store's key: rotate it."],
});

/** What a violated constraint means to the client. */
export const constraints = { gateway_method_types_pkey: problems.methodTypeTaken };
