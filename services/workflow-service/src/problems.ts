import { defineProblems } from '@beaver/kit';

/** Every refusal of this service. */
export const problems = defineProblems({
  alertNotFound: [404, 'alert_not_found', 'There is no such alert.'],
  alertResolved: [409, 'alert_resolved', 'The stock is back: there is nothing left to acknowledge.'],
  alertStepNotAllowed: [409, 'alert_step_not_allowed', 'The alert has gone on otherwise.'],
});
