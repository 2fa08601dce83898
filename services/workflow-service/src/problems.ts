import { defineProblems } from '@beaver/kit';

/** Every refusal of this service: one status, one stable code, one title each. */
export const problems = defineProblems({
  notificationNotFound: [404, 'notification_not_found', 'There is no such notification.'],
  orderNotFound: [422, 'order_not_found', 'There is no such order.'],
  notificationNotFailed: [409, 'notification_not_failed', 'Only a notification that has failed is sent again.'],
  templateNotFound: [404, 'notification_template_not_found', 'There is no such template.'],
  templateArchived: [409, 'notification_template_archived', 'This template is archived.'],
  templateExists: [409, 'notification_template_exists', 'Another template of this kind and locale is in use.'],
  templateUnusable: [422, 'notification_template_unusable', 'No mail can be written by this template.'],
  suppressionNotFound: [404, 'suppression_not_found', 'There is no such suppression.'],
});

/** What a violated constraint means to the client. */
export const constraints = { notification_templates_in_use: problems.templateExists };
