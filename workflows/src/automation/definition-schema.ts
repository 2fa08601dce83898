import type { JsonSchema } from './actions.ts';
import { limits } from './definition.ts';
import { durationPattern } from './duration.ts';

const duration = {
  type: 'string',
  pattern: durationPattern,
  description: '`PT4H`: ISO 8601 in weeks, days, hours, minutes and seconds.',
};
const expression = { type: 'string', minLength: 1, maxLength: limits.expression, description: 'CEL.' };
const text = { type: 'string', minLength: 1, maxLength: 2000, description: 'May hold `${CEL}`.' };
const steps = { $ref: '#/$defs/steps' };
const assignees = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  uniqueItems: true,
  items: {
    type: 'string',
    pattern: '^(user:usr_[0-7][0-9a-hjkmnp-tv-z]{25}|role:(owner|admin|manager|support|analyst|developer))$',
    description: '`user:usr_…` or `role:manager`.',
  },
};

const step = (
  type: string,
  description: string,
  properties: JsonSchema,
  required: string[],
  more: JsonSchema = {},
) => ({
  type: 'object',
  description,
  additionalProperties: false,
  required: ['id', 'type', ...required],
  properties: {
    id: {
      type: 'string',
      pattern: '^[a-z][A-Za-z0-9]{0,39}$',
      description: 'A small letter, then letters and digits; its result is `steps.<id>`.',
    },
    type: { const: type },
    ...properties,
  },
  ...more,
});

const kinds = {
  action: step(
    'action',
    'One command of a service.',
    {
      action: { type: 'string', minLength: 1, maxLength: 100, description: 'One of `GET /v1/actions`.' },
      input: { type: 'object', description: 'As the action wants it; texts within it may hold `${CEL}`.' },
      retry: {
        type: 'object',
        description: 'While nobody answers.',
        additionalProperties: false,
        minProperties: 1,
        properties: { maxAttempts: { type: 'integer', minimum: 1, maximum: 100 }, within: duration },
      },
      onError: {
        enum: ['stop', 'continue'],
        description: '`stop`, the default: somebody is asked what to do. `continue`: the next step sees the outcome.',
      },
    },
    ['action', 'input'],
  ),
  wait: step(
    'wait',
    'Until some time has passed, or until a time.',
    { for: duration, until: { ...expression, description: 'CEL: a timestamp, or a text in RFC 3339.' } },
    [],
    { oneOf: [{ required: ['for'] }, { required: ['until'] }] },
  ),
  branch: step(
    'branch',
    'One way or the other.',
    { if: { ...expression, description: 'CEL: true or false.' }, then: steps, else: steps },
    ['if', 'then'],
  ),
  approval: step(
    'approval',
    'Asks people. A decision that has no block of its own ends the run, unless it is an approval.',
    {
      assignees: { ...assignees, description: 'Who may decide; an owner always may.' },
      message: text,
      deadline: duration,
      escalateAfter: { ...duration, description: 'After this, `escalateTo` are asked, too.' },
      escalateTo: assignees,
      onApproved: steps,
      onRejected: steps,
      onExpired: steps,
    },
    ['assignees', 'deadline'],
    { dependentRequired: { escalateAfter: ['escalateTo'], escalateTo: ['escalateAfter'] } },
  ),
  log: step('log', 'Writes down a message with the run.', { message: text }, ['message']),
};

/** The JSON Schema of a definition, as it is published. What it can't say is checked beside it. */
export const definitionSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Automation',
  type: 'object',
  additionalProperties: false,
  required: ['trigger', 'steps'],
  properties: {
    trigger: {
      type: 'object',
      description: 'What starts a run.',
      additionalProperties: false,
      required: ['type'],
      properties: {
        type: { type: 'string', minLength: 1, maxLength: 100, description: 'One of `GET /v1/triggers`.' },
        filter: { ...expression, description: 'CEL: only events for which it is true start a run.' },
      },
    },
    steps: { ...steps, minItems: 1 },
  },
  $defs: {
    steps: { type: 'array', maxItems: limits.steps, items: { $ref: '#/$defs/step' } },
    step: {
      type: 'object',
      required: ['id', 'type'],
      discriminator: { propertyName: 'type' },
      oneOf: Object.keys(kinds).map((kind) => ({ $ref: `#/$defs/${kind}` })),
    },
    ...kinds,
  },
};
