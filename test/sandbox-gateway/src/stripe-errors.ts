import type Stripe from 'stripe';
import type { Answer } from './gateway.ts';

type ErrorType = 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';

export interface ErrorFields {
  readonly code?: string;
  readonly decline_code?: string;
  readonly advice_code?: string;
  readonly param?: string;
  readonly charge?: string;
  readonly payment_intent?: Stripe.PaymentIntent;
}

/** A refusal in Stripe's error envelope. Thrown, it undoes what the operation did; its `answer` can also be returned. */
export class StripeError extends Error {
  readonly answer: Answer;

  constructor(status: number, type: ErrorType, message: string, fields: ErrorFields = {}) {
    super(message);
    const { code } = fields;
    const docs =
      code === undefined ? {} : { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` };
    this.answer = { status, body: { error: { ...fields, ...docs, message, type } } };
  }
}

export const invalidRequest = (message: string, fields: ErrorFields = {}): StripeError =>
  new StripeError(400, 'invalid_request_error', message, fields);

/** An object named in a path is 404; one named by a parameter is 400 and names it. */
export const noSuchObject = (object: string, id: string, param?: string): StripeError =>
  new StripeError(param === undefined ? 404 : 400, 'invalid_request_error', `No such ${object}: '${id}'`, {
    code: 'resource_missing',
    param: param ?? (object === 'payment_intent' ? 'intent' : 'id'),
  });

export const unexpectedState = (message: string, intent: Stripe.PaymentIntent): StripeError =>
  invalidRequest(message, { code: 'payment_intent_unexpected_state', payment_intent: intent });

/** Stripe says no more about its own failures. */
export const serverError = (): StripeError => new StripeError(500, 'api_error', 'An unknown error occurred');
