import { fileURLToPath } from 'node:url';

/** The clone this file lies in; everything `npm start` makes goes below it. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
