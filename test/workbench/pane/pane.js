// The functions that the tests put into cells. Loaded in the head, as in the product.
const refuse = (code, message) => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
};

const functions = {
  TEST_RATE: (kind, amount) =>
    kind === '見守り'
      ? Math.floor((amount * 4) / 5)
      : refuse('invalidValue', `経費区分「${kind}」は使えません`),
  TEST_MISSING: () => refuse('notAvailable', '台数がありません'),
  TEST_ADD: (a, b) => a + (b ?? 1000),
  TEST_SPILL: (rows) => Array.from({ length: rows }, (_, i) => [i + 1, `行${i + 1}`]),
  TEST_SHAPE: (table) => `${table.length}x${table[0].length}:${JSON.stringify(table[table.length - 1][0])}`,
  TEST_LATER: (value) => new Promise((resolve) => setTimeout(resolve, 50, `後で${value}`)),
  // 0 waits until it is cancelled, or for good
  TEST_WAIT: (value, invocation) =>
    new Promise((resolve) => {
      globalThis.cancelled ??= [];
      invocation.onCanceled = () => globalThis.cancelled.push(value);
      if (value !== 0) resolve(value);
    }),
};
for (const [name, body] of Object.entries(functions)) CustomFunctions.associate(name, body);

Office.onReady(({ host, platform }) => {
  document.getElementById('state').textContent = `${host} ${platform}`;
});

// For the tests: the code of the error that a batch ends with.
globalThis.codeOf = (batch) =>
  Excel.run(batch).then(
    () => 'ok',
    (error) => error.code,
  );
