import express from 'express';
import iban from 'iban';
import { SignJWT, generateKeyPair } from 'jose';
import { receiptOf } from './receipt.js';

const { privateKey: key } = await generateKeyPair('PS256');
const app = express().use(express.json());

app.get('/healthz', (_request, response) => response.json({ ok: true }));
app.post('/pay', async (request, response) => {
  const { amountCents, account } = request.body;
  if (!iban.isValid(account)) return response.status(400).json({ error: 'not an account' });
  const receipt = receiptOf(amountCents, account);
  response.json({ ...receipt, signed: await new SignJWT(receipt).setProtectedHeader({ alg: 'PS256' }).sign(key) });
});

const server = app.listen(3000);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit(0)));
