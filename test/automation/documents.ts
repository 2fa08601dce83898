/** Steps that several tests write. */
const orderId = '${order.id}';

export const hold = {
  id: 'hold',
  type: 'action',
  action: 'order.hold',
  input: { orderId, reason: 'Over ${5000 * 2}.' },
};
export const release = { id: 'release', type: 'action', action: 'order.release', input: { orderId } };
export const cancel = {
  id: 'cancel',
  type: 'action',
  action: 'order.cancel',
  input: { orderId, reason: 'Not approved.' },
};

export const tell = {
  id: 'tell',
  type: 'action',
  action: 'email.send',
  input: { orderId, subject: 'About order ${order.number}', text: 'We had a look: ${steps.review.outcome}.' },
};

export const review = (assignee: string, more: object = {}) => ({
  id: 'review',
  type: 'approval',
  assignees: [assignee],
  deadline: 'P28D',
  ...more,
});

export const log = (id: string, message: string) => ({ id, type: 'log', message });

export const onPlaced = { type: 'order.placed' };
