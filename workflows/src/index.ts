export { orderFulfillment } from './order-fulfillment.ts';
