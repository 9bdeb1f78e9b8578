import { expect, test } from 'vitest';
import { partsOf, SCRIPT_BUDGETS, sizeOf } from './budgets';
import { outputFolder } from './output';

test.each(Object.entries(SCRIPT_BUDGETS))('%s stays within %i bytes of gzip', (name, budget) => {
  const folder = outputFolder('chrome');
  const { gzip } = sizeOf(folder, name.endsWith('.html') ? partsOf(folder, name) : [name]);
  console.log(`${name}: ${gzip} of ${budget} bytes gzip`);
  expect(gzip).toBeLessThanOrEqual(budget);
});
