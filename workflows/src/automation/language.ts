/** What a run needs of the language; it is loaded by runs of automations alone, since each workflow has a copy of its own. */
export { blockNames } from './blocks.ts';
export { millisecondsOf } from './duration.ts';
export { ExpressionFault } from './expression-fault.ts';
export { evaluateCondition, evaluateTime, Facts } from './facts.ts';
export { render, renderMessage } from './template.ts';
export { triggerOf } from './triggers.ts';
