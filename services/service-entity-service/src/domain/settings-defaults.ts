import type { Settings } from './settings.ts';

/** What holds where neither tenant nor store says otherwise. Orders keep what they were placed under, so a change here is safe. */
export const defaultSettings: Settings = {
  // Charging as goods ship is what card schemes ask of merchants and what buyers expect.
  captureMethod: 'automatic',
  // No buyer pays for goods that have not left, and no order is lost: at worst the merchant hears of it a day ahead.
  authorizationExpiry: 'reauthorize',
  // A day lets a card that lacked funds be tried again without keeping stock from other buyers for long.
  reservationTtl: 'P1D',
  paymentTtl: {
    // Long enough for 3-D Secure and a second card, short enough that abandoned orders give their stock back.
    card: 'PT1H',
    // Transfers between banks take up to three working days; a week holds a weekend and a holiday, too.
    bankTransfer: 'P7D',
    // Cash is handed over at the door: the time of a slow delivery.
    cash: 'P14D',
    // As a card: it is taken at once, or the buyer gives another method.
    storeCredit: 'PT1H',
  },
  // More than the 14 days of EU law; the usual promise of shops.
  returnWindow: 'P30D',
  // A person looks at each until the merchant trusts the window alone.
  returnApproval: 'manual',
  returnArrivalTtl: 'P30D',
  // Units. A reorder usually takes longer than selling a handful.
  lowStockThreshold: 5,
  // A canceled order or a count that is being put right gives stock back within minutes.
  lowStockDebounce: 'PT5M',
  // A day has a shift of everybody in it.
  lowStockEscalateAfter: 'PT24H',
  // Who never hears of it finds out from a buyer.
  alertMails: 'all',
  // Whoever runs the shop, until it is somebody's task.
  alertRecipients: [],
  // No limit until the merchant has somebody who approves.
  refundApprovalLimit: null,
  // A buyer who waits for money deserves an answer within the week.
  refundApprovalTtl: 'P7D',
  // There is no plan until the merchant makes one.
  dunningPlan: null,
  // Buyers expect to hear of their order; a merchant with mails of their own switches these off.
  orderMails: 'all',
  // Only the merchant knows where its shop's pages are.
  orderLinkBase: null,
  // As in the United States; merchants elsewhere switch it once for all their stores.
  taxIncluded: false,
  timeZone: 'UTC',
  locale: 'en-US',
  currency: 'USD',
};
