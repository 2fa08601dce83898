import { branch, filtered, hold, log, nested, onOrder, orderId, times } from './step-sketches.ts';

/** Title → definition, and what must be found: pointer and code. */
export type Malformed = Record<string, [definition: unknown, ...faults: [pointer: string, code: string][]]>;

/** As a whole, in its trigger, and in how its steps are told apart and laid out. */
export const malformedDocuments: Malformed = {
  'no object': [null, ['', 'type']],
  'a list': [[], ['', 'type']],
  'a text': ['order.placed', ['', 'type']],
  'nothing in it': [{}, ['/trigger', 'required'], ['/steps', 'required']],
  'an unknown field': [{ ...onOrder(hold()), version: 2 }, ['/version', 'additionalProperties']],
  'a name with a slash': [{ ...onOrder(hold()), 'a/b~c': 2 }, ['/a~1b~0c', 'additionalProperties']],
  'no steps': [onOrder(), ['/steps', 'minItems']],
  'steps that are no list': [{ trigger: { type: 'order.placed' }, steps: {} }, ['/steps', 'type']],
  'too large': [onOrder(hold({ input: { orderId, reason: times(70_000, 'x') } })), ['', 'definition_too_large']],

  'no type of trigger': [{ trigger: {}, steps: [hold()] }, ['/trigger/type', 'required']],
  'a trigger that is a text': [{ trigger: 'order.placed', steps: [hold()] }, ['/trigger', 'type']],
  'an unknown trigger': [
    { trigger: { type: 'order.exploded' }, steps: [hold()] },
    ['/trigger/type', 'trigger_unknown'],
  ],
  'a trigger named like an inherited property': [
    { trigger: { type: 'constructor' }, steps: [hold()] },
    ['/trigger/type', 'trigger_unknown'],
  ],
  'an unknown field of the trigger': [
    { trigger: { type: 'order.placed', when: 'now' }, steps: [hold()] },
    ['/trigger/when', 'additionalProperties'],
  ],
  'a filter that is no text': [filtered(true), ['/trigger/filter', 'type']],
  'an empty filter': [filtered(''), ['/trigger/filter', 'minLength'], ['/trigger/filter', 'expression_malformed']],
  'a filter that does not parse': [filtered('order.total >'), ['/trigger/filter', 'expression_malformed']],
  'a filter that gives a number': [filtered('1 + 1'), ['/trigger/filter', 'expression_type']],
  'a filter over another subject': [filtered('payment.amount > 1'), ['/trigger/filter', 'variable_unknown']],
  'a filter that looks at steps': [
    filtered('steps.hold.outcome == "succeeded"'),
    ['/trigger/filter', 'step_unreachable'],
  ],
  'a filter that goes through all lines for each line': [
    filtered('order.lines.all(a, order.lines.all(b, a.sku + b.sku != "" || b.sku.contains(a.sku)))'),
    ['/trigger/filter', 'expression_too_costly'],
  ],
  'a filter of 1,025 characters': [filtered(`true${times(1021, ' ')}`), ['/trigger/filter', 'maxLength']],

  'a step that is no object': [onOrder(hold(), 5), ['/steps/1', 'type']],
  'a step that is null': [onOrder(null), ['/steps/0', 'type']],
  'a step without an id': [onOrder({ type: 'log', message: 'Here.' }), ['/steps/0/id', 'required']],
  'a step without a type': [onOrder({ id: 'hold' }), ['/steps/0/type', 'required'], ['/steps/0/type', 'discriminator']],
  'an unknown kind of step': [onOrder({ id: 'loop', type: 'forever' }), ['/steps/0/type', 'discriminator']],
  'a kind that is no text': [onOrder({ id: 'loop', type: 1 }), ['/steps/0/type', 'discriminator']],
  'an unknown field of a step': [onOrder(hold({ when: 'later' })), ['/steps/0/when', 'additionalProperties']],
  'an id with a capital': [onOrder(log('Hold')), ['/steps/0/id', 'pattern']],
  'an id with a dash': [onOrder(log('on-hold')), ['/steps/0/id', 'pattern']],
  'an id of 41 letters': [onOrder(log(times(41, 'a'))), ['/steps/0/id', 'pattern']],
  'an id twice': [onOrder(log('one'), log('two'), log('one')), ['/steps/2/id', 'id_taken']],
  'an id twice, in two arms': [
    onOrder(branch({ then: [log('one')], else: [log('one')] })),
    ['/steps/0/else/0/id', 'id_taken'],
  ],
  '101 steps': [
    onOrder(...Array.from({ length: 101 }, (_, n) => log(`s${n}`))),
    ['/steps', 'maxItems'],
    ['/steps/100', 'too_many_steps'],
  ],
  '101 steps in two blocks': [
    onOrder(
      branch({
        then: Array.from({ length: 50 }, (_, n) => log(`s${n}`)),
        else: Array.from({ length: 50 }, (_, n) => log(`t${n}`)),
      }),
    ),
    ['/steps/0/else/49', 'too_many_steps'],
  ],
  'nine blocks deep': [onOrder(nested(9)), [`/steps/0${times(8, '/then/0').slice(0, -2)}`, 'nested_too_deep']],
  'twenty blocks deep': [onOrder(nested(20)), [`/steps/0${times(8, '/then/0').slice(0, -2)}`, 'nested_too_deep']],
};
