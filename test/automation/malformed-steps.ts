import type { Malformed } from './malformed-documents.ts';
import { approval, branch, condition, hold, log, onOrder, orderId, times, wait } from './step-sketches.ts';

/** In a step, by its kind. */
export const malformedSteps: Malformed = {
  'an unknown action': [onOrder(hold({ action: 'order.explode' })), ['/steps/0/action', 'action_unknown']],
  'an action named like an inherited property': [
    onOrder(hold({ action: 'toString' })),
    ['/steps/0/action', 'action_unknown'],
  ],
  'an action without its name': [onOrder(hold({ action: undefined })), ['/steps/0/action', 'required']],
  'no input': [onOrder(hold({ input: undefined })), ['/steps/0/input', 'required']],
  'input that is a text': [onOrder(hold({ input: orderId })), ['/steps/0/input', 'type']],
  'input without what is required': [onOrder(hold({ input: { orderId } })), ['/steps/0/input/reason', 'required']],
  'input with an unknown field': [
    onOrder(hold({ input: { orderId, reason: 'So.', who: 'me' } })),
    ['/steps/0/input/who', 'additionalProperties'],
  ],
  'input of the wrong type': [onOrder(hold({ input: { orderId, reason: 5 } })), ['/steps/0/input/reason', 'type']],
  'text for a number': [onOrder(hold({ retry: { maxAttempts: 'many' } })), ['/steps/0/retry/maxAttempts', 'type']],
  'input with an id of something else': [
    onOrder(hold({ input: { orderId: 'pay_1', reason: 'So.' } })),
    ['/steps/0/input/orderId', 'pattern'],
  ],
  'an expression without its end': [
    onOrder(hold({ input: { orderId: '${order.id', reason: 'So.' } })),
    ['/steps/0/input/orderId', 'template_malformed'],
  ],
  'an empty expression': [
    onOrder(hold({ input: { orderId: '${}', reason: 'So.' } })),
    ['/steps/0/input/orderId', 'expression_malformed'],
  ],
  'an expression of 1,025 characters': [
    onOrder(hold({ input: { orderId: `\${order.id${times(1017, ' ')}}`, reason: 'So.' } })),
    ['/steps/0/input/orderId', 'expression_too_long'],
  ],
  'a list within a text': [onOrder(log('list', 'Of ${[1, 2]}')), ['/steps/0/message', 'expression_type']],
  'an unknown way to retry': [
    onOrder(hold({ retry: { backoff: 2 } })),
    ['/steps/0/retry/backoff', 'additionalProperties'],
  ],
  'no way to retry': [onOrder(hold({ retry: {} })), ['/steps/0/retry', 'minProperties']],
  'never tried': [onOrder(hold({ retry: { maxAttempts: 0 } })), ['/steps/0/retry/maxAttempts', 'minimum']],
  'half a try': [onOrder(hold({ retry: { maxAttempts: 1.5 } })), ['/steps/0/retry/maxAttempts', 'type']],
  'tried for too long': [
    onOrder(hold({ retry: { within: 'P8D' } })),
    ['/steps/0/retry/within', 'duration_out_of_range'],
  ],
  'an unknown way to fail': [onOrder(hold({ onError: 'ignore' })), ['/steps/0/onError', 'enum']],

  'a wait for nothing': [onOrder(wait({})), ['/steps/0', 'oneOf']],
  'a wait for two things': [onOrder(wait({ for: 'PT1H', until: 'now' })), ['/steps/0', 'oneOf']],
  'a wait for a month': [onOrder(wait({ for: 'P1M' })), ['/steps/0/for', 'pattern']],
  'a wait for no time': [onOrder(wait({ for: 'PT0S' })), ['/steps/0/for', 'duration_out_of_range']],
  'a wait for 367 days': [onOrder(wait({ for: 'P367D' })), ['/steps/0/for', 'duration_out_of_range']],
  'a wait until a number': [onOrder(wait({ until: '5' })), ['/steps/0/until', 'expression_type']],
  'a wait until something unknown': [onOrder(wait({ until: 'tomorrow' })), ['/steps/0/until', 'variable_unknown']],

  'a condition that gives a text': [condition('"yes"'), ['/steps/0/if', 'expression_type']],
  'a condition that adds a text to a number': [condition('1 + "a" == "1a"'), ['/steps/0/if', 'expression_type']],
  'a condition over an unknown name': [condition('ordr.total.amount > 1'), ['/steps/0/if', 'variable_unknown']],
  'a condition over an unknown field of the event': [
    condition('event.date == "x"'),
    ['/steps/0/if', 'expression_type'],
  ],
  'a condition by an unknown function': [condition('order.id.soundsLike("x")'), ['/steps/0/if', 'function_unknown']],
  'a regular expression': [condition('order.id.matches("(a+)+$")'), ['/steps/0/if', 'function_unknown']],
  'an hour in a time zone': [condition('now.getHours("Europe/Berlin") > 8'), ['/steps/0/if', 'function_unknown']],
  'a name for a value': [condition('cel.bind(a, order.id + order.id, a == "")'), ['/steps/0/if', 'function_unknown']],
  'a loop in a loop in a loop': [
    condition('order.lines.all(a, order.lines.all(b, order.lines.all(c, a.sku != b.sku + c.sku)))'),
    ['/steps/0/if', 'expression_too_costly'],
  ],
  'parentheses 25 deep': [condition(`${times(25, '(')}true${times(25, ')')}`), ['/steps/0/if', 'expression_malformed']],
  'a list of 51': [condition(`1 in [${times(50, '1,')}1]`), ['/steps/0/if', 'expression_malformed']],
  'no arm for yes': [onOrder(branch({ then: undefined })), ['/steps/0/then', 'required']],
  'an arm that is no list': [onOrder(branch({ then: hold() })), ['/steps/0/then', 'type']],
  'a later step': [
    onOrder(branch({ if: 'steps.hold.outcome == "succeeded"' }), hold()),
    ['/steps/0/if', 'step_unreachable'],
  ],
  itself: [onOrder(branch({ if: 'steps.check.outcome == "then"' })), ['/steps/0/if', 'step_unreachable']],
  'a step of the other arm': [
    onOrder(branch({ then: [hold()], else: [log('other', '${steps.hold.outcome}')] })),
    ['/steps/0/else/0/message', 'step_unreachable'],
  ],
  'any step': [onOrder(hold(), branch({ if: 'size(steps) > 0' })), ['/steps/1/if', 'step_unreachable']],

  'nobody to ask': [onOrder(approval({ assignees: [] })), ['/steps/0/assignees', 'minItems']],
  'an unknown role': [onOrder(approval({ assignees: ['role:king'] })), ['/steps/0/assignees/0', 'pattern']],
  'somebody by name': [onOrder(approval({ assignees: ['Ann'] })), ['/steps/0/assignees/0', 'pattern']],
  'somebody twice': [
    onOrder(approval({ assignees: ['role:owner', 'role:owner'] })),
    ['/steps/0/assignees', 'uniqueItems'],
  ],
  'no deadline': [onOrder(approval({ deadline: undefined })), ['/steps/0/deadline', 'required']],
  'an escalation to nobody': [
    onOrder(approval({ escalateAfter: 'P1D' })),
    ['/steps/0/escalateTo', 'dependentRequired'],
  ],
  'an escalation at no time': [
    onOrder(approval({ escalateTo: ['role:owner'] })),
    ['/steps/0/escalateAfter', 'dependentRequired'],
  ],
  'an escalation at the deadline': [
    onOrder(approval({ escalateAfter: 'PT48H', escalateTo: ['role:owner'] })),
    ['/steps/0/escalateAfter', 'escalation_too_late'],
  ],
  'faults at many places': [
    {
      trigger: { type: 'order.exploded' },
      steps: [hold({ action: 'order.explode' }), hold(), approval({ deadline: '2 days' }), wait({ until: '1 +' })],
    },
    ['/trigger/type', 'trigger_unknown'],
    ['/steps/0/action', 'action_unknown'],
    ['/steps/1/id', 'id_taken'],
    ['/steps/2/deadline', 'pattern'],
    ['/steps/3/until', 'expression_malformed'],
  ],
};
