import test from 'ava';
import { declineKind } from '../src/domain/decline.ts';

test('the issuer’s advice counts first', (t) => {
  t.is(declineKind('lost_card', 'try_again_later'), 'soft');
  t.is(declineKind('insufficient_funds', 'do_not_try_again'), 'hard');
  t.is(declineKind('expired_card', 'confirm_card_data'), 'hard');
});

test('without advice the code decides, and an unknown one is taken as final', (t) => {
  t.is(declineKind('insufficient_funds', undefined), 'soft');
  t.is(declineKind('stolen_card', undefined), 'hard');
  t.is(declineKind('never_heard_of', undefined), 'hard');
});

/** Each code of Stripe's page on decline codes: whether the same card may work later, as the page advises. */
const documented = {
  soft: [
    'approve_with_id authentication_not_handled authentication_required call_issuer card_velocity_exceeded do_not_honor',
    'generic_decline insufficient_funds issuer_not_available mobile_device_authentication_required no_action_taken',
    'not_permitted offline_pin_required online_or_offline_pin_required processing_error reenter_transaction',
    'service_not_allowed transaction_not_allowed try_again_later withdrawal_count_limit_exceeded',
  ],
  hard: [
    'card_not_supported currency_not_supported do_not_try_again duplicate_transaction expired_card fraudulent',
    'incorrect_address incorrect_cvc incorrect_number incorrect_pin incorrect_zip invalid_account invalid_amount',
    'invalid_cvc invalid_expiry_month invalid_expiry_year invalid_number invalid_pin lost_card merchant_blacklist',
    'new_account_information_available pickup_card pin_try_exceeded previously_declined_do_not_retry restricted_card',
    'revocation_of_all_authorizations revocation_of_authorization security_violation stolen_card stop_payment_order',
    'testmode_decline highest_risk_level',
  ],
} as const;

test('every documented decline code says whether the same card may work later', (t) => {
  for (const kind of ['soft', 'hard'] as const)
    for (const code of documented[kind].join(' ').split(' ')) t.is(declineKind(code, undefined), kind, code);
});
