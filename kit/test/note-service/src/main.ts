import { run } from '../../../src/index.ts';
import { defineApp } from './app.ts';

run(() => defineApp(process.env));
