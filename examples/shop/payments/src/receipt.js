export function feeOf(amountCents) {
  return Math.max(25, Math.round(amountCents * 0.014));
}

export function receiptOf(amountCents, account) {
  return { amountCents, feeCents: feeOf(amountCents), account: `…${account.slice(-4)}` };
}
