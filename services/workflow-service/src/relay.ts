import type { Reaction } from '@beaver/kit';
import { sendNotification } from './mail/send-notification.ts';
import type { Deps } from './operation.ts';

/** What follows a commit here: mails are sent, now or when their time has come. */
export const reactions = (deps: Deps): Record<string, Reaction> => ({ sendNotification: sendNotification(deps) });
