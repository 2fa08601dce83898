import { declines } from './declines.ts';
import type { TestPaymentMethod } from './test-payment-method.ts';

const card = { brand: 'visa', funding: 'credit', last4: '4242' } as const;

/** Names that Stripe does not have: they make the gateway misbehave as a real one does on a bad day, once per intent, or change its mind. */
export const sandboxPaymentMethods: Record<string, TestPaymentMethod> = {
  pm_sandbox_timeoutAfterCommit: {
    does: 'The confirmation is done but never answered.',
    card,
    faultOnConfirm: 'timeoutAfterCommit',
  },
  pm_sandbox_timeoutBeforeCommit: {
    does: 'The confirmation is neither done nor answered.',
    card,
    faultOnConfirm: 'timeoutBeforeCommit',
  },
  pm_sandbox_resetAfterCommit: {
    does: 'The confirmation is done, then the connection is reset.',
    card,
    faultOnConfirm: 'resetAfterCommit',
  },
  pm_sandbox_500AfterCommit: {
    does: 'The confirmation is done but answered 500; its key replays the 500.',
    card,
    faultOnConfirm: '500AfterCommit',
  },
  pm_sandbox_500BeforeCommit: {
    does: 'The confirmation is not done and answered 500; its key replays the 500.',
    card,
    faultOnConfirm: '500BeforeCommit',
  },
  pm_sandbox_declinedOnce: {
    does: 'Declined once: `insufficient_funds`; then pays.',
    card,
    declinesFirst: [declines.insufficientFunds],
  },
  pm_sandbox_declinedTwice: {
    does: 'Declined twice: `insufficient_funds`; then pays.',
    card,
    declinesFirst: [declines.insufficientFunds, declines.insufficientFunds],
  },
  pm_sandbox_declinedThenLost: {
    does: 'Declined once: `insufficient_funds`; from then on `lost_card`.',
    card,
    declinesFirst: [declines.insufficientFunds],
    decline: declines.lostCard,
  },
  pm_sandbox_declinedThenAuthenticates: {
    does: 'Declined once: `insufficient_funds`; then asks for 3-D Secure, then pays.',
    card,
    declinesFirst: [declines.insufficientFunds],
    authentication: 'always',
  },
  pm_sandbox_declinedAnew: {
    does: 'Pays; a later intent is declined once: `insufficient_funds`; then it pays.',
    card,
    declinesAnew: [declines.insufficientFunds],
  },
  pm_sandbox_declinedAnewTwice: {
    does: 'Pays; a later intent is declined twice: `insufficient_funds`; then it pays.',
    card,
    declinesAnew: [declines.insufficientFunds, declines.insufficientFunds],
  },
  pm_sandbox_captureTimeoutAfterCommit: {
    does: 'Authorizes; the first capture is done but never answered.',
    card,
    faultOnCapture: 'timeoutAfterCommit',
  },
  pm_sandbox_captureTimeoutBeforeCommit: {
    does: 'Authorizes; the first capture is neither done nor answered.',
    card,
    faultOnCapture: 'timeoutBeforeCommit',
  },
  pm_sandbox_captureResetAfterCommit: {
    does: 'Authorizes; the first capture is done, then the connection is reset.',
    card,
    faultOnCapture: 'resetAfterCommit',
  },
  pm_sandbox_capture500AfterCommit: {
    does: 'Authorizes; the first capture is done but answered 500.',
    card,
    faultOnCapture: '500AfterCommit',
  },
  pm_sandbox_capture500BeforeCommit: {
    does: 'Authorizes; the first capture is not done and answered 500.',
    card,
    faultOnCapture: '500BeforeCommit',
  },
  pm_sandbox_captureDeclined: {
    does: 'Authorizes; a capture is refused: `generic_decline`, and the authorization is gone.',
    card,
    captureDecline: declines.generic,
  },
  pm_sandbox_authorizationExpired: {
    does: 'Authorizes for 2 seconds only; then the authorization lapses.',
    card,
    authorizationSeconds: 2,
  },
  pm_sandbox_authorizationShort: {
    does: 'Authorizes for 20 seconds only: time to do something before it lapses.',
    card,
    authorizationSeconds: 20,
  },
  pm_sandbox_usableOnce: {
    does: 'Pays, once: as at Stripe, a method that no customer keeps is refused a second intent.',
    card,
    usableOnce: true,
  },
  pm_sandbox_multicapture: {
    does: 'Pays; can be captured several times when `request_multicapture` asked for it.',
    card,
    multicapture: true,
  },
  pm_sandbox_noMulticapture: { does: 'Pays; multicapture is never available.', card, multicapture: false },
  pm_sandbox_webhookDoubled: { does: 'Pays; each webhook is sent twice.', card, webhooks: 'doubled' },
  pm_sandbox_webhookLate: { does: 'Pays; webhooks come late.', card, webhooks: 'late' },
  pm_sandbox_webhookReordered: {
    does: 'Pays; webhooks are gathered, then sent newest first.',
    card,
    webhooks: 'reordered',
  },
  pm_sandbox_webhookOff: { does: 'Pays; no webhook is ever sent.', card, webhooks: 'off' },
};
