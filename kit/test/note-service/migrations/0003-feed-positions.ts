export { down, up } from '../../../src/migrations/feed-positions.ts';
