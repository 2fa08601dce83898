import { services } from './services.ts';
import type { DemoShop } from './seed-demo-shop.ts';
import type { Listener } from './ports.ts';
