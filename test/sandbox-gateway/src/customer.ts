import type Stripe from 'stripe';
import { now } from './gateway.ts';
import { newId } from './new-id.ts';

/** Somebody who may keep payment methods; the parts of Stripe's API that the gateway does not have are empty. */
export function newCustomer(
  wish: Pick<Stripe.Customer, 'description' | 'email' | 'metadata'> & { name: string | null },
): Stripe.Customer {
  const id = newId('cus');
  return {
    id,
    object: 'customer',
    address: null,
    balance: 0,
    created: now(),
    currency: null,
    default_source: null,
    delinquent: false,
    discount: null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
    ...wish,
  };
}
