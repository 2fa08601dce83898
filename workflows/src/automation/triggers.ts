/** Service → noun → what happens to it: all events that the services record, each of which may start a run. */
const events: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'order-service': {
    order: `
      placed held released cancelRequested linesCanceled canceled completed archived paymentAuthorized
      paymentActionRequired paymentDeclined paymentFailed paymentCaptured paymentVoided paymentExpired paymentChanged
      paymentRefunded paymentMethodReplaced authorizationExpiring retryScheduled paymentRetried retryRecovered
      retryExhausted retryRefused retryStopped stockCommitted stockLost shipped delivered deliveryClosed
      returnrequested returnapproved returndeclined returncanceled returnexpired returnreceived returninspected
      returnclosed waiting processPaused processResumed stepRetried stepSkipped`,
    fulfillment: 'created shipped delivered deliveryFailed closed canceled',
    orderRefund: `
      requested approved rejected canceled escalated approvalExpired executing refunded succeeded failed waiting
      processPaused processResumed stepRetried stepSkipped`,
    return: `
      requested approved declined canceled expired received inspected exchanged exchangeRefused restRefunded
      refundFailed closed waiting processPaused processResumed stepRetried stepSkipped`,
  },
  'payment-service': {
    payment: `
      created submitted notSubmitted updated actionRequired authorized declined failed expired canceled
      captureStarted partiallyCaptured captured voidStarted partiallyVoided voided refundStarted refunded
      refundFailed refundReversed chargedBack chargebackReversed outcomeLost`,
    refund: 'created updated failed',
    dispute: `
      opened inquired updated evidenceSubmitted evidenceSent acceptanceSent actRefused notSent outcomeLost
      chargedBack won lost closed reminded escalated overdue verdictOverdue waiting`,
    dunningPlan: 'created updated archived',
    dunningRun: 'started retried declined noticeDue paused resumed recovered exhausted refused stopped',
    reconciliation: 'started legCompared succeeded failed canceled',
    finding: 'opened changed reopened resolved dismissed',
    storeCredit: 'adjusted reserved released spent refunded',
    gateway: 'created credentialsRotated',
    webhook: 'received',
  },
  'product-catalog-service': {
    product: 'created updated published archived deleted',
    variant: 'created updated deleted',
    category: 'created updated deleted',
    priceList: 'created updated deleted',
    price: 'created updated deleted',
    inventory: 'adjusted updated transferred oversold low restocked',
    locationThreshold: 'updated',
    reservation: 'created extended committed consumed released expired',
  },
  'service-entity-service': {
    tenant: 'created updated activated suspended closeRequested closed',
    tenantSettings: 'created updated',
    store: 'created updated',
    storeSettings: 'created updated',
    location: 'created updated archived',
    taxRate: 'created updated archived',
    shippingOption: 'created updated archived',
  },
};

/** What can start a run. */
export interface TriggerType {
  /** `order.placed` */
  type: string;
  /** The service whose log has it. */
  source: string;
  /** The name by which expressions know the event's data. */
  variable: string;
}

/** `return` means something else in CEL. */
const variableOf = (noun: string): string => (noun === 'return' ? 'orderReturn' : noun);

export const triggerTypes: readonly TriggerType[] = Object.entries(events).flatMap(([source, nouns]) =>
  Object.entries(nouns).flatMap(([noun, happenings]) =>
    happenings
      .trim()
      .split(/\s+/)
      .map((happening) => ({ type: `${noun}.${happening}`, source, variable: variableOf(noun) })),
  ),
);

const byType = new Map(triggerTypes.map((trigger) => [trigger.type, trigger]));

/** Undefined when nothing of that name is ever recorded. */
export const triggerOf = (type: string): TriggerType | undefined => byType.get(type);
