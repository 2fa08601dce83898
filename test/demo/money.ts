const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** "$84.00". The demo's store sells in US dollars. */
export const money = ({ amount }: { amount: number }): string => format.format(amount / 100);
