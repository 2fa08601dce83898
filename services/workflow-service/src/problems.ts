import { defineProblems } from '@beaver/kit';

/** Every refusal of this service: one status, one stable code, one title each. */
export const problems = defineProblems({
  alertNotFound: [404, 'alert_not_found', 'There is no such alert.'],
  alertResolved: [409, 'alert_resolved', 'The stock is back: there is nothing left to acknowledge.'],
  alertStepNotAllowed: [409, 'alert_step_not_allowed', 'The alert has gone on otherwise.'],
  notificationNotFound: [404, 'notification_not_found', 'There is no such notification.'],
  orderNotFound: [422, 'order_not_found', 'There is no such order.'],
  notificationNotFailed: [409, 'notification_not_failed', 'Only a notification that has failed is sent again.'],
  templateNotFound: [404, 'notification_template_not_found', 'There is no such template.'],
  templateArchived: [409, 'notification_template_archived', 'This template is archived.'],
  templateExists: [409, 'notification_template_exists', 'Another template of this kind and locale is in use.'],
  templateUnusable: [422, 'notification_template_unusable', 'No mail can be written by this template.'],
  suppressionNotFound: [404, 'suppression_not_found', 'There is no such suppression.'],
  automationNotFound: [404, 'automation_not_found', 'There is no such automation.'],
  automationVersionNotFound: [404, 'automation_version_not_found', 'The automation has no such version.'],
  automationDefinitionInvalid: [422, 'automation_definition_invalid', 'The definition has faults.'],
  automationArchived: [409, 'automation_archived', 'This automation is archived.'],
  automationNotActive: [409, 'automation_not_active', 'This automation is not active.'],
  automationRunNotFound: [404, 'automation_run_not_found', 'There is no such run.'],
  automationRunEnded: [409, 'automation_run_ended', 'This run has ended.'],
  automationRunStepNotAllowed: [409, 'automation_run_step_not_allowed', 'The run does not allow this step now.'],
  approvalNotFound: [404, 'approval_not_found', 'There is no such approval.'],
  approvalNotPending: [409, 'approval_not_pending', 'This approval has been decided, or is over.'],
  approvalNotAssigned: [403, 'approval_not_assigned', 'Others are asked for this approval.'],
});

/** What a violated constraint means to the client. */
export const constraints = { notification_templates_in_use: problems.templateExists };
