export { down, up } from '@beaver/kit/migrations/feed-positions';
