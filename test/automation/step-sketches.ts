export type Step = Record<string, unknown>;

export const orderId = '${order.id}';

/** A step that is well, but for what is given. */
export const hold = (more: Step = {}): Step => ({
  id: 'hold',
  type: 'action',
  action: 'order.hold',
  input: { orderId, reason: 'Over the limit.' },
  ...more,
});
export const log = (id: string, message: unknown = 'Here.'): Step => ({ id, type: 'log', message });
export const branch = (more: Step = {}): Step => ({ id: 'check', type: 'branch', if: 'true', then: [], ...more });
export const approval = (more: Step = {}): Step => ({
  id: 'review',
  type: 'approval',
  assignees: ['role:manager'],
  deadline: 'P2D',
  ...more,
});
export const wait = (more: Step): Step => ({ id: 'pause', type: 'wait', ...more });
export const onOrder = (...steps: unknown[]) => ({ trigger: { type: 'order.placed' }, steps });
export const filtered = (filter: unknown) => ({ trigger: { type: 'order.placed', filter }, steps: [hold()] });
export const condition = (text: unknown) => onOrder(branch({ if: text }));

export const nested = (depth: number): Step =>
  depth === 1 ? log('deepest') : branch({ id: `level${depth}`, then: [nested(depth - 1)] });
export const times = (count: number, text: string): string => Array.from({ length: count }, () => text).join('');
