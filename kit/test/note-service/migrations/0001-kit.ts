export { down, up } from '../../../src/migrations/0001-log.ts';
