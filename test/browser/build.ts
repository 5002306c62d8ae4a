/** `npm run test:build`: what the browser suites need, unless it stands already. */
import { buildAll } from '../workbench/build';

const [product, workbench] = await buildAll();
console.info(
  `dist: ${product ? 'built' : 'up to date'}, dist/workbench: ${workbench ? 'built' : 'up to date'}`,
);
