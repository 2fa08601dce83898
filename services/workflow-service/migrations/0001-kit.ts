export { down, up } from '@beaver/kit/migrations/0001-log';
