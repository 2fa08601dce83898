/** Stripe's smallest charges, in each currency's smallest unit; a currency that is not listed has none here. */
const minimums: Readonly<Record<string, number>> = {
  usd: 50,
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  jpy: 50,
  mxn: 1000,
  nok: 300,
  nzd: 50,
  pln: 200,
  sek: 300,
  sgd: 50,
};

/** Below this Stripe refuses with `amount_too_small`. */
export const minimumAmount = (currency: string): number => minimums[currency] ?? 1;

/** As Stripe's messages say it: `$0.50`. */
export function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
