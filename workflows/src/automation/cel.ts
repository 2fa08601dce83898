import './class-date.ts';

export { type ASTNode, Environment } from '@marcbachmann/cel-js';

import './function-date.ts';
