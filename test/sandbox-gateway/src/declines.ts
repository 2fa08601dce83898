/** How a card's bank says no. `advice` tells soft (`try_again_later`) from hard (`do_not_try_again`) declines. */
export interface Decline {
  readonly code: string;
  readonly declineCode: string;
  readonly advice: 'try_again_later' | 'do_not_try_again' | 'confirm_card_data';
  readonly message: string;
}

const declined = 'Your card was declined.';

/** Codes and sentences as in Stripe's documentation of decline codes. */
export const declines = {
  generic: { code: 'card_declined', declineCode: 'generic_decline', advice: 'try_again_later', message: declined },
  insufficientFunds: {
    code: 'card_declined',
    declineCode: 'insufficient_funds',
    advice: 'try_again_later',
    message: 'Your card has insufficient funds.',
  },
  lostCard: { code: 'card_declined', declineCode: 'lost_card', advice: 'do_not_try_again', message: declined },
  stolenCard: { code: 'card_declined', declineCode: 'stolen_card', advice: 'do_not_try_again', message: declined },
  fraudulent: { code: 'card_declined', declineCode: 'fraudulent', advice: 'do_not_try_again', message: declined },
  velocity: {
    code: 'card_declined',
    declineCode: 'card_velocity_exceeded',
    advice: 'try_again_later',
    message: 'Your card was declined for making repeated attempts too frequently or exceeding its amount limit.',
  },
  expiredCard: {
    code: 'expired_card',
    declineCode: 'expired_card',
    advice: 'confirm_card_data',
    message: 'Your card has expired.',
  },
  incorrectCvc: {
    code: 'incorrect_cvc',
    declineCode: 'incorrect_cvc',
    advice: 'confirm_card_data',
    message: "Your card's security code is incorrect.",
  },
  processingError: {
    code: 'processing_error',
    declineCode: 'processing_error',
    advice: 'try_again_later',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
  authenticationRequired: {
    code: 'authentication_required',
    declineCode: 'authentication_required',
    advice: 'try_again_later',
    message: 'Your card was declined. This transaction requires authentication.',
  },
} as const satisfies Record<string, Decline>;
