import { standardProblems } from '@beaver/kit';
import Stripe from 'stripe';
import type { ListedIntent } from '../domain/compare-gateway.ts';
import type { DisputeView } from '../domain/dispute-settlement.ts';
import type { RefundView } from '../domain/refund-settlement.ts';
import { disputeViewOf } from './stripe-dispute.ts';
import { throwAway } from './stripe-outcome.ts';
import { refundViewOf, viewOf } from './stripe-view.ts';

/** What was made in a time, from behind an object on; newest first. */
export interface Span {
  from: Date | null;
  to: Date;
  after?: string | undefined;
}

export interface Listed<Item> {
  data: Item[];
  /** Behind which the next page begins; null on the last. */
  next: string | null;
}

/** A refund as a gateway lists it, with the intent that it is of. */
export interface ListedRefund extends RefundView {
  intent: string | null;
}

/** A dispute as a gateway lists it, with the intent that it is of. */
export interface ListedDispute extends DisputeView {
  intent: string | null;
  /** When it was made, or money was last moved because of it: a status has no time of its own. */
  movedAt: Date;
}

/** What a gateway has, page by page: one call for a hundred. @throws gateway_away, gateway_credentials_refused, cursor_invalid */
export interface GatewayLists {
  listIntents(span: Span): Promise<Listed<ListedIntent>>;
  listRefunds(span: Span): Promise<Listed<ListedRefund>>;
  listDisputes(span: Span): Promise<Listed<ListedDispute>>;
  /** @returns undefined when the gateway does not have it */
  look(reference: string): Promise<ListedIntent | undefined>;
}

/** The most that Stripe gives at once. */
const PAGE = 100;
const expand = ['data.latest_charge'];

/** @param timeout milliseconds for one call, given anew for each */
export const stripeLists = (stripe: Stripe, timeout: () => number): GatewayLists => ({
  listIntents: (span) =>
    stripe.paymentIntents
      .list({ ...wishOf(span), expand }, { timeout: timeout() })
      .then((page) => listed(page, listedIntent), refuseCursor),
  listRefunds: (span) =>
    stripe.refunds.list(wishOf(span), { timeout: timeout() }).then((page) => listed(page, listedRefund), refuseCursor),
  listDisputes: (span) =>
    stripe.disputes
      .list(wishOf(span), { timeout: timeout() })
      .then((page) => listed(page, listedDispute), refuseCursor),
  look: (reference) =>
    stripe.paymentIntents
      .retrieve(reference, { expand: ['latest_charge'] }, { timeout: timeout() })
      .then(listedIntent, (error: unknown) => (isAbsent(error) ? undefined : throwAway(error))),
});

/** Stripe counts whole seconds, and what was made in the last of them is in it. */
const wishOf = ({ from, to, after }: Span) => ({
  limit: PAGE,
  created: { ...(from ? { gte: Math.floor(from.getTime() / 1000) } : {}), lte: Math.floor(to.getTime() / 1000) },
  ...(after === undefined ? {} : { starting_after: after }),
});

const listed = <Given extends { id: string }, Item>(
  { data, has_more: more }: Stripe.ApiList<Given>,
  map: (object: Given) => Item,
): Listed<Item> => ({ data: data.map(map), next: more ? (data.at(-1)?.id ?? null) : null });

const listedIntent = (intent: Stripe.PaymentIntent): ListedIntent => ({
  view: viewOf(intent),
  capturable: intent.amount_capturable,
  currency: intent.currency.toUpperCase(),
  tenantId: intent.metadata.tenantId ?? null,
});

const listedRefund = (refund: Stripe.Refund): ListedRefund => ({ ...refundViewOf(refund), intent: intentOf(refund) });

function listedDispute(dispute: Stripe.Dispute): ListedDispute {
  const times = [dispute, ...dispute.balance_transactions].map(({ created }) => created);
  return { ...disputeViewOf(dispute), intent: intentOf(dispute), movedAt: new Date(Math.max(...times) * 1000) };
}

const intentOf = ({ payment_intent: intent }: Stripe.Refund | Stripe.Dispute): string | null =>
  typeof intent === 'string' ? intent : (intent?.id ?? null);

const isAbsent = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing';

/** Behind an object that the account does not have there is no page. */
function refuseCursor(error: unknown): never {
  if (isAbsent(error)) throw standardProblems.cursorInvalid({ cause: error });
  return throwAway(error);
}
