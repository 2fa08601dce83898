export { type ActionName, type ActionType, actionOf, actions, type JsonSchema } from './actions.ts';
export { checkDefinition } from './check/check-definition.ts';
export type { Definition } from './definition.ts';
export { definitionSchema } from './definition-schema.ts';
export { ExpressionFault } from './expression-fault.ts';
export { evaluateCondition, Facts } from './facts.ts';
export { triggerOf, triggerTypes } from './triggers.ts';
