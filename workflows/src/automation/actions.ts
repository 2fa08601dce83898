/** JSON Schema 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a run can do, as one command of one service. */
export interface ActionType {
  description: string;
  /** Of what it is given, once the texts are filled in. */
  input: JsonSchema;
}

const orderId = {
  type: 'string',
  pattern: '^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$',
  description: '`ord_…`: the id of an order.',
};
const reason = { type: 'string', minLength: 1, maxLength: 500, description: "Kept in the order's timeline." };

const line = { type: 'string', minLength: 1, maxLength: 250 };
const text = { type: 'string', minLength: 1, maxLength: 5000 };

const object = (properties: JsonSchema, ...required: string[]): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

/** By name. What carries them out is in the activities, which do not compile without one of these. */
export const actions = {
  'order.hold': {
    description: 'Stops payment, new shipments and completion of an order until it is released.',
    input: object({ orderId, reason }, 'orderId', 'reason'),
  },
  'order.release': {
    description: 'Ends the hold of an order.',
    input: object({ orderId, reason }, 'orderId'),
  },
  'order.cancel': {
    description: 'Cancels what has not been shipped of an order; money that was taken goes back.',
    input: object({ orderId, reason }, 'orderId'),
  },
  'email.send': {
    description: "Writes to the buyer of an order, within the store's template of the kind `message`.",
    input: object({ orderId, subject: line, text }, 'orderId', 'subject', 'text'),
  },
} as const satisfies Record<string, ActionType>;

export type ActionName = keyof typeof actions;

/** Undefined when there is no such action. */
export const actionOf = (name: string): ActionType | undefined =>
  Object.hasOwn(actions, name) ? actions[name as ActionName] : undefined;
