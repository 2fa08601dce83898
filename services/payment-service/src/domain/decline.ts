import type { DeclineKind } from './payment.ts';

/** The gateway's definite no, in Stripe's words. */
export interface Refusal {
  code: string;
  kind: DeclineKind;
  /** Tells this refusal from an earlier one of the same intent: the failed charge, or what failed before one existed. */
  reference: string;
}

/**
 * Refusals after which the same card may work later, as Stripe's page on decline codes advises (https://docs.stripe.com/declines/codes).
 * All others are hard, among them `lost_card`, `stolen_card`, `pickup_card`, `fraudulent` and `expired_card`: card networks charge for
 * trying those again.
 */
const softCodes = new Set([
  'approve_with_id',
  'authentication_not_handled',
  'authentication_required',
  'call_issuer',
  'card_velocity_exceeded',
  'do_not_honor',
  'do_not_try_again_yet',
  'generic_decline',
  'insufficient_funds',
  'issuer_not_available',
  'issuer_processing_error',
  'mobile_device_authentication_required',
  'no_action_taken',
  'not_permitted',
  'offline_pin_required',
  'online_or_offline_pin_required',
  'payment_intent_authentication_failure',
  'processing_error',
  'reenter_transaction',
  'service_not_allowed',
  'transaction_not_allowed',
  'try_again_later',
  'withdrawal_count_limit_exceeded',
]);

/** The issuer's own advice counts first; `confirm_card_data` means that other data are needed, hence another method. */
export function declineKind(code: string, advice: string | undefined): DeclineKind {
  if (advice === 'try_again_later') return 'soft';
  if (advice === 'do_not_try_again' || advice === 'confirm_card_data') return 'hard';
  return softCodes.has(code) ? 'soft' : 'hard';
}
